import { noAccess } from '#shared/applicant/pages/no-access-page.tsx';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { formWords } from '#shared/text/words.ts';
import { unlessFailed } from '#shared/web/forms/unless-failed.ts';
import { onlySwitches } from '#shared/web/pages/languages.tsx';
import type { WebResponse } from '#shared/web/response.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { type IntakeDeps, intake } from '../parts/intake/intake.ts';
import { reopened } from '../parts/reopened.ts';
import { checkAgain } from './check-again.ts';
import { readyToSend } from './ready-to-send.ts';

type Deps = IntakeDeps & Pick<ApplicantsDeps, 'drafts' | 'documents' | 'readAnswers' | 'lateCodes'>;

/** Sends a draft, or what was changed in it since: once, however often the button is pressed. */
export const sendApplication = (deps: Deps) => {
  const again = checkAgain(deps);
  const ready = readyToSend(deps);
  const takeIn = intake(deps);

  return async (visit: ApplicantVisit): Promise<WebResponse> => {
    const { request, values, opened } = visit;
    if (opened.draft && onlySwitches(values)) return again(visit, opened.draft, { status: 200 });
    const answer = await unlessFailed(request, () =>
      takeIn(async (tries) => ready(tries === 1 ? visit : await reopened(deps.drafts, visit))),
    );
    if (answer) return answer;
    if (!opened.draft) return noAccess(visit);
    const pageError = formWords(request.language).notSaved;
    return again(visit, opened.draft, { status: 503, pageError });
  };
};
