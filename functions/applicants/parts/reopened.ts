import { accessDigest } from '#shared/applicant/session.ts';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import type { Drafts } from '#shared/store/applications/drafts.ts';

/** The visit with what its access opens now, strongly consistent. */
export const reopened = async (
  drafts: () => Promise<Pick<Drafts, 'open'>>,
  visit: ApplicantVisit,
): Promise<ApplicantVisit> => {
  const { session } = visit.holder;
  const { receivedAt } = visit.request;
  const opened = await (await drafts()).open(session.reference, accessDigest(session), receivedAt);
  return { ...visit, opened };
};
