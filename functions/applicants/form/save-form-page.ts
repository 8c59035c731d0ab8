import { backField } from '#shared/applicant/pages/journey.tsx';
import { noAccess } from '#shared/applicant/pages/no-access-page.tsx';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { type Draft, savePage, valuesIn } from '#shared/domain/draft/draft.ts';
import { doubtIn } from '#shared/domain/form/address.ts';
import type { FieldPage, FormValues } from '#shared/domain/form/form-fields.ts';
import { journeyWords } from '#shared/text/words.ts';
import { unlessFailed } from '#shared/web/forms/unless-failed.ts';
import { notFoundPage } from '#shared/web/pages/standard-pages.ts';
import type { WebResponse } from '#shared/web/response.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { untilActed } from '../parts/until-written.ts';
import { draftToWrite } from './draft-to-write.ts';
import { basedOn, errorsOn, goBack, goOn, pageOf } from './field-page.ts';
import { formPageAgain, notSavedPage } from './form-page-again.ts';
import { writeFormPage } from './write-form-page.ts';

type Deps = Pick<ApplicantsDeps, 'drafts' | 'commit' | 'readAnswers' | 'secret' | 'pause'>;

/** Whether the page has an address that looks mistyped and was not saved before: saved twice, it is meant. */
const asksAboutAddress = (draft: Draft, name: FieldPage, values: FormValues): boolean =>
  name === 'you' &&
  draft.values['email'] !== values.get('email') &&
  doubtIn(values.get('email')) !== undefined;

/** Saves what was typed on a page, whatever is wrong with it, and goes on when nothing is. */
export const saveFormPage = (deps: Deps) => {
  /** One try; undefined when the draft has changed meanwhile. */
  const attempt = async (
    visit: ApplicantVisit,
    name: FieldPage,
  ): Promise<WebResponse | undefined> => {
    const { request, values } = visit;
    const { receivedAt, language } = request;
    const found = draftToWrite(visit);
    if (!found.ok) return found.error;
    const draft = found.value;
    const seen = { page: name, values, basedOn: basedOn(values) };
    const saved = savePage(draft, { ...seen, language, now: receivedAt });
    if (!saved.ok) return notSavedPage(visit, name, { draft, notSaved: saved.error });
    const next = saved.value;
    if (next !== draft && !(await writeFormPage(deps, visit, { name, read: draft, next })))
      return undefined;
    if (values.has(backField)) return goBack(visit, name);
    const errors = errorsOn(name, valuesIn(next), deps.readAnswers);
    if (errors.size > 0) return formPageAgain(visit, name, { status: 422, errors, draft: next });
    if (asksAboutAddress(draft, name, values))
      return formPageAgain(visit, name, { status: 200, asksAboutAddress: true, draft: next });
    return goOn(visit, name);
  };

  return async (visit: ApplicantVisit): Promise<WebResponse> => {
    const { request, context, opened } = visit;
    const name = pageOf(visit);
    if (!name) return notFoundPage(context);
    const answer = await unlessFailed(request, () =>
      untilActed(deps, visit, (tried) => attempt(tried, name)),
    );
    if (answer) return answer;
    if (!opened.draft) return noAccess(visit);
    const pageError = journeyWords(request.language).notSaved;
    return formPageAgain(visit, name, { status: 503, pageError, draft: opened.draft });
  };
};
