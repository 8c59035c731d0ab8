import { noAccess } from '#shared/applicant/pages/no-access-page.tsx';
import { type ApplicantVisit, goTo } from '#shared/applicant/visit.ts';
import { untouched } from '#shared/domain/acts/act.ts';
import { planWithdrawal } from '#shared/domain/acts/withdrawal.ts';
import { callInForce } from '#shared/domain/call/call-in-force.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import { log } from '#shared/runtime/log.ts';
import { carriedBy, namingOf } from '#shared/runtime/naming/claimed-names.ts';
import type { WebResponse } from '#shared/web/response.ts';
import { pathsTo } from '#shared/web/routes/paths.ts';
import type { ApplicantsDeps } from '../../deps.ts';
import { untilDone } from '../../parts/until-written.ts';
import { donePaths } from '../done-paths.ts';
import { withdrawBox } from './pages/withdraw-box.ts';
import { withdrawalAsked } from './show-withdrawal.ts';

type Deps = Pick<ApplicantsDeps, 'drafts' | 'applications' | 'commit' | 'pause'>;

/** Withdraws an application; its place goes to whoever of its city has waited longest. */
export const withdrawApplication = (deps: Deps) => {
  const attempt = async (
    visit: ApplicantVisit,
    tries: number,
  ): Promise<WebResponse | undefined> => {
    const { context, opened, request } = visit;
    const { application, call } = opened;
    if (!application) return noAccess(visit);
    // A second press finds the application withdrawn.
    if (!allows('withdraw', application.state))
      return goTo(visit, pathsTo('show-status', visit.context));
    const applications = await deps.applications();
    const { cityId, reference } = application;
    const [next, carriers] = await Promise.all([
      cityId === undefined ? undefined : applications.nextInQueue(cityId),
      applications.carriers(carriedBy(application)),
    ]);
    const at = request.receivedAt;
    const inForce = callInForce(context.edition, call);
    const act = planWithdrawal({ call: inForce, application, next, at });
    const naming = namingOf(act.changes[0].after, carriers, application);
    const saved = await deps.commit({ ...act, naming, draft: untouched(opened.draft) });
    if (!saved.ok) return undefined;
    log('application-changed', { reference, transition: 'withdraw', tries });
    return goTo(visit, donePaths(context, 'withdrawn'));
  };

  return async (visit: ApplicantVisit): Promise<WebResponse> => {
    if (visit.values.get(withdrawBox) !== 'yes')
      return withdrawalAsked(visit, { status: 422, isUnconfirmed: true });
    return untilDone(deps, visit, attempt);
  };
};
