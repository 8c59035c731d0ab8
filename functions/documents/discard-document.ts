import type { DocumentBucket } from '#shared/documents/document-bucket.ts';
import type { DocumentKind } from '#shared/domain/document.ts';
import { log } from '#shared/runtime/log.ts';
import type { Documents } from '#shared/store/documents.ts';

type Deps = Readonly<{
  bucket: () => Promise<Pick<DocumentBucket, 'remove'>>;
  documents: () => Promise<Pick<Documents, 'list' | 'remove'>>;
}>;

/**
 * Takes a document away, its file first: as long as the row names the file, it can be tried again.
 * None there is fine.
 */
export const discardDocument =
  ({ bucket, documents }: Deps) =>
  async (reference: string, kind: DocumentKind): Promise<void> => {
    const store = await documents();
    const found = (await store.list(reference)).find((one) => one.kind === kind);
    if (!found) return;
    const files = await bucket();
    await files.remove(found.key);
    const removed = await store.remove(reference, kind);
    // Another one came meanwhile, and has just been taken out.
    if (removed && removed.key !== found.key) await files.remove(removed.key);
    log('document-discarded', { reference, kind });
  };
