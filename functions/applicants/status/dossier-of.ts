import { accessDigest } from '#shared/applicant/session.ts';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { isInForce } from '#shared/domain/access/access.ts';
import type { Dossier } from '#shared/domain/records/application-record.ts';
import type { ApplicantsDeps } from '../deps.ts';

/** All that is stored of what a visit has opened; undefined when its access was ended meanwhile. */
export const dossierOf = async (
  { drafts }: Pick<ApplicantsDeps, 'drafts'>,
  { holder: { session }, request }: ApplicantVisit,
): Promise<Dossier | undefined> => {
  const dossier = await (await drafts()).dossier(session.reference);
  const own = dossier.accesses.find(({ digest }) => digest === accessDigest(session));
  return own && isInForce(own, dossier.draft, request.receivedAt) ? dossier : undefined;
};
