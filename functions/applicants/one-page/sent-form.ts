import type { Session } from '#shared/applicant/session.ts';
import { flagsOf, fromOneAddress } from '#shared/domain/application/robot-signs.ts';
import { admission, type CallRecord } from '#shared/domain/call/call-window.ts';
import type { Nomination } from '#shared/domain/draft/draft.ts';
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
import { trafficIn } from '../parts/intake/plan-intake.ts';
import type { ReadyToSend, Sent, TakenIn } from '../parts/intake/sent.ts';
import { networkCount, sameTextCount } from '../parts/rate-limits.ts';
import { showsOldWords, wordingOf } from '../parts/wording.ts';
import type { AgainDeps, Posted, Why } from './form-again.ts';
import { accessOfForm, receiptAgain, receiptOfForm, sessionOfForm } from './receipt-of-form.ts';

export type ReadyDeps = AgainDeps &
  Pick<ApplicantsDeps, 'edition' | 'secret'> &
  Readonly<{ newReference: () => string }>;

export type Read = Readonly<{ answers: Answers; nomination: Nomination; ticket: FormTicket }>;

type Named = Read & Readonly<{ session: Session; wording: string }>;

/** What tells a form that is sent twice: pages of earlier releases do not ask about the nomination. */
const textOf = ({ answers, nomination }: Read): string =>
  JSON.stringify(nomination === '' ? answers : { ...answers, nomination });

const sentForm = (secret: string, { request, values }: Posted, named: Named): Sent => {
  const { answers, ticket, session, nomination, wording } = named;
  return {
    request,
    reference: session.reference,
    answers,
    fromForm: { nomination, access: (call) => accessOfForm(session, request, call) },
    fingerprint: {
      form: digest(ticket.key),
      answers: digest(textOf(named)),
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
  };
};

/** The answer to a form that was taken before under this reference. */
type Again = (reference: string, call: CallRecord) => WebResponse;

/** The answer to a form that was already sent or comes outside the call’s time; else undefined. */
const settledAnswer = async (
  { request, blank, values }: Posted,
  { fingerprint, begunAt }: Sent,
  { sentBefore, call, again }: IntakeSnapshot & Readonly<{ again: Again }>,
): Promise<WebResponse | undefined> => {
  const { receivedAt } = request;
  if (sentBefore && sentBefore.answers === fingerprint.answers)
    return again(sentBefore.reference, call);
  if (!sentBefore && admission(call, { receivedAt, begunAt }).admitted) return undefined;
  const { answering, alreadySentPage, outsideTheWindow } = await import('../operations.ts');
  const context = answering(blank, request, values);
  if (sentBefore) return page(409, alreadySentPage(context, sentBefore.reference));
  log('application-not-stored', { reason: 'closed' });
  return outsideTheWindow(context, { call, receivedAt, values });
};

/** Shows the form again, by what a form that is taken never loads. */
export const formShownAgain =
  (deps: AgainDeps) =>
  async (posted: Posted, why: Why): Promise<WebResponse> =>
    (await import('../operations.ts')).formAgain(deps)(posted, why);

/** Prepares a sent form for the intake; each try gets a new reference. */
export const readySent = (deps: ReadyDeps) => {
  const again = formShownAgain(deps);

  return (posted: Posted, read: Read): ReadyToSend => {
    const { language } = posted.request;
    const secret = deps.secret();
    const sessionOf = (reference: string) => sessionOfForm(secret, read.ticket, reference);
    const session = sessionOf(deps.newReference());
    const sent = sentForm(secret, posted, {
      ...read,
      session,
      wording: wordingOf(deps.edition, language),
    });
    const sentAgain: Again = (reference, call) =>
      receiptAgain(posted, { session: sessionOf(reference), call });
    const refusal = async (snapshot: IntakeSnapshot): Promise<WebResponse | undefined> => {
      const settled = await settledAnswer(posted, sent, { ...snapshot, again: sentAgain });
      if (!settled && showsOldWords(deps.edition, posted.values))
        return again(posted, { status: 409 });
      if (settled || snapshot.fromNetwork < fromOneAddress.most) return settled;
      log('application-not-stored', { reason: 'too many from one line' });
      return again(posted, { status: 429, pageError: botWords(language).tooManySent });
    };
    const receipt = (taken: TakenIn) =>
      receiptOfForm(posted, { ...taken, session, secret, nomination: read.nomination });
    return { sent, receipt, refusal };
  };
};
