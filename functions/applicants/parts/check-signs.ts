import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import type { Proof } from '#shared/domain/application/robot-signs.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { type CheckSigns, stampField, workField } from './fields/work.tsx';
import { issueStamp, readStamp } from './form-ticket.ts';
import { challengeFor, isSolved } from './proof-of-work.ts';

/** When the Check page of this post was made; undefined if we have not signed it. */
export const madeAtOf = (
  secret: string,
  { reference }: Pick<Draft, 'reference'>,
  values: FormValues,
): number | undefined => readStamp(secret, reference, values.get(stampField) ?? '');

/**
 * The hidden fields of the Check page. Shown again it keeps its first instant: pressing the button
 * of a page one has already read takes no time.
 */
export const checkSigns = async (
  secret: string,
  draft: Draft,
  { request, values }: Pick<ApplicantVisit, 'request' | 'values'>,
): Promise<CheckSigns> => ({
  stamp: issueStamp(secret, draft.reference, madeAtOf(secret, draft, values) ?? request.receivedAt),
  challenge: draft.traffic === 'usual' ? undefined : await challengeFor(secret, draft.reference),
});

/** Whether the browser has solved its proof of work; only those that began in a crowd get one. */
export const proofOfWork = async (
  secret: string,
  draft: Draft,
  values: FormValues,
): Promise<Proof> => {
  if (draft.traffic === 'usual') return 'not-asked';
  const given = values.get(workField) ?? '';
  return (await isSolved(secret, draft.reference, given)) ? 'right' : 'missing';
};
