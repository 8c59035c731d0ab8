import { random } from '#shared/runtime/clock.ts';
import { discardDocument } from './discard-document.ts';
import { keepDocument } from './keep-document.ts';

const bucket = async () => (await import('./bucket.ts')).bucket;
const documents = async () => (await import('./table.ts')).documents;

/** Keeps and discards documents in this function's own bucket and table; each is loaded when needed. */
export const keep = keepDocument({
  check: async (bytes, kind) =>
    (await import('#shared/documents/check-file.ts')).checkFile(bytes, kind),
  bucket,
  documents,
  newId: () => Buffer.from(random(16)).toString('base64url'),
});
export const discard = discardDocument({ bucket, documents });
