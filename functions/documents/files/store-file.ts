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
 * Checks a file, and puts it into the bucket under a key of its own. It is nobody's document yet:
 * that, its draft says. Throws where table or bucket are away.
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
    // First the row: there is never a file that the table does not know of.
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
