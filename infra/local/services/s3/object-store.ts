import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { dataFilesIn, readDataFile, writeDataFile } from '../../host/data-file.ts';

/** A file in a bucket. */
export type StoredObject = Readonly<{
  bucket: string;
  key: string;
  bytes: Buffer;
  /** The headers that are given back with it: its type, how to keep it. */
  headers: Readonly<Record<string, string>>;
  etag: string;
  storedAt: number;
}>;

const ObjectFile = z.object({
  bucket: z.string(),
  key: z.string(),
  bytes: z.string().transform((text) => Buffer.from(text, 'base64')),
  headers: z.record(z.string(), z.string()),
  etag: z.string(),
  storedAt: z.number(),
});

const storedObjects = (folder: string | undefined): StoredObject[] =>
  (folder === undefined ? [] : dataFilesIn(folder)).flatMap(
    (file) => readDataFile(file, ObjectFile, 'A file of an applicant is missing.') ?? [],
  );

const nameOf = ({ bucket, key }: Pick<StoredObject, 'bucket' | 'key'>): string =>
  `${bucket}/${key}`;

/** Files in memory, and in `folder` if the data is kept. One version of each. */
export const objectStore = (folder: string | undefined) => {
  const objects = new Map(storedObjects(folder).map((object) => [nameOf(object), object]));
  const fileOf = (name: string): string =>
    path.join(folder ?? '', `${createHash('sha256').update(name).digest('hex')}.json`);
  return {
    put: (object: StoredObject): void => {
      objects.set(nameOf(object), object);
      if (folder === undefined) return;
      mkdirSync(folder, { recursive: true });
      const file = { ...object, bytes: object.bytes.toString('base64') };
      writeDataFile(fileOf(nameOf(object)), file);
    },
    get: (bucket: string, key: string): StoredObject | undefined =>
      objects.get(nameOf({ bucket, key })),
    remove: (bucket: string, key: string): void => {
      objects.delete(nameOf({ bucket, key }));
      if (folder !== undefined) rmSync(fileOf(nameOf({ bucket, key })), { force: true });
    },
    list: (): readonly StoredObject[] => [...objects.values()],
  };
};
