import type { ExportBucket, FileToExport } from '#shared/documents/export-bucket.ts';
import { wholeOf } from '../list/exported.ts';

/** A bucket in memory: nothing lies there of a file whose pieces throw. */
export const fakeExportBucket = (documents: ReadonlyMap<string, Uint8Array> = new Map()) => {
  const files = new Map<string, FileToExport & { bytes: Buffer }>();
  const bucket: ExportBucket = {
    write: async (file, pieces) => {
      const bytes = await wholeOf(pieces);
      files.set(file.key, { ...file, bytes });
      return bytes.length;
    },
    link: async (key, seconds) => `https://bucket.example/${key}?seconds=${seconds}`,
    read: async (key) => documents.get(key),
  };
  return { bucket, files };
};
