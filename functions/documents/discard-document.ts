import type { DocumentBucket } from '#shared/documents/document-bucket.ts';
import type { DocumentKind } from '#shared/domain/document.ts';
import { log } from '#shared/runtime/log.ts';
import type { Documents } from '#shared/store/documents.ts';

type Deps = Readonly<{
  bucket: () => Promise<Pick<DocumentBucket, 'remove'>>;
  documents: () => Promise<Pick<Documents, 'remove'>>;
}>;

/** Takes a document out, row first and then its file; none there is fine. */
export const discardDocument =
  ({ bucket, documents }: Deps) =>
  async (reference: string, kind: DocumentKind): Promise<void> => {
    const removed = await (await documents()).remove(reference, kind);
    if (!removed) return;
    await (await bucket()).remove(removed.key);
    log('document-discarded', { reference, kind });
  };
