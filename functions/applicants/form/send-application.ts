import { noAccessPage } from '#shared/applicant/pages/no-access-page.tsx';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import { formWords } from '#shared/text/words.ts';
import { onlySwitches } from '#shared/web/pages/languages.tsx';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { type IntakeDeps, intake } from '../parts/intake/intake.ts';
import { reopened } from '../parts/reopened.ts';
import { checkAgain } from './check-again.ts';
import { readyToSend } from './ready-to-send.ts';

type Deps = IntakeDeps & Pick<ApplicantsDeps, 'drafts' | 'documents' | 'readAnswers'>;

/** Sends a draft, or what was changed in it since: once, however often the button is pressed. */
export const sendApplication = (deps: Deps) => {
  const again = checkAgain(deps);
  const ready = readyToSend(deps);
  const takeIn = intake(deps);

  return async (visit: ApplicantVisit): Promise<WebResponse> => {
    const { request, context, values, opened } = visit;
    if (opened.draft && onlySwitches(values)) return again(visit, opened.draft, { status: 200 });
    try {
      const answer = await takeIn(async (tries) =>
        ready(tries === 1 ? visit : await reopened(deps.drafts, visit)),
      );
      if (answer) return answer;
    } catch (error) {
      log('request-failed', { route: request.route, ...faultOf(error) });
    }
    if (!opened.draft) return page(403, noAccessPage(context, values));
    const pageError = formWords(request.language).notSaved;
    return again(visit, opened.draft, { status: 503, pageError });
  };
};
