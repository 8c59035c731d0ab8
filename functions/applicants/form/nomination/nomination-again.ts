import { returnsToCheck } from '#shared/applicant/journey-paths.ts';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import type { Draft, NotSaved } from '#shared/domain/draft/draft.ts';
import type { EndorserErrors } from '#shared/domain/endorsement/endorsement-form.ts';
import { journeyWords } from '#shared/text/words.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import { chosenIn } from '../../parts/fields/nomination-choice.tsx';
import { draftToWrite } from '../draft-to-write.ts';
import { basedOn } from '../field-page.ts';
import { questionPage } from './pages/question-page.tsx';
import { supervisorPage } from './pages/supervisor-page.tsx';

export type Why = Readonly<{
  status: number;
  draft: Draft;
  /** The version that the page was made from, where it is not the draft's. */
  version?: number;
  /** Whether nothing was chosen. */
  isMissing?: boolean;
  errors?: EndorserErrors;
  pageError?: string;
  asksAboutAddress?: boolean;
}>;

export type Again = (visit: ApplicantVisit, why: Why) => WebResponse;

const shownOf = ({ holder, opened }: ApplicantVisit, { draft, version, pageError }: Why) => ({
  holder,
  call: opened.call,
  lateUntil: draft.late?.until,
  cityId: draft.values['city'],
  version: version ?? draft.version,
  pageError,
});

/** Shows the question once more as it was answered, and why it does not go on. */
export const questionAgain: Again = (visit, why) => {
  const { isMissing = false } = why;
  const asked = { nomination: chosenIn(visit), isMissing, returns: returnsToCheck(visit) };
  return page(why.status, questionPage(visit.context, { ...shownOf(visit, why), ...asked }));
};

/** Shows the supervisor's page once more as it was typed, and why it does not go on. */
export const supervisorAgain: Again = (visit, why) => {
  const { errors = new Map(), asksAboutAddress } = why;
  const typed = { values: visit.values, errors, asksAboutAddress };
  return page(why.status, supervisorPage(visit.context, { ...shownOf(visit, why), ...typed }));
};

/** The page as it was typed, in the language of the path: nothing is saved or judged. */
export const showTyped =
  (again: Again) =>
  async (visit: ApplicantVisit): Promise<WebResponse> => {
    const draft = draftToWrite(visit);
    if (!draft.ok) return draft.error;
    return again(visit, { status: 200, draft: draft.value, version: basedOn(visit.values) });
  };

/** The page that was not saved: it is too long, or another window has saved it meanwhile. */
export const nominationNotSaved = (
  again: Again,
  visit: ApplicantVisit,
  { draft, notSaved }: Readonly<{ draft: Draft; notSaved: NotSaved }>,
): WebResponse => {
  const { stale, tooLarge } = journeyWords(visit.request.language);
  return notSaved.why === 'stale'
    ? again(visit, { status: 409, draft, pageError: `${stale.summary} ${stale.text}` })
    : again(visit, { status: 413, draft, pageError: tooLarge });
};
