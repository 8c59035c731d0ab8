import { closedPage, notYetOpenPage } from '#shared/applicant/pages/closed-page.tsx';
import { cookieSession, proofOf } from '#shared/applicant/session.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { callState } from '#shared/domain/call/call-window.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { withCallPreview } from '#shared/web/pages/call/call-preview.ts';
import { pathOfPage } from '#shared/web/request.ts';
import { page } from '#shared/web/response.ts';
import type { ApplicantsDeps } from '../../deps.ts';
import { startPage } from '../pages/start-page.tsx';

type Deps = Pick<ApplicantsDeps, 'contextIn' | 'newTicket' | 'secret'> &
  Readonly<{ readCall: () => Promise<CallRecord> }>;

/** The first of the six pages while the call is open; before and after, when it opens or closed. */
export const showStart =
  ({ contextIn, readCall, newTicket, secret }: Deps): Operation =>
  async (request) => {
    const { language, receivedAt } = request;
    const call = await readCall();
    const context = withCallPreview(contextIn(language, pathOfPage(request)), call, request);
    const state = callState(call, receivedAt);
    if (state === 'announced') return page(200, notYetOpenPage(context, call));
    if (state !== 'open') return page(410, closedPage(context, call, receivedAt));
    const session = cookieSession(request);
    const begun = session && { session, proof: proofOf(secret(), session) };
    return page(200, startPage(context, { call, ticket: newTicket(receivedAt), begun }));
  };
