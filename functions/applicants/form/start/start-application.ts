import { outsideTheWindow } from '#shared/applicant/pages/too-late-page.tsx';
import { proofOf, sessionCookie, ticketField } from '#shared/applicant/session.ts';
import type { Flag } from '#shared/domain/application/flags.ts';
import {
  fromOneAddress,
  isUnlikeABrowser,
  trafficOf,
} from '#shared/domain/application/robot-signs.ts';
import { admission, type CallRecord } from '#shared/domain/call/call-window.ts';
import { accessEndsAt } from '#shared/domain/draft/draft.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { log } from '#shared/runtime/log.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { browserName } from '#shared/web/browser-name.ts';
import { trapped } from '#shared/web/fields/honeypot.tsx';
import { readFormPost } from '#shared/web/forms/form-post.ts';
import type { WebRequest } from '#shared/web/request.ts';
import { page, seeOther, withCookie } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { ApplicantsDeps } from '../../deps.ts';
import { crowdedPage } from '../pages/crowded-page.tsx';
import { firstPage } from '../pages/first-page.ts';
import { type BeginDeps, beginDraft } from './begin-draft.ts';
import { countStart } from './begun-around.ts';

type Deps = BeginDeps &
  Pick<ApplicantsDeps, 'contextIn' | 'readTicket'> &
  Readonly<{ readCall: () => Promise<CallRecord> }>;

const flagsOf = ({ headers }: WebRequest, values: FormValues): readonly Flag[] => [
  ...(trapped(values) ? (['filled-hidden-field'] as const) : []),
  ...(isUnlikeABrowser(headers) ? (['unlike-a-browser'] as const) : []),
];

/**
 * Begins a draft. Its access goes into a cookie and, since nobody knows yet whether the browser
 * keeps one, into the page that is answered.
 */
export const startApplication = (deps: Deps): Operation => {
  const begin = beginDraft(deps);

  return async (request) => {
    // Nothing is typed here: in another language one begins from the page before.
    const context = deps.contextIn(request.language, pathTo('show-start', request));
    const post = readFormPost(request, context);
    if (!post.ok) return post.error;
    const { values, kind } = post.value;
    const ticket = deps.readTicket(values.get(ticketField) ?? '');
    // Without a page of ours there is nothing to begin from: the start gives one.
    if (!ticket || kind === 'refused') return seeOther(pathTo('show-start', request));
    const { receivedAt, language } = request;
    const call = await deps.readCall();
    const startedAt = ticket.begunAt;
    if (!admission(call, { receivedAt, begunAt: startedAt }).admitted)
      return outsideTheWindow(context, { call, receivedAt, values: new Map() });
    const countBegun = await countStart(deps, request);
    if (countBegun.fromNetwork > fromOneAddress.most) {
      log('form-refused', { reason: 'too many from one line' });
      return crowdedPage(context, receivedAt);
    }
    const flags = flagsOf(request, values);
    const browser = browserName(request.headers);
    const window = { language, startedAt, now: receivedAt, call };
    const facts = { ...window, traffic: trafficOf(countBegun), flags, browser };
    const session = await begin(facts, ticket.key);
    const holder = { session, proof: proofOf(deps.secret(), session) };
    const seconds = (accessEndsAt(call) - receivedAt) / 1000;
    return withCookie(page(200, firstPage(context, call, holder)), sessionCookie(session, seconds));
  };
};
