import type { CallRecord } from '#shared/domain/call-window.ts';
import { callState } from '#shared/domain/call-window.ts';
import { page } from '#shared/http/answer.ts';
import { cookieSession, proofOf } from '#shared/http/applicant-session.ts';
import { closedPage, notYetOpenPage } from '#shared/http/pages/closed-page.tsx';
import { pathOfPage } from '#shared/http/request.ts';
import type { Operation } from '#shared/http/site.ts';
import type { JourneyDeps } from './journey.ts';
import { startPage } from './pages/start-page.tsx';

type Deps = Pick<JourneyDeps, 'frameIn' | 'newTicket' | 'secret'> &
  Readonly<{ readCall: () => Promise<CallRecord> }>;

/** The first of the six pages while the call is open; before and after, when it opens or closed. */
export const showStart =
  ({ frameIn, readCall, newTicket, secret }: Deps): Operation =>
  async (request) => {
    const { language, receivedAt } = request;
    const call = await readCall();
    const frame = frameIn(language, pathOfPage(request));
    const state = callState(call, receivedAt);
    if (state === 'announced') return page(200, notYetOpenPage(frame, call));
    if (state !== 'open') return page(410, closedPage(frame, call));
    const session = cookieSession(request);
    const begun = session && { session, proof: proofOf(secret(), session) };
    return page(200, startPage(frame, { call, ticket: newTicket(receivedAt), begun }));
  };
