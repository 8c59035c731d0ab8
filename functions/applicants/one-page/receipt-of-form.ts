import type { Holder } from '#shared/applicant/pages/journey.tsx';
import {
  accessDigest,
  accessField,
  accessFromKey,
  accessOf,
  cookieSession,
  proofField,
  proofOf,
  type Session,
  sessionCookie,
} from '#shared/applicant/session.ts';
import type { AccessRecord } from '#shared/domain/access/access.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { accessEndsAt, type Nomination } from '#shared/domain/draft/draft.ts';
import { draftOfForm } from '#shared/domain/draft/draft-of-application.ts';
import { browserName } from '#shared/web/browser-name.ts';
import type { WebRequest } from '#shared/web/request.ts';
import { type WebResponse, withCookie } from '#shared/web/response.ts';
import { pathsTo } from '#shared/web/routes/paths.ts';
import type { FormTicket } from '../parts/form-ticket.ts';
import { showReceiptOf } from '../parts/intake/intake.ts';
import type { TakenIn } from '../parts/intake/sent.ts';
import { keepsNoCookies } from './cookie-question.ts';
import type { Posted } from './form-again.ts';

/**
 * The access to the application that a form on one page sends: made of the key of its page, so that
 * a form that is sent twice gives the same once more.
 */
export const sessionOfForm = (
  secret: string,
  { key }: Pick<FormTicket, 'key'>,
  reference: string,
): Session => ({ reference, token: accessFromKey(secret, key).token, byCookie: false });

const holderOf = (secret: string, session: Session): Holder => ({
  session,
  proof: proofOf(secret, session),
});

/** The access as it is stored with the application. */
export const accessOfForm = (
  session: Session,
  { receivedAt, headers }: Pick<WebRequest, 'receivedAt' | 'headers'>,
  call: CallRecord,
): AccessRecord => ({
  digest: accessDigest(session),
  round: 0,
  way: 'start',
  givenAt: receivedAt,
  browser: browserName(headers),
  endsAt: accessEndsAt(call),
});

type Given = Readonly<{ session: Session; call: CallRecord }>;

/** The answer, which hands the access to the browser. */
const giving = (answer: WebResponse, { session, call }: Given, receivedAt: number): WebResponse =>
  withCookie(answer, sessionCookie(session, (accessEndsAt(call) - receivedAt) / 1000));

/** The receipt of a form that comes once more. A browser that a code has let in since keeps that. */
export const receiptAgain = ({ request }: Posted, given: Given): WebResponse => {
  const { reference } = given.session;
  const answer = showReceiptOf(request.language, reference);
  return cookieSession(request)?.reference === reference
    ? answer
    : giving(answer, given, request.receivedAt);
};

type Taken = TakenIn & Readonly<{ nomination: Nomination; session: Session; secret: string }>;

/**
 * The receipt of a form that was taken: its address, with the access in a cookie. Where the browser
 * keeps no cookies the answer itself is the receipt, and carries the access.
 */
export const receiptOfForm = async (
  posted: Posted,
  { application, call, nomination, session, secret }: Taken,
): Promise<WebResponse> => {
  const { request, blank, values } = posted;
  const { reference } = session;
  const { receivedAt, language } = request;
  if (!keepsNoCookies(request, values))
    return giving(showReceiptOf(language, reference), { session, call }, receivedAt);
  const draft = draftOfForm(application, nomination);
  const holder = holderOf(secret, session);
  // In another language it is shown by the access alone: the form was taken.
  const access = new Map([
    [accessField, accessOf(session)],
    [proofField, holder.proof],
  ]);
  const { opened: path } = pathsTo('show-receipt', { language, reference });
  const shown = { ...blank, path: undefined, posted: { path, values: access } };
  const { ownReceipt } = await import('../operations.ts');
  return ownReceipt(shown, {
    holder,
    opened: { application, draft, call, unreachable: [] },
    receivedAt,
  });
};
