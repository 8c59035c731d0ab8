import type { Application } from '../application/application.ts';
import { documentOf } from '../documents/document.ts';

/** How the nomination stood when a version was sent, as its receipt by mail says it. */
export const nominationsOnReceipt = ['missing', 'asked'] as const;
export type NominationOnReceipt = (typeof nominationsOnReceipt)[number];

/** What the receipt by mail says; undefined where a letter came or the supervisor has confirmed. */
export const nominationOnReceipt = ({
  documents,
  endorsement,
}: Pick<Application, 'documents' | 'endorsement'>): NominationOnReceipt | undefined => {
  const state = endorsement?.state;
  if (state === 'endorsed' || documentOf(documents, 'nomination-letter')) return undefined;
  return state === 'requested' ? 'asked' : 'missing';
};
