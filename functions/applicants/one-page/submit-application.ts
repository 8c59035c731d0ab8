import { answering } from '#shared/applicant/pages/typed-to-copy.tsx';
import { ticketField } from '#shared/applicant/session.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { applicationForm } from '#shared/domain/form/application-form.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import { once } from '#shared/runtime/once.ts';
import { botWords, formWords } from '#shared/text/catalogue.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { toAskAbout } from '#shared/web/fields/doubted-address.ts';
import { readForm } from '#shared/web/forms/read-form.ts';
import { onlySwitches } from '#shared/web/pages/languages.tsx';
import { isFromOurPages } from '#shared/web/same-site.ts';
import type { JourneyDeps } from '../deps.ts';
import { type IntakeDeps, intake } from '../parts/intake/intake.ts';
import { wordings } from '../parts/wording.ts';
import { formAgain } from './form-again.ts';
import { isLineFull, sentForm, settledAnswer } from './sent-form.ts';

type Deps = IntakeDeps &
  Pick<JourneyDeps, 'contextIn' | 'newTicket' | 'readTicket'> &
  Readonly<{ readCall: () => Promise<CallRecord>; newReference: () => string }>;

/**
 * Takes an application that comes whole, as the form on one page sends it: checks it, stores it once
 * however often it is sent, and shows the receipt.
 */
export const submitApplication = (deps: Deps): Operation => {
  const readAnswers = once(() => applicationForm(deps.edition));
  const wordingIn = wordings(deps.edition);
  const showAgain = formAgain(deps);
  const takeIn = intake(deps);

  return async (request) => {
    const blank = deps.contextIn(request.language);
    const text = formWords(request.language);
    const form = readForm(request, blank);
    if (!form.ok) return form.error.answer;
    const values = form.value;
    const posted = { request, context: answering(blank, request, values), values };
    const again = (why: Parameters<typeof showAgain>[1]) => showAgain(posted, why);

    if (!isFromOurPages(request)) {
      log('form-refused', { reason: 'from elsewhere' });
      return again({ status: 403, trouble: text.notFromOurPages });
    }
    if (onlySwitches(values)) return again({ status: 200 });
    const answers = readAnswers()(values);
    if (!answers.ok) return again({ status: 422, errors: answers.error });
    const ticket = deps.readTicket(values.get(ticketField) ?? '');
    if (!ticket) return again({ status: 422, trouble: text.staleTicket });
    if (toAskAbout(values, 'email') !== undefined)
      return again({ status: 200, asksAboutAddress: true });
    try {
      const read = { answers: answers.value, ticket, wording: wordingIn(request.language) };
      const answer = await takeIn(async () => {
        const reference = deps.newReference();
        const sent = sentForm(deps.secret(), posted, { ...read, reference });
        return {
          sent,
          refusal: async (snapshot) => {
            const settled = settledAnswer(posted, sent, snapshot);
            if (settled || !isLineFull(snapshot)) return settled;
            log('application-not-stored', { reason: 'too many from one line' });
            return again({ status: 429, trouble: botWords(request.language).tooManySent });
          },
        };
      });
      if (answer) return answer;
    } catch (error) {
      log('request-failed', { route: request.route, ...faultOf(error) });
    }
    return again({ status: 503, trouble: text.notSaved });
  };
};
