import { noAccess } from '#shared/applicant/pages/no-access-page.tsx';
import { type ApplicantVisit, goTo } from '#shared/applicant/visit.ts';
import { untouched } from '#shared/domain/acts/act.ts';
import { planAnswerReturn } from '#shared/domain/acts/answer-return.ts';
import { openReturn } from '#shared/domain/application/return.ts';
import { callInForce } from '#shared/domain/call/call-in-force.ts';
import { log } from '#shared/runtime/log.ts';
import type { WebResponse } from '#shared/web/response.ts';
import { pathsTo } from '#shared/web/routes/paths.ts';
import type { ApplicantsDeps, StatusOf } from '../deps.ts';
import { untilDone } from '../parts/until-written.ts';
import { donePaths } from './done-paths.ts';
import { answerField, questionField } from './pages/answer-fields.ts';

type Deps = Pick<ApplicantsDeps, 'drafts' | 'commit' | 'pause'> & Readonly<{ status: StatusOf }>;

/** Sends the answer to what staff have asked: once for each question. */
export const answerReturn = (deps: Deps) => {
  const attempt = async (
    visit: ApplicantVisit,
    tries: number,
  ): Promise<WebResponse | undefined> => {
    const { context, opened, request, values } = visit;
    const { application, call } = opened;
    if (!opened.hasAccess) return noAccess(visit);
    const question = application && openReturn(application);
    // A second press finds it answered.
    if (!question) return goTo(visit, pathsTo('show-status', visit.context));
    // The page was of a question before this one: what was typed is shown below the new one.
    if (values.get(questionField) !== String(question.at))
      return deps.status(visit, { status: 409, answer: 'asked-anew' });
    const act = planAnswerReturn({
      call: callInForce(context.edition, call),
      application,
      at: request.receivedAt,
      answer: values.get(answerField) ?? '',
    });
    if (!act.ok) return deps.status(visit, { status: 422, answer: act.error });
    const saved = await deps.commit({ ...act.value, draft: untouched(opened.draft) });
    if (!saved.ok) return undefined;
    const { reference } = application;
    log('application-changed', { reference, transition: 'answer-return', tries });
    return goTo(visit, donePaths(context, 'answer'));
  };

  return (visit: ApplicantVisit): Promise<WebResponse> => untilDone(deps, visit, attempt);
};
