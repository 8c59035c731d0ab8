import { filePage } from '#shared/applicant/pages/documents/file-page.tsx';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { documentOf, documentsAt } from '#shared/domain/documents/document.ts';
import { notFoundPage } from '#shared/web/pages/standard-pages.ts';
import { page, seeOther } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { ApplicantsDeps } from '../../deps.ts';
import { verdictsOf } from '../../parts/scan-verdicts.ts';

const dones = { stored: 'stored', removed: 'removed' } as const;

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
    const held = documentOf(draft.documents, kind) ? dones.stored : dones.removed;
    // Said as far as it is true of what is stored: an address can be old, or somebody else's.
    const done = request.query.get('done') === held ? held : undefined;
    const notice = done && { kind, done };
    return page(200, filePage(context, { holder, call, draft, kind, verdicts, notice }));
  };
