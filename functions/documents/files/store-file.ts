import type { DocumentKind } from '#shared/domain/documents/document.ts';
import {
  cleanFileName,
  documentKey,
  type FileError,
  type StoredFile,
} from '#shared/domain/documents/document.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { log } from '#shared/runtime/log.ts';
import type { DocumentsDeps } from '../deps.ts';

type SentFile = Readonly<{
  reference: string;
  kind: DocumentKind;
  name: string;
  bytes: Uint8Array;
  receivedAt: number;
  consent?: StoredFile['consent'];
}>;

/**
 * Checks a file, and puts it into the bucket under a new key. It becomes a document only when the
 * draft names it. Throws if table or bucket fail.
 */
export const storeFile =
  ({
    check,
    bucket,
    documents,
    newId,
  }: Pick<DocumentsDeps, 'check' | 'bucket' | 'documents' | 'newId'>) =>
  async (sent: SentFile): Promise<Result<StoredFile, FileError>> => {
    const { reference, kind, receivedAt, consent } = sent;
    const checked = await check(sent.bytes, kind);
    if (!checked.ok) {
      log('document-refused', { kind, reason: checked.error });
      return checked;
    }
    const { type, bytes, receivedSha256, storedSha256 } = checked.value;
    const key = documentKey(reference, kind, newId());
    // The row comes first, so that the table knows of every file.
    await (await documents()).announce(key, receivedAt);
    await (await bucket()).put(key, checked.value);
    log('document-kept', { reference, kind, type, bytes: bytes.length });
    return ok({
      kind,
      key,
      name: cleanFileName(sent.name),
      type,
      bytes: bytes.length,
      receivedSha256,
      storedSha256,
      uploadedAt: receivedAt,
      ...(consent && { consent }),
    });
  };
