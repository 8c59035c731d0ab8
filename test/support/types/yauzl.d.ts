/** What the tests use of yauzl, which has no types of its own. */
declare module 'yauzl' {
  export type Entry = Readonly<{ fileName: string }>;
  export class ZipFile {
    /** Each entry in turn. */
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<NodeJS.ReadableStream>;
  }
  export const fromBufferPromise: (
    buffer: Buffer,
    options: Readonly<{ lazyEntries: true }>,
  ) => Promise<ZipFile>;
}
