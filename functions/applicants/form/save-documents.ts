import { journeyPaths } from '#shared/applicant/journey-paths.ts';
import { backField } from '#shared/applicant/pages/journey.tsx';
import { noAccess } from '#shared/applicant/pages/no-access-page.tsx';
import { type ApplicantVisit, goTo } from '#shared/applicant/visit.ts';
import { savingOf } from '#shared/domain/acts/saving.ts';
import { type Draft, saveNomination } from '#shared/domain/draft/draft.ts';
import { endorserFields } from '#shared/domain/endorsement/endorsement-form.ts';
import { doubtIn } from '#shared/domain/form/address.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { journeyWords } from '#shared/text/words.ts';
import { unlessFailed } from '#shared/web/forms/unless-failed.ts';
import type { WebResponse } from '#shared/web/response.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { untilActed } from '../parts/until-written.ts';
import { chosenIn, documentsAgain, documentsNotSaved } from './documents-again.ts';
import { draftToWrite } from './draft-to-write.ts';
import { basedOn } from './field-page.ts';
import { nominationErrors } from './show-documents.ts';

type Deps = Pick<ApplicantsDeps, 'drafts' | 'commit' | 'documents' | 'pause'>;

/** Whether the endorser's address looks mistyped and was not saved before: saved twice, it is meant. */
const asksAboutAddress = (draft: Draft, values: FormValues): boolean =>
  draft.values['superiorAddress'] !== values.get('superiorAddress') &&
  doubtIn(values.get('superiorAddress')) !== undefined;

/** Saves how the applicant is nominated, whatever is wrong with it, and goes on when nothing is. */
export const saveDocuments = (deps: Deps) => {
  const again = documentsAgain(deps);
  const notSaved = documentsNotSaved(deps);

  /** One try; undefined when the draft has changed meanwhile. */
  const attempt = async (visit: ApplicantVisit): Promise<WebResponse | undefined> => {
    const { request, context, opened, values } = visit;
    const found = draftToWrite(visit);
    if (!found.ok) return found.error;
    const from = found.value;
    const nomination = chosenIn(visit);
    const next = saveNomination(from, {
      nomination,
      values: Object.fromEntries(endorserFields.map((name) => [name, values.get(name) ?? ''])),
      basedOn: basedOn(values),
      now: request.receivedAt,
    });
    if (!next.ok) return notSaved(visit, from, next.error);
    const draft = savingOf(from, next.value, { call: opened.call });
    if (next.value !== from && !(await deps.commit({ draft })).ok) return undefined;
    if (values.has(backField)) return goTo(visit, journeyPaths(context, 'motivation'));
    const errors = nominationErrors(nomination, values, next.value.values['email'] ?? '');
    if (errors.size > 0) return again(visit, { status: 422, draft: next.value, errors });
    if (nomination === 'endorsement' && asksAboutAddress(from, values))
      return again(visit, { status: 200, draft: next.value, asksAboutAddress: true });
    return goTo(visit, journeyPaths(context, 'check'));
  };

  return async (visit: ApplicantVisit): Promise<WebResponse> => {
    const { request, opened } = visit;
    const answer = await unlessFailed(request, () => untilActed(deps, visit, attempt));
    if (answer) return answer;
    if (!opened.draft) return noAccess(visit);
    const pageError = journeyWords(request.language).notSaved;
    return again(visit, { status: 503, draft: opened.draft, pageError });
  };
};
