import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A file of a ZIP archive. `isPacked`: its bytes are compressed already, so that packing saves nothing. */
export type ZipPart = Readonly<{
  name: string;
  isPacked: boolean;
  bytes: AsyncIterable<Uint8Array>;
}>;

/**
 * The quickest: on text it makes files a quarter longer than the usual level, in a third of its time.
 */
const compressionLevel = 1;

/** What a program shows as who may read the file. */
const mode = 0o100644;

type Zip = Readonly<{ zip: ZipFile; output: Readable; at: number }>;

/** Adds one file; it has been read to its end when this resolves. */
const addTo = async ({ zip, output, at }: Zip, part: ZipPart): Promise<void> => {
  const source = Readable.from(part.bytes, { objectMode: false });
  const giveUp = (): unknown => source.destroy();
  output.once('close', giveUp);
  const level = part.isPacked ? 0 : compressionLevel;
  zip.addReadStream(source, part.name, { mtime: new Date(at), mode, compressionLevel: level });
  await finished(source);
  output.off('close', giveUp);
};

/**
 * The archive in pieces, one file after the other: nothing is read ahead of whoever reads the
 * archive. Each file is dated `at`. Throws what `parts` and their bytes throw.
 */
export async function* zipped(
  parts: AsyncIterable<ZipPart>,
  at: number,
): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream;
  if (!(output instanceof Readable)) throw new Error('yazl writes to no stream of Node');
  const fail = (error: unknown): void => {
    output.destroy(error instanceof Error ? error : new Error(String(error)));
  };
  zip.on('error', fail);
  const fill = async (): Promise<void> => {
    for await (const part of parts) await addTo({ zip, output, at }, part);
    zip.end();
  };
  fill().catch(fail);
  yield* output;
}
