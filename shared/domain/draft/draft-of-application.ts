import type { Application } from '../application/application.ts';
import { type Draft, newDraft } from './draft.ts';

/** A draft with what the one-page form sent; nothing in it has changed. */
export const draftOf = (application: Application): Draft => ({
  ...newDraft({
    reference: application.reference,
    language: application.language,
    startedAt: application.firstReceivedAt,
    now: application.receivedAt,
  }),
  values: {
    ...Object.fromEntries(
      Object.entries(application.answers)
        .filter(([, value]) => typeof value !== 'boolean')
        .map(([name, value]) => [name, String(value)]),
    ),
    superiorName: application.endorsement?.name ?? '',
    superiorAddress: application.endorsement?.address ?? '',
  },
  nomination: application.endorsement ? 'endorsement' : '',
  documents: application.documents.map((one) => ({ ...one, since: 1 })),
  saved: { you: 1, 'role-and-city': 1, motivation: 1 },
  sentVersion: 1,
});
