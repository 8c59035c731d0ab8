import { noAccess } from '#shared/applicant/pages/no-access-page.tsx';
import { accessDigest } from '#shared/applicant/session.ts';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { inForce } from '#shared/domain/access/access.ts';
import { log } from '#shared/runtime/log.ts';
import type { WebResponse } from '#shared/web/response.ts';
import type { ApplicantsDeps, StatusOf } from '../deps.ts';
import { untilDone } from '../parts/until-written.ts';
import { dossierOf } from './dossier-of.ts';
import { accessIdOf, endsField, endsOthers } from './pages/status-browsers.tsx';

type Deps = Pick<ApplicantsDeps, 'drafts' | 'pause'> & Readonly<{ status: StatusOf }>;

/** Ends the access of one browser, or of all others. If it has already ended, that is fine. */
export const endAccess = (deps: Deps) => {
  const done = (visit: ApplicantVisit) => deps.status(visit, { status: 200, done: 'browser' });

  const endOthers = async (visit: ApplicantVisit): Promise<WebResponse | undefined> => {
    const { holder, opened } = visit;
    if (!opened.draft) return noAccess(visit);
    const own = accessDigest(holder.session);
    const ended = await (await deps.drafts()).revokeOthers(opened.draft, own);
    if (!ended.ok) return undefined;
    log('access-ended', { reference: holder.session.reference });
    return done(visit);
  };

  const endOne = async (visit: ApplicantVisit, wanted: string): Promise<WebResponse> => {
    const { holder, request } = visit;
    const { reference } = holder.session;
    const dossier = await dossierOf(deps, visit);
    if (!dossier) return noAccess(visit);
    const own = accessDigest(holder.session);
    const { accesses, draft } = dossier;
    const found = inForce(accesses, draft, request.receivedAt).find(
      (one) => accessIdOf(one) === wanted && one.digest !== own,
    );
    if (!found) return deps.status(visit, { status: 200 });
    await (await deps.drafts()).revoke(reference, found.digest);
    log('access-ended', { reference });
    return done(visit);
  };

  return async (visit: ApplicantVisit): Promise<WebResponse> => {
    const wanted = visit.values.get(endsField) ?? '';
    if (wanted !== endsOthers) return endOne(visit, wanted);
    return untilDone(deps, visit, endOthers);
  };
};
