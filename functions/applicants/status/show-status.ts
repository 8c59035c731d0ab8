import { noAccess } from '#shared/applicant/pages/no-access-page.tsx';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { taskList } from '#shared/domain/draft/progress.ts';
import { page, seeOther } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { ApplicantsDeps, StatusOf } from '../deps.ts';
import { doneIn } from './done-paths.ts';
import { dossierOf } from './dossier-of.ts';
import { statusPage } from './pages/status-page.tsx';

export const statusOf =
  ({ drafts, readAnswers }: Pick<ApplicantsDeps, 'drafts' | 'readAnswers'>): StatusOf =>
  async (visit, { status, ...notice }) => {
    const { holder, opened, request } = visit;
    // Only if the form that was posted is no longer on the page.
    const context = status === 409 ? visit.context : { ...visit.context, typedToCopy: undefined };
    const dossier = await dossierOf({ drafts }, visit);
    if (!dossier)
      return request.method === 'GET' ? seeOther(pathTo('show-return', request)) : noAccess(visit);
    if (!dossier.draft && !dossier.application) return seeOther(pathTo('show-start', request));
    const { receivedAt } = request;
    const { values } = visit;
    const written = dossier.draft ?? opened.draft;
    const tasks = written ? taskList(written, readAnswers) : [];
    const shown = { holder, call: opened.call, receivedAt, dossier, tasks, notice, values };
    return page(status, statusPage(context, shown));
  };

/** Where an application stands: for the applicant alone. */
export const showStatus = (deps: Pick<ApplicantsDeps, 'drafts' | 'readAnswers'>) => {
  const show = statusOf(deps);
  return (visit: ApplicantVisit) => {
    const done = doneIn(visit);
    return show(visit, { status: 200, ...(done && { done }) });
  };
};
