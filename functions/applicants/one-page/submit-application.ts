import { outsideTheWindow } from '#shared/applicant/pages/closed-page.tsx';
import { answering } from '#shared/applicant/pages/typed-to-copy.tsx';
import { ticketField } from '#shared/applicant/session.ts';
import { planSubmission } from '#shared/domain/acts/submission.ts';
import {
  crowdHoldsUpTo,
  crowdOf,
  flagsOf,
  fromOneAddress,
} from '#shared/domain/application/robot-signs.ts';
import { admission, type CallRecord, plannedCall } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { type Answers, applicationForm } from '#shared/domain/form/application-form.ts';
import type { FieldErrors, FormValues } from '#shared/domain/form/form-fields.ts';
import { causedBy } from '#shared/domain/mail/outbox.ts';
import { retry } from '#shared/runtime/backoff.ts';
import { digest } from '#shared/runtime/digest.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import { once } from '#shared/runtime/once.ts';
import type {
  Applications,
  Fingerprint,
  Standing,
} from '#shared/store/applications/applications.ts';
import { botWords, formWords, type Language } from '#shared/text/catalogue.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { toAskAbout } from '#shared/web/fields/doubted-address.ts';
import { trapped } from '#shared/web/fields/honeypot.tsx';
import { readForm } from '#shared/web/forms/read-form.ts';
import { onlySwitches } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import type { WebRequest } from '#shared/web/request.ts';
import { page, seeOther, type WebResponse } from '#shared/web/response.ts';
import { isFromOurPages } from '#shared/web/same-site.ts';
import { comparedOf, namingOf } from '../parts/claimed-names.ts';
import type { FormTicket } from '../parts/form-ticket.ts';
import { lineCount, lineOf, wordsCount, wordsLimit } from '../parts/rate-limits.ts';
import { wordings } from '../parts/wording.ts';
import { alreadySentPage } from './pages/already-sent-page.tsx';
import { formPage } from './pages/form-page.tsx';

type Deps = Readonly<{
  edition: Edition;
  contextIn: (language: Language) => PageContext;
  secret: () => string;
  readCall: () => Promise<CallRecord>;
  applications: () => Promise<Pick<Applications, 'standing' | 'submit'>>;
  newTicket: (receivedAt: number) => string;
  readTicket: (ticket: string) => FormTicket | undefined;
  newReference: () => string;
  /** Waits a moment, longer after each try, before a write that met another is tried again. */
  pause: (attempt: number) => Promise<void>;
}>;

type Submitted = Readonly<{
  request: WebRequest;
  context: PageContext;
  values: FormValues;
  answers: Answers;
  ticket: FormTicket;
  fingerprint: Fingerprint & Required<Pick<Fingerprint, 'words'>>;
  /** Which declarations were shown. */
  wording: string;
}>;

const fingerprintOf = (
  answers: Answers,
  ticket: FormTicket,
  counts: Pick<Submitted['fingerprint'], 'line' | 'words'>,
): Submitted['fingerprint'] => ({
  form: digest(ticket.key),
  answers: digest(JSON.stringify(answers)),
  ...comparedOf(answers),
  ...counts,
});

const receiptPath = (language: Language, reference: string): string =>
  `/${language}/applications/${reference}`;

/** The answer that a submission has already had, or must have because of the hour; else undefined. */
const settledAnswer = (submitted: Submitted, standing: Standing): WebResponse | undefined => {
  const { request, context, values, ticket, fingerprint } = submitted;
  const { sentBefore, call } = standing;
  if (sentBefore)
    return sentBefore.answers === fingerprint.answers
      ? seeOther(receiptPath(request.language, sentBefore.reference))
      : page(409, alreadySentPage(context, sentBefore.reference));
  const window = { receivedAt: request.receivedAt, begunAt: ticket.begunAt };
  if (admission(call, window).admitted) return undefined;
  log('application-not-stored', { reason: 'closed' });
  return outsideTheWindow(context, { call, receivedAt: request.receivedAt, values });
};

const crowdIn = ({ fromLine }: Standing) => crowdOf({ fromLine: fromLine + 1 });

