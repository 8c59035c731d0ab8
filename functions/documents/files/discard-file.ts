import { type DocumentKind, readDocumentKey } from '#shared/domain/documents/document.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { DocumentsDeps } from '../deps.ts';

/**
 * Takes a file away that neither a draft nor anything sent names. What fails leaves its row, by
 * which the file is found when the application is erased: nobody has to wait or try again for it.
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
