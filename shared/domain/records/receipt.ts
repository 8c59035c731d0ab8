import type { Application } from '../application/application.ts';
import type { StoredDocument } from '../documents/document.ts';
import { allows } from '../lifecycle/lifecycle.ts';
import { unreachableIn } from '../mail/unreachable-address.ts';

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

/** The receipt of an application; `unreachable` are its addresses that mails came back from. */
export const receiptOf = (application: Application, unreachable: readonly string[]): Receipt => {
  const { reference, cityWasFull, receivedAt, lateBySeconds, documents, answers, state } =
    application;
  return {
    reference,
    cityWasFull,
    receivedAt,
    lateBySeconds,
    documents: documents.map(({ kind, receivedSha256 }) => ({ kind, receivedSha256 })),
    isUnreachable:
      allows('revise', state) && unreachableIn(unreachable, answers.email) !== undefined,
  };
};
