import { noAccessPage } from '#shared/applicant/pages/no-access-page.tsx';
import { page, seeOther } from '#shared/web/response.ts';
import { dossierOf, type JourneyDeps, type JourneyVisit, type StatusOf } from '../deps.ts';
import { statusPage } from './pages/status-page.tsx';

export const statusOf =
  ({ drafts }: Pick<JourneyDeps, 'drafts'>): StatusOf =>
  async (visit, { status, ...news }) => {
    const { holder, opened, request } = visit;
    // Only where the form is not there any longer that was posted.
    const context = status === 409 ? visit.context : { ...visit.context, kept: undefined };
    const dossier = await dossierOf({ drafts }, visit);
    if (!dossier)
      return request.method === 'GET'
        ? seeOther(`/${request.language}/return`)
        : page(403, noAccessPage(visit.context, visit.values));
    if (!dossier.draft && !dossier.application) return seeOther(`/${request.language}/apply`);
    const { receivedAt } = request;
    const { values } = visit;
    return page(
      status,
      statusPage(context, { holder, call: opened.call, receivedAt, dossier, news, values }),
    );
  };

/** Where an application stands: for the applicant alone. */
export const showStatus = (deps: Pick<JourneyDeps, 'drafts'>) => {
  const show = statusOf(deps);
  return (visit: JourneyVisit) => show(visit, { status: 200 });
};
