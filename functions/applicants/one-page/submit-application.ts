import { ticketField } from '#shared/applicant/session.ts';
import { applicationForm } from '#shared/domain/form/application-form.ts';
import { once } from '#shared/runtime/once.ts';
import { formWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { isDoubted } from '#shared/web/fields/doubted-address.ts';
import { type PostKind, readFormPost } from '#shared/web/forms/form-post.ts';
import { unlessFailed } from '#shared/web/forms/unless-failed.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { chosenIn } from '../parts/fields/nomination-choice.tsx';
import { type IntakeDeps, intake } from '../parts/intake/intake.ts';
import { askedCookieField } from './cookie-question.ts';
import type { Posted, Why } from './form-again.ts';
import { formShownAgain, type Read, type ReadyDeps, readySent } from './sent-form.ts';

type Deps = IntakeDeps & ReadyDeps & Pick<ApplicantsDeps, 'contextIn'>;

/** Reads what a form of ours sends: the answers and the ticket that it carries, or what is shown again. */
const reading = (deps: Deps) => {
  const readAnswers = once(() => applicationForm(deps.edition));

  return ({ request, values }: Posted, kind: PostKind): Read | Readonly<{ again: Why }> => {
    const text = formWords(request.language);
    if (kind === 'refused') return { again: { status: 403, pageError: text.notFromOurPages } };
    if (kind === 'switch') return { again: { status: 200 } };
    const answers = readAnswers()(values);
    const nomination = chosenIn({ values });
    // Pages of earlier releases do not ask.
    const isNominationMissing = nomination === '' && values.has(askedCookieField);
    if (!answers.ok) return { again: { status: 422, errors: answers.error, isNominationMissing } };
    if (isNominationMissing) return { again: { status: 422, isNominationMissing } };
    const ticket = deps.readTicket(values.get(ticketField) ?? '');
    if (!ticket) return { again: { status: 422, pageError: text.staleTicket } };
    if (isDoubted(values, answers.value.email))
      return { again: { status: 200, asksAboutAddress: true } };
    return { answers: answers.value, nomination, ticket };
  };
};

/**
 * Takes an application that comes whole, as the form on one page sends it: checks it, stores it once
 * however often it is sent, and shows the receipt.
 */
export const submitApplication = (deps: Deps): Operation => {
  const read = reading(deps);
  const ready = readySent(deps);
  const again = formShownAgain(deps);
  const takeIn = intake(deps);

  return async (request) => {
    const blank = deps.contextIn(request.language);
    const post = readFormPost(request, blank);
    if (!post.ok) return post.error;
    const { values, kind } = post.value;
    const posted = { request, blank, values };
    const found = read(posted, kind);
    if ('again' in found) return again(posted, found.again);
    const answer = await unlessFailed(request, () => takeIn(async () => ready(posted, found)));
    if (answer) return answer;
    return again(posted, { status: 503, pageError: formWords(request.language).notSaved });
  };
};
