import { type DocumentKind, readDocumentKey } from '#shared/domain/documents/document.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { DocumentsDeps } from '../deps.ts';

/**
 * Deletes a file that neither a draft nor a sent version names. If that fails its row stays, so
 * that erasing the application finds it: nobody has to wait or retry.
 */
export const discardFile =
  ({ bucket, documents }: Pick<DocumentsDeps, 'bucket' | 'documents'>) =>
  async ({ key, kind }: { key: string; kind: DocumentKind }): Promise<void> => {
    const reference = readDocumentKey(key)?.reference ?? '';
    try {
      await (await bucket()).remove(key);
      await (await documents()).forget(key);
      log('document-discarded', { reference, kind });
    } catch (error) {
      log('document-left-behind', { reference, kind, ...faultOf(error) });
    }
  };