const plan = (submitted: Submitted, standing: Standing, reference: string) => {
  const { request, context, values, answers, ticket, wording } = submitted;
  const window = admission(standing.call, {
    receivedAt: request.receivedAt,
    begunAt: ticket.begunAt,
  });
  return planSubmission({
    // The mails name the closing as it stands now, not as it was planned.
    edition: { ...context.edition, ...standing.call },
    answers,
    reference,
    language: request.language,
    receivedAt: request.receivedAt,
    lateBySeconds: window.admitted ? window.lateBySeconds : 0,
    wording,
    flags: flagsOf({
      honeypot: trapped(values),
      headers: request.headers,
      receivedAt: request.receivedAt,
      begunAt: ticket.begunAt,
      crowd: crowdIn(standing),
      proof: 'not-asked',
      repeatsWords: standing.wordsOfAnother,
    }),
    seen: {
      appliedBefore: standing.ofOthers,
      placesTaken: standing.placesTaken,
    },
  });
};

/** Stores the submission, as often as it takes for what it was planned on to hold. */
const store = async (
  deps: Deps,
  submitted: Submitted,
): Promise<WebResponse | 'busy' | 'crowded'> => {
  const { fingerprint, request } = submitted;
  const applications = await deps.applications();
  const answer = await retry(deps.pause, async (tries) => {
    const standing = await applications.standing(fingerprint);
    const settled = settledAnswer(submitted, standing);
    if (settled) return settled;
    if (standing.fromLine >= fromOneAddress.most) return 'crowded';
    const planned = plan(submitted, standing, deps.newReference());
    const mails = causedBy(planned.mails, lineOf(deps.secret(), request));
    const submission = { ...planned, mails };
    const line = fingerprint.line && {
      ...fingerprint.line,
      most: crowdHoldsUpTo(crowdIn(standing)),
    };
    const limits = [wordsLimit(fingerprint.words, standing), ...(line ? [line] : [])];
    const naming = namingOf(submission.application, standing.carriers);
    const saved = await applications.submit(submission, fingerprint, naming, undefined, limits);
    if (!saved.ok) return undefined;
    const { reference, state, lateBySeconds } = submission.application;
    log('application-stored', { reference, state, lateBySeconds, tries });
    return seeOther(receiptPath(request.language, reference));
  });
  if (!answer) log('application-not-stored', { reason: 'busy' });
  return answer ?? 'busy';
};

/** What is shown again of a form that was not taken: all that was typed, under the same hidden key. */
const formAgain = async (
  deps: Deps,
  { request, context, values }: Pick<Submitted, 'request' | 'context' | 'values'>,
  why: { status: number; errors?: FieldErrors; trouble?: string; asksAboutAddress?: boolean },
): Promise<WebResponse> => {
  const { status, errors = new Map(), trouble, asksAboutAddress } = why;
  // When the table is slow or away, a date from the edition file is better than a page lost.
  const planned = plannedCall(context.edition);
  const call = status < 500 ? await deps.readCall().catch(() => planned) : planned;
  const { receivedAt } = request;
  const given = values.get(ticketField) ?? '';
  const begunAt = deps.readTicket(given)?.begunAt;
  if (status < 500 && !admission(call, { receivedAt, begunAt: begunAt ?? receivedAt }).admitted)
    return outsideTheWindow(context, { call, receivedAt, values });
  const ticket = begunAt === undefined ? deps.newTicket(receivedAt) : given;
  return page(
    status,
    formPage(context, { call, ticket, values, errors, trouble, asksAboutAddress }),
  );
};

/**
 * Takes an application that comes whole, as the form on one page sends it: checks it, stores it once
 * however often it is sent, and shows the receipt.
 */
export const submitApplication = (deps: Deps): Operation => {
  const readAnswers = once(() => applicationForm(deps.edition));
  const wordingIn = wordings(deps.edition);

  return async (request) => {
    const blank = deps.contextIn(request.language);
    const text = formWords(request.language);
    const form = readForm(request, blank);
    if (!form.ok) return form.error.answer;
    const values = form.value;
    const context = answering(blank, request, values);
    const again = (why: Parameters<typeof formAgain>[2]) =>
      formAgain(deps, { request, context, values }, why);

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
      const line = lineCount(deps.secret(), request);
      const words = wordsCount(answers.value, request.receivedAt);
      const fingerprint = fingerprintOf(answers.value, ticket, { line, words });
      const wording = wordingIn(request.language);
      const submitted = {
        request,
        context,
        values,
        answers: answers.value,
        ticket,
        fingerprint,
        wording,
      };
      const stored = await store(deps, submitted);
      if (stored === 'busy') return again({ status: 503, trouble: text.notSaved });
      if (stored !== 'crowded') return stored;
      log('application-not-stored', { reason: 'too many from one line' });
      return again({ status: 429, trouble: botWords(request.language).tooManySent });
    } catch (error) {
      log('request-failed', { route: request.route, ...faultOf(error) });
      return again({ status: 503, trouble: text.notSaved });
    }
  };
};
