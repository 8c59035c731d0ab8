import { outsideTheWindow } from '#shared/applicant/pages/closed-page.tsx';
import { flagsOf, fromOneAddress } from '#shared/domain/application/robot-signs.ts';
import { admission } from '#shared/domain/call/call-window.ts';
import type { Answers } from '#shared/domain/form/application-form.ts';
import type { IntakeSnapshot } from '#shared/domain/records/intake-snapshot.ts';
import { digest } from '#shared/runtime/digest.ts';
import { log } from '#shared/runtime/log.ts';
import { trapped } from '#shared/web/fields/honeypot.tsx';
import { page, type WebResponse } from '#shared/web/response.ts';
import { comparedOf } from '../parts/claimed-names.ts';
import type { FormTicket } from '../parts/form-ticket.ts';
import { showReceiptOf } from '../parts/intake/intake.ts';
import { crowdIn } from '../parts/intake/plan-intake.ts';
import type { Sent } from '../parts/intake/sent.ts';
import { lineCount, sameTextCount } from '../parts/rate-limits.ts';
import type { Posted } from './form-again.ts';
import { alreadySentPage } from './pages/already-sent-page.tsx';

type Read = Readonly<{ answers: Answers; ticket: FormTicket; reference: string; wording: string }>;

/** A form whose answers are right, as the intake takes it. */
export const sentForm = (
  secret: string,
  { request, values }: Posted,
  { answers, ticket, reference, wording }: Read,
): Sent => ({
  request,
  reference,
  answers,
  fingerprint: {
    form: digest(ticket.key),
    answers: digest(JSON.stringify(answers)),
    ...comparedOf(answers),
    line: lineCount(secret, request),
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
      crowd: crowdIn(snapshot),
      proof: 'not-asked',
      repeatsText: snapshot.sameTextOfAnother,
    }),
});

/** The answer that a form has already had, or must have because of the hour; else undefined. */
export const settledAnswer = (
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

/** Whether as many came from the line in this hour as may. */
export const isLineFull = ({ fromLine }: IntakeSnapshot): boolean =>
  fromLine >= fromOneAddress.most;
