import {
  type DocumentKind,
  fileEnding,
  mayBeOpened,
  type ScanVerdict,
  type StoredFile,
} from '#shared/domain/documents/document.ts';
import type { Row, Table } from '#shared/domain/selection/export-row.ts';
import { csvOf } from './csv.ts';
import { safeName, uniqueNames } from './file-names.ts';
import { type ZipPart, zipped } from './zipped.ts';

/** A passport leaves for nobody in bulk: the travel desk opens one at a time. */
export type ExportedKind = Exclude<DocumentKind, 'passport'>;

export type FileOfApplication = Readonly<{
  reference: string;
  fullName: string;
  kind: ExportedKind;
  file: Pick<StoredFile, 'type' | 'bytes' | 'storedSha256'>;
  verdict: ScanVerdict;
  /** Undefined where the file is missing from the bucket. */
  read: () => Promise<Uint8Array | undefined>;
}>;

export type ManifestWords = Readonly<{
  titles: Readonly<
    Record<'reference' | 'kind' | 'fileName' | 'sha256' | 'bytes' | 'scanned', string>
  >;
  kinds: Readonly<Record<ExportedKind, string>>;
  verdicts: Readonly<Record<ScanVerdict, string>>;
  /** Stands in place of the file’s name. */
  missing: string;
  leftOut: string;
}>;

async function* each<Value>(values: Iterable<Value>): AsyncIterable<Value> {
  yield* values;
}

const manifestOf = ({ titles }: ManifestWords, rows: readonly Row[]): Table => ({
  columns: [
    titles.reference,
    titles.kind,
    titles.fileName,
    titles.sha256,
    titles.bytes,
    titles.scanned,
  ].map((title) => ({ title, width: 20 })),
  rows: each(rows),
});

async function* partsOf(
  files: AsyncIterable<FileOfApplication>,
  words: ManifestWords,
): AsyncIterable<ZipPart> {
  const lines: Row[] = [];
  const nameOf = uniqueNames();
  for await (const { reference, fullName, kind, file, verdict, read } of files) {
    const note = (name: string): void => {
      const { storedSha256, bytes } = file;
      lines.push([
        reference,
        words.kinds[kind],
        name,
        storedSha256,
        bytes,
        words.verdicts[verdict],
      ]);
    };
    const bytes = mayBeOpened(verdict) ? await read() : undefined;
    if (bytes === undefined) {
      note(mayBeOpened(verdict) ? words.missing : words.leftOut);
      continue;
    }
    const name = nameOf(`${reference} ${safeName(fullName)}/${kind}`, fileEnding(file.type));
    note(name);
    yield { name, isPacked: true, bytes: each([bytes]) };
  }
  yield {
    name: 'manifest.csv',
    isPacked: false,
    bytes: csvOf(manifestOf(words, lines), 'safe'),
  };
}

/**
 * The files of applications as a ZIP archive, in pieces: a folder for each application, and a
 * manifest that names every file. A file in which the scanner found malware is named there and left
 * out.
 */
export const filesZipOf = (
  files: AsyncIterable<FileOfApplication>,
  { words, at }: Readonly<{ words: ManifestWords; at: number }>,
): AsyncIterable<Uint8Array> => zipped(partsOf(files, words), at);
