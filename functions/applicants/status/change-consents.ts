import { noAccess } from '#shared/applicant/pages/no-access-page.tsx';
import { wordingField } from '#shared/applicant/session.ts';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { untouched } from '#shared/domain/acts/act.ts';
import { changeOf } from '#shared/domain/acts/change.ts';
import { agreesToMore, consentedOnChange } from '#shared/domain/application/agreement.ts';
import { callInForce } from '#shared/domain/call/call-in-force.ts';
import { freeConsents } from '#shared/domain/form/free-consents.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import { log } from '#shared/runtime/log.ts';
import type { WebResponse } from '#shared/web/response.ts';
import type { ApplicantsDeps, StatusOf } from '../deps.ts';
import { untilDone } from '../parts/until-written.ts';
import { showsOldWords, wordingOf } from '../parts/wording.ts';

type Deps = Pick<ApplicantsDeps, 'drafts' | 'commit' | 'pause'> & Readonly<{ status: StatusOf }>;

/** Stores which of the free consents are given from now on. */
export const changeConsents = (deps: Deps) => {
  const attempt = async (
    visit: ApplicantVisit,
    tries: number,
  ): Promise<WebResponse | undefined> => {
    const { context, opened, request, values } = visit;
    const { application, call } = opened;
    if (!application || !allows('change-consents', application.state)) return noAccess(visit);
    const given = Object.fromEntries(
      freeConsents.map((name) => [name, values.get(name) === 'yes']),
    );
    const answers = { ...application.answers, ...given };
    const isChanged = freeConsents.some((name) => application.answers[name] !== answers[name]);
    if (!isChanged) return deps.status(visit, { status: 200, done: 'consents' });
    if (agreesToMore(application, { answers }) && showsOldWords(context.edition, values))
      return deps.status(visit, { status: 409, hasOtherConsents: true });
    const at = request.receivedAt;
    const inForce = callInForce(context.edition, call);
    const wording = values.get(wordingField) ?? wordingOf(context.edition, context.language);
    const consented = consentedOnChange(application, { answers, agreement: { wording, at } });
    const changed = { answers, consented };
    const change = changeOf(inForce, 'change-consents', application, { at, changed });
    const saved = await deps.commit({ changes: [change], draft: untouched(opened.draft) });
    if (!saved.ok) return undefined;
    const { reference } = application;
    log('application-changed', { reference, transition: 'change-consents', tries });
    return deps.status(visit, { status: 200, done: 'consents' });
  };

  return (visit: ApplicantVisit): Promise<WebResponse> => untilDone(deps, visit, attempt);
};
