import { closedPage, notYetOpenPage } from '#shared/applicant/pages/closed-page.tsx';
import { accessDigest, cookieSession, proofOf, type Session } from '#shared/applicant/session.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { callState } from '#shared/domain/call/call-window.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { withCallPreview } from '#shared/web/pages/call/call-preview.ts';
import { pathOfPage, type WebRequest } from '#shared/web/request.ts';
import { page } from '#shared/web/response.ts';
import type { ApplicantsDeps } from '../../deps.ts';
import { startPage } from '../pages/start-page.tsx';

type Deps = Pick<ApplicantsDeps, 'contextIn' | 'drafts' | 'newTicket' | 'secret'> &
  Readonly<{ readCall: () => Promise<CallRecord> }>;

/** Whether it was submitted; if that cannot be read now, it was started in any case. */
const wasSubmitted = async (
  { drafts }: Pick<Deps, 'drafts'>,
  session: Session,
  { receivedAt }: WebRequest,
): Promise<boolean> => {
  try {
    const opened = await (await drafts()).open(
      session.reference,
      accessDigest(session),
      receivedAt,
    );
    return opened.hasAccess && opened.application !== undefined;
  } catch (error) {
    log('request-failed', { route: 'show-start', ...faultOf(error) });
    return false;
  }
};

/** The Start page while the call is open; before and after, when it opens or closed. */
export const showStart =
  (deps: Deps): Operation =>
  async (request) => {
    const { contextIn, readCall, newTicket, secret } = deps;
    const { language, receivedAt } = request;
    const call = await readCall();
    const context = withCallPreview(contextIn(language, pathOfPage(request)), call, request);
    const state = callState(call, receivedAt);
    if (state === 'announced') return page(200, notYetOpenPage(context, call));
    if (state !== 'open') return page(410, closedPage(context, call, receivedAt));
    const session = cookieSession(request);
    const begun = session && {
      holder: { session, proof: proofOf(secret(), session) },
      isSubmitted: await wasSubmitted(deps, session, request),
    };
    return page(200, startPage(context, { call, ticket: newTicket(receivedAt), begun }));
  };
