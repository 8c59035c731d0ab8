import { journeyPaths } from '#shared/applicant/journey-paths.ts';
import { type ApplicantVisit, goTo } from '#shared/applicant/visit.ts';
import { admission } from '#shared/domain/call/call-window.ts';
import { hasUnsent, sendingOf } from '#shared/domain/draft/draft.ts';
import { pageToContinue } from '#shared/domain/draft/progress.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import type { WebResponse } from '#shared/web/response.ts';
import { pathsTo } from '#shared/web/routes/paths.ts';
import type { ApplicantsDeps } from '../../deps.ts';

/**
 * Leads to the first page of an application that is not completed, or to Check. What was sent and not
 * changed since, or can no longer be sent, is on the status page.
 */
export const showNextPage =
  ({ readAnswers }: Pick<ApplicantsDeps, 'readAnswers'>) =>
  async (visit: ApplicantVisit): Promise<WebResponse> => {
    const { context, opened, request } = visit;
    const { draft, application, call } = opened;
    const sending = draft && { receivedAt: request.receivedAt, ...sendingOf(draft) };
    const isOver = !sending || !admission(call, sending).admitted;
    const isDone =
      application && !(draft && hasUnsent(draft) && allows('revise', application.state));
    if (isOver || isDone) return goTo(visit, pathsTo('show-status', context));
    return goTo(visit, journeyPaths(context, pageToContinue(draft, readAnswers)));
  };
