import { filePage } from '#shared/applicant/pages/documents/file-page.tsx';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { documentsAt } from '#shared/domain/documents/document.ts';
import { notFoundPage } from '#shared/web/pages/standard-pages.ts';
import { page, seeOther } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { ApplicantsDeps } from '../../deps.ts';
import { verdictsOf } from '../../parts/scan-verdicts.ts';

const dones = ['stored', 'removed'] as const;

/** The page of one file, where the edition asks for it with the application. */
export const showFilePage =
  (deps: Pick<ApplicantsDeps, 'documents'>) => async (visit: ApplicantVisit) => {
    const { context, holder, opened, request } = visit;
    const { draft, call } = opened;
    const asked = documentsAt('application', context.edition.collectAt);
    const kind = asked.find((one) => one === request.params['kind']);
    if (!kind) return notFoundPage(context);
    if (!draft) return seeOther(pathTo('show-status', request));
    const verdicts = await verdictsOf(deps, draft);
    const done = dones.find((one) => one === request.query.get('done'));
    const notice = done && { kind, done };
    return page(200, filePage(context, { holder, call, draft, kind, verdicts, notice }));
  };
