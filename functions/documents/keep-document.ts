import type { CheckedFile } from '#shared/documents/check-file.ts';
import type { DocumentBucket } from '#shared/documents/document-bucket.ts';
import {
  cleanFileName,
  type DocumentKind,
  documentKey,
  type FileFault,
  type StoredDocument,
} from '#shared/domain/document.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { Documents } from '#shared/store/documents.ts';

type Deps = Readonly<{
  check: (bytes: Uint8Array, kind: DocumentKind) => Promise<Result<CheckedFile, FileFault>>;
  bucket: () => Promise<Pick<DocumentBucket, 'put' | 'remove'>>;
  documents: () => Promise<Pick<Documents, 'put'>>;
  /** Random, of letters, digits, - and _; it makes the file's place one that nobody guesses. */
  newId: () => string;
}>;

type SentFile = Readonly<{
  reference: string;
  kind: DocumentKind;
  name: string;
  bytes: Uint8Array;
  receivedAt: number;
}>;

/**
 * Checks a file, puts it into the bucket, and writes it down in the place of the one of its kind.
 * The row is what counts: until it is written, the document before stands, with its file.
 */
export const keepDocument =
  ({ check, bucket, documents, newId }: Deps) =>
  async (sent: SentFile): Promise<Result<StoredDocument, FileFault>> => {
    const { reference, kind } = sent;
    const checked = await check(sent.bytes, kind);
    if (!checked.ok) {
      log('document-refused', { kind, reason: checked.error });
      return checked;
    }
    const { type, bytes, receivedSha256, storedSha256 } = checked.value;
    const key = documentKey(reference, kind, newId());
    const files = await bucket();
    await files.put(key, checked.value);
    const document: StoredDocument = {
      kind,
      key,
      name: cleanFileName(sent.name),
      type,
      bytes: bytes.length,
      receivedSha256,
      storedSha256,
      uploadedAt: sent.receivedAt,
      verdict: 'not-scanned',
    };
    const replaced = await (await documents()).put(reference, document);
    if (replaced)
      // The new one is kept, whatever becomes of the file before, which no row names any more.
      await files
        .remove(replaced.key)
        .catch((error) => log('document-left-behind', { reference, kind, ...faultOf(error) }));
    log('document-kept', { reference, kind, type, bytes: bytes.length });
    return ok(document);
  };
