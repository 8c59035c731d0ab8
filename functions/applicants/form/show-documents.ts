import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { readEndorser } from '#shared/domain/endorsement/endorsement-form.ts';
import { page, seeOther } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { ApplicantsDeps } from '../deps.ts';
import type { NominationErrors } from '../parts/fields/endorser-fields.tsx';
import { verdictsOf } from '../parts/scan-verdicts.ts';
import { documentsPage } from './pages/documents-page.tsx';

/** What is wrong with a nomination as it is typed: nothing, unless an endorser is to be asked. */
export const nominationErrors = (
  nomination: string,
  values: ReadonlyMap<string, string>,
  ownAddress: string,
): NominationErrors => {
  if (nomination === '') return new Map([['nomination', 'missing']]);
  if (nomination !== 'endorsement') return new Map();
  const read = readEndorser(values, ownAddress);
  return read.ok ? new Map() : read.error;
};

/** The page of the nomination, with what is saved of it; its errors, too, once it was saved. */
export const showDocuments =
  (deps: Pick<ApplicantsDeps, 'documents'>) => async (visit: ApplicantVisit) => {
    const { context, holder, opened, request } = visit;
    const { draft, call } = opened;
    if (!draft) return seeOther(pathTo('show-status', request));
    const { nomination, version } = draft;
    const values = new Map(Object.entries(draft.values));
    const wasSaved = draft.saved.documents !== undefined;
    const errors = wasSaved
      ? nominationErrors(nomination, values, draft.values['email'] ?? '')
      : new Map();
    const verdicts = await verdictsOf(deps, draft);
    const files = { documents: draft.documents, verdicts, versions: draft };
    const shown = { holder, call, version, nomination, values, errors, ...files };
    return page(200, documentsPage(context, shown));
  };
