import type { Application } from '../application/application.ts';
import { type Draft, type Nomination, newDraft } from './draft.ts';

/** A draft with what was sent without one; nothing in it has changed. */
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

/** The draft of what the one-page form sends, with its answer to the question of the nomination. */
export const draftOfForm = (application: Application, nomination: Nomination): Draft => {
  const draft = draftOf(application);
  if (nomination === '') return draft;
  return { ...draft, nomination, saved: { ...draft.saved, documents: draft.version } };
};
