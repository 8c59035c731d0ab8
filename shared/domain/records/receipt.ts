import type { Application } from '../application/application.ts';
import type { StoredDocument } from '../documents/document.ts';

/** What a receipt shows. None of it is personal: a reference may be read over a shoulder. */
export type Receipt = Pick<
  Application,
  'reference' | 'cityWasFull' | 'receivedAt' | 'lateBySeconds'
> &
  Readonly<{
    documents: readonly Pick<StoredDocument, 'kind' | 'receivedSha256'>[];
    /** Whether a mail to its present address came back, and the address can still be changed. */
    isUnreachable: boolean;
  }>;
