import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { type FileOfApplication, filesZipOf } from '#shared/exports/files-zip.ts';
import { realNames } from '../../../support/builders/names.ts';
import { each, wholeOf } from '../../../support/list/exported.ts';
import { readCsv } from '../../../support/text/read-csv.ts';

const words = {
  titles: {
    reference: 'Reference number',
    kind: 'Kind',
    fileName: 'File name',
    sha256: 'SHA-256',
    bytes: 'Bytes',
    scanned: 'Scanned',
  },
  kinds: { 'nomination-letter': 'Nomination letter', headshot: 'Photo' },
  verdicts: {
    'not-scanned': 'Not scanned',
    clean: 'No malware found',
    infected: 'Malware found',
    'could-not-be-scanned': 'Could not be scanned',
  },
  missing: 'Missing',
  leftOut: 'Left out',
};

const fileOf = (given: Partial<FileOfApplication> = {}): FileOfApplication => ({
  reference: 'K7M2Q9XD',
  fullName: 'Grace Nakato',
  kind: 'nomination-letter',
  file: { type: 'application/pdf', bytes: 6, storedSha256: 'ab'.repeat(32) },
  verdict: 'clean',
  read: async () => Buffer.from('letter'),
  ...given,
});

/** The names of an archive's files and what is in them. */
const unzipped = async (archive: Buffer): Promise<ReadonlyMap<string, string>> => {
  const zip = await fromBufferPromise(archive, { lazyEntries: true });
  const files = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  return files;
};

const archived = async (...files: readonly FileOfApplication[]) =>
  unzipped(await wholeOf(filesZipOf(each(files), { words, at: Date.UTC(2027, 2, 15) })));

const manifestOf = (files: ReadonlyMap<string, string>) =>
  readCsv((files.get('manifest.csv') ?? '').replace('\ufeff', ''));

test('each application has a folder, and each file a name that says what it is', async () => {
  const files = await archived(
    fileOf(),
    fileOf({
      kind: 'headshot',
      file: { type: 'image/jpeg', bytes: 5, storedSha256: 'cd'.repeat(32) },
      read: async () => Buffer.from('photo'),
    }),
  );
  expect([...files].slice(0, 2)).toEqual([
    ['K7M2Q9XD Grace Nakato/nomination-letter.pdf', 'letter'],
    ['K7M2Q9XD Grace Nakato/headshot.jpg', 'photo'],
  ]);
  expect(manifestOf(files)).toEqual([
    Object.values(words.titles),
    [
      'K7M2Q9XD',
      'Nomination letter',
      'K7M2Q9XD Grace Nakato/nomination-letter.pdf',
      'ab'.repeat(32),
      '6',
      'No malware found',
    ],
    [
      'K7M2Q9XD',
      'Photo',
      'K7M2Q9XD Grace Nakato/headshot.jpg',
      'cd'.repeat(32),
      '5',
      'No malware found',
    ],
  ]);
});

test('names of nine scripts are folders that every system takes', async () => {
  const files = await archived(
    ...realNames.map((fullName, index) => fileOf({ fullName, reference: `REF${index}` })),
  );
  const names = [...files.keys()].slice(0, -1);
  expect(names).toEqual(
    realNames.map((name, index) => {
      const folder = `REF${index} ${name.normalize('NFC').replace('/', '_').replace(/\.$/, '')}`;
      return `${folder}/nomination-letter.pdf`;
    }),
  );
});

test('two files of one name are numbered', async () => {
  const files = await archived(fileOf(), fileOf(), fileOf({ fullName: 'GRACE NAKATO' }));
  expect([...files.keys()].slice(0, 3)).toEqual([
    'K7M2Q9XD Grace Nakato/nomination-letter.pdf',
    'K7M2Q9XD Grace Nakato/nomination-letter (2).pdf',
    'K7M2Q9XD GRACE NAKATO/nomination-letter (3).pdf',
  ]);
});

test('a file with malware is left out, and one that is gone is named as missing', async () => {
  const files = await archived(
    fileOf({ verdict: 'infected' }),
    fileOf({ read: async () => undefined, verdict: 'not-scanned' }),
  );
  expect([...files.keys()]).toEqual(['manifest.csv']);
  expect(manifestOf(files).map((line) => [line[2], line[5]])).toEqual([
    ['File name', 'Scanned'],
    ['Left out', 'Malware found'],
    ['Missing', 'Not scanned'],
  ]);
});

test('a fault of the bucket ends the archive with that fault', async () => {
  const read = async () => Promise.reject(new Error('The bucket does not answer'));
  await expect(archived(fileOf(), fileOf({ read }))).rejects.toThrow('does not answer');
});

test('files are read one after the other, as the archive is read', async () => {
  const reads: number[] = [];
  const files = Array.from({ length: 50 }, (_, index) =>
    fileOf({
      reference: `REF${index}`,
      read: async () => {
        reads.push(index);
        return Buffer.alloc(1024 * 1024, index);
      },
    }),
  );
  const pieces = filesZipOf(each(files), { words, at: 0 })[Symbol.asyncIterator]();
  await pieces.next();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(reads.length).toBeLessThan(5);
  await pieces.return?.();
});
