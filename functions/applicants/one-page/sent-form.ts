import { outsideTheWindow } from '#shared/applicant/pages/closed-page.tsx';
import { flagsOf, fromOneAddress } from '#shared/domain/application/robot-signs.ts';
import { admission } from '#shared/domain/call/call-window.ts';
import type { Answers } from '#shared/domain/form/application-form.ts';
import type { IntakeSnapshot } from '#shared/domain/records/intake-snapshot.ts';
import { digest } from '#shared/runtime/digest.ts';
import { log } from '#shared/runtime/log.ts';
import { comparedOf } from '#shared/runtime/naming/claimed-names.ts';
import { botWords } from '#shared/text/words.ts';
import { trapped } from '#shared/web/fields/honeypot.tsx';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { ApplicantsDeps } from '../deps.ts';
import type { FormTicket } from '../parts/form-ticket.ts';
import { showReceiptOf } from '../parts/intake/intake.ts';
import { trafficIn } from '../parts/intake/plan-intake.ts';
import type { ReadyToSend, Sent } from '../parts/intake/sent.ts';
import { networkCount, sameTextCount } from '../parts/rate-limits.ts';
import { wordings } from '../parts/wording.ts';
import { type AgainDeps, formAgain, type Posted } from './form-again.ts';
import { alreadySentPage } from './pages/already-sent-page.tsx';

export type ReadyDeps = AgainDeps &
  Pick<ApplicantsDeps, 'edition' | 'secret'> &
  Readonly<{ newReference: () => string }>;

export type Read = Readonly<{ answers: Answers; ticket: FormTicket }>;

const sentForm = (
  secret: string,
  { request, values }: Posted,
  { answers, ticket, reference, wording }: Read & Readonly<{ reference: string; wording: string }>,
): Sent => ({
  request,
  reference,
  answers,
  fingerprint: {
    form: digest(ticket.key),
    answers: digest(JSON.stringify(answers)),
    ...comparedOf(answers),
    network: networkCount(secret, request),
    sameText: sameTextCount(answers, request.receivedAt),
  },
  wording,
  begunAt: ticket.begunAt,
  flagsIn: (snapshot) =>
    flagsOf({
      honeypot: trapped(values),
      headers: request.headers,
      receivedAt: request.receivedAt,
      begunAt: ticket.begunAt,
      traffic: trafficIn(snapshot),
      proof: 'not-asked',
      repeatsText: snapshot.sameTextOfAnother,
    }),
});

/** The answer to a form that was already sent or comes outside the call’s time; else undefined. */
const settledAnswer = (
  { request, context, values }: Posted,
  { fingerprint, begunAt }: Sent,
  { sentBefore, call }: IntakeSnapshot,
): WebResponse | undefined => {
  const { receivedAt, language } = request;
  if (sentBefore)
    return sentBefore.answers === fingerprint.answers
      ? showReceiptOf(language, sentBefore.reference)
      : page(409, alreadySentPage(context, sentBefore.reference));
  if (admission(call, { receivedAt, begunAt }).admitted) return undefined;
  log('application-not-stored', { reason: 'closed' });
  return outsideTheWindow(context, { call, receivedAt, values });
};

/** Prepares a sent form for the intake; each try gets a new reference. */
export const readySent = (deps: ReadyDeps) => {
  const wordingIn = wordings(deps.edition);
  const again = formAgain(deps);

  return (posted: Posted, read: Read): ReadyToSend => {
    const { language } = posted.request;
    const named = { ...read, reference: deps.newReference(), wording: wordingIn(language) };
    const sent = sentForm(deps.secret(), posted, named);
    const refusal = async (snapshot: IntakeSnapshot): Promise<WebResponse | undefined> => {
      const settled = settledAnswer(posted, sent, snapshot);
      if (settled || snapshot.fromNetwork < fromOneAddress.most) return settled;
      log('application-not-stored', { reason: 'too many from one line' });
      return again(posted, { status: 429, pageError: botWords(language).tooManySent });
    };
    return { sent, refusal };
  };
};
