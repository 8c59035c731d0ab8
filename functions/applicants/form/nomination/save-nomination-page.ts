import { backField } from '#shared/applicant/pages/journey.tsx';
import { noAccess } from '#shared/applicant/pages/no-access-page.tsx';
import { type ApplicantVisit, goTo } from '#shared/applicant/visit.ts';
import { savingOf } from '#shared/domain/acts/saving.ts';
import { type Draft, type Nomination, saveNomination } from '#shared/domain/draft/draft.ts';
import { endorserFields } from '#shared/domain/endorsement/endorsement-form.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { journeyWords } from '#shared/text/words.ts';
import { unlessFailed } from '#shared/web/forms/unless-failed.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import type { WebResponse } from '#shared/web/response.ts';
import type { PagePaths } from '#shared/web/routes/paths.ts';
import type { ApplicantsDeps } from '../../deps.ts';
import { untilActed } from '../../parts/until-written.ts';
import { draftToWrite } from '../draft-to-write.ts';
import { basedOn } from '../field-page.ts';
import { type Again, nominationNotSaved, type Why } from './nomination-again.ts';

export type SaveDeps = Pick<ApplicantsDeps, 'drafts' | 'commit' | 'pause'>;

/** One of the pages on which the nomination is told. */
type NominationForm = Readonly<{
  again: Again;
  /** The answer to the question that the page gives. */
  nomination: (visit: ApplicantVisit) => Nomination;
  /** Why it does not go on, over the draft as it was and as it is saved; undefined where it does. */
  stays: (visit: ApplicantVisit, before: Draft, saved: Draft) => Why | undefined;
  back: (visit: ApplicantVisit) => PagePaths;
  next: (context: PageContext, saved: Draft) => PagePaths;
}>;

/** The supervisor's fields that the page has: the question alone has none and leaves them as they are. */
const endorserIn = (values: FormValues) =>
  Object.fromEntries(
    endorserFields.flatMap((name) => {
      const value = values.get(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );

/** Saves a page of the nomination, whatever is wrong with it, and goes on when nothing is. */
export const saveNominationPage = (deps: SaveDeps, form: NominationForm) => {
  /** One try; undefined when the draft has changed meanwhile. */
  const attempt = async (visit: ApplicantVisit): Promise<WebResponse | undefined> => {
    const { request, context, opened, values } = visit;
    const found = draftToWrite(visit);
    if (!found.ok) return found.error;
    const draft = found.value;
    const next = saveNomination(draft, {
      nomination: form.nomination(visit),
      values: endorserIn(values),
      basedOn: basedOn(values),
      now: request.receivedAt,
    });
    if (!next.ok) return nominationNotSaved(form.again, visit, { draft, notSaved: next.error });
    const saved = next.value;
    const saving = savingOf(draft, saved, { call: opened.call });
    if (saved !== draft && !(await deps.commit({ draft: saving })).ok) return undefined;
    if (values.has(backField)) return goTo(visit, form.back(visit));
    const why = form.stays(visit, draft, saved);
    return why ? form.again(visit, why) : goTo(visit, form.next(context, saved));
  };

  return async (visit: ApplicantVisit): Promise<WebResponse> => {
    const { request, opened } = visit;
    const answer = await unlessFailed(request, () => untilActed(deps, visit, attempt));
    if (answer) return answer;
    if (!opened.draft) return noAccess(visit);
    const pageError = journeyWords(request.language).notSaved;
    return form.again(visit, { status: 503, draft: opened.draft, pageError });
  };
};
