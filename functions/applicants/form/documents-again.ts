import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import {
  type Draft,
  type Nomination,
  type NotSaved,
  nominations,
} from '#shared/domain/draft/draft.ts';
import { journeyWords } from '#shared/text/words.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { ApplicantsDeps } from '../deps.ts';
import type { NominationErrors } from '../parts/fields/endorser-fields.tsx';
import { verdictsIfKnown } from '../parts/scan-verdicts.ts';
import { draftToWrite } from './draft-to-write.ts';
import { basedOn } from './field-page.ts';
import { documentsPage } from './pages/documents-page.tsx';

type Deps = Pick<ApplicantsDeps, 'documents'>;

type Why = Readonly<{
  status: number;
  draft: Draft;
  /** The version that the page was made from, where it is not the draft's. */
  version?: number;
  errors?: NominationErrors;
  pageError?: string;
  asksAboutAddress?: boolean;
}>;

/** How the posted page says that the applicant is nominated. */
export const chosenIn = ({ values }: Pick<ApplicantVisit, 'values'>): Nomination =>
  nominations.find((one) => one === values.get('nomination')) ?? '';

/** Shows the page of the nomination once more as it was typed, and why it does not go on. */
export const documentsAgain =
  (deps: Deps) =>
  async (visit: ApplicantVisit, why: Why): Promise<WebResponse> => {
    const { context, holder, opened, values } = visit;
    const { status, draft, version = draft.version, errors = new Map() } = why;
    const { pageError, asksAboutAddress } = why;
    const verdicts = await verdictsIfKnown(deps, draft);
    const typed = { version, nomination: chosenIn(visit), values };
    const files = { documents: draft.documents, verdicts, versions: draft };
    const shown = { holder, call: opened.call, ...typed, ...files };
    return page(status, documentsPage(context, { ...shown, errors, pageError, asksAboutAddress }));
  };

/** The page as it was typed, in the language of the path: nothing is saved or judged. */
export const showTypedDocuments = (deps: Deps) => {
  const again = documentsAgain(deps);
  return async (visit: ApplicantVisit): Promise<WebResponse> => {
    const draft = draftToWrite(visit);
    if (!draft.ok) return draft.error;
    return again(visit, { status: 200, draft: draft.value, version: basedOn(visit.values) });
  };
};

/** The page that was not saved: it is too long, or another window has saved it meanwhile. */
export const documentsNotSaved =
  (deps: Deps) =>
  (visit: ApplicantVisit, draft: Draft, { why }: NotSaved): Promise<WebResponse> => {
    const again = documentsAgain(deps);
    const { stale, tooLarge } = journeyWords(visit.request.language);
    return why === 'stale'
      ? again(visit, { status: 409, draft, pageError: `${stale.summary} ${stale.text}` })
      : again(visit, { status: 413, draft, pageError: tooLarge });
  };
