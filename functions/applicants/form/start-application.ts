import { outsideTheWindow } from '#shared/applicant/pages/closed-page.tsx';
import {
  accessFromKey,
  proofOf,
  type Session,
  sessionCookie,
  ticketField,
} from '#shared/applicant/session.ts';
import { accessDigest } from '#shared/applicant/visit.ts';
import { planStart } from '#shared/domain/acts/start.ts';
import type { Flag } from '#shared/domain/application/flags.ts';
import { referenceOf } from '#shared/domain/application/reference.ts';
import {
  allSpan,
  fromOneAddress,
  isUnlikeABrowser,
  mostOfOnePage,
  type TrafficLevel,
  trafficOf,
} from '#shared/domain/application/robot-signs.ts';
import { admission, type CallRecord } from '#shared/domain/call/call-window.ts';
import type { Language } from '#shared/domain/call/language.ts';
import { accessEndsAt, newDraft } from '#shared/domain/draft/draft.ts';
import type { Counted } from '#shared/domain/records/counted.ts';
import { aDay } from '#shared/domain/time/spans.ts';
import { digest } from '#shared/runtime/digest.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { trapped } from '#shared/web/fields/honeypot.tsx';
import { readForm } from '#shared/web/forms/read-form.ts';
import type { WebRequest } from '#shared/web/request.ts';
import { page, seeOther, withCookie } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { isFromOurPages } from '#shared/web/same-site.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { browserName } from '../parts/browser-name.ts';
import { networkCount } from '../parts/rate-limits.ts';
import { writeUntilDone } from '../parts/until-written.ts';
import { crowdedPage } from './pages/crowded-page.tsx';
import { fieldsPage } from './pages/fields-page.tsx';

type Deps = Pick<
  ApplicantsDeps,
  'contextIn' | 'secret' | 'readTicket' | 'random' | 'drafts' | 'commit' | 'counters' | 'pause'
> &
  Readonly<{ readCall: () => Promise<CallRecord> }>;

type Facts = Readonly<{
  language: Language;
  startedAt: number;
  now: number;
  call: CallRecord;
  traffic: TrafficLevel;
  flags: readonly Flag[];
  browser: string;
}>;

/**
 * Begins a draft. Its access goes into a cookie and, since nobody knows yet whether the browser
 * keeps one, into the page that is answered. The same Start page begins the same draft while
 * nothing is saved in it; later (Back, another person at this computer) it begins a new one.
 */
export const startApplication = (deps: Deps): Operation => {
  const begin = async (
    facts: Facts,
    access: { random: Uint8Array; token: string },
  ): Promise<Session | undefined> => {
    const reference = referenceOf(access.random);
    const session: Session = { reference, token: access.token, byCookie: false };
    const draft = newDraft({ ...facts, reference });
    const key = accessDigest(session);
    const { call, browser } = facts;
    const act = planStart({ draft, call, digest: key, browser });
    if (await writeUntilDone(deps.pause, () => deps.commit(act))) {
      log('draft-started', { reference });
      return session;
    }
    const { draft: known } = await (await deps.drafts()).open(reference, key, facts.now);
    return known?.version === 1 ? session : undefined;
  };

  /** Counts once more. A count that is lost is worth nobody's application. */
  const count = async (one: Counted | undefined): Promise<number> => {
    if (one === undefined) return 0;
    try {
      return await (await deps.counters()).count(one);
    } catch (error) {
      log('request-failed', { route: 'start-application', ...faultOf(error) });
      return 0;
    }
  };

  /** How many were begun around this one, with it. */
  const countBegun = async (request: WebRequest) => {
    const all = { what: 'starts', ms: allSpan, now: request.receivedAt };
    const network = networkCount(deps.secret(), request);
    const [fromNetwork, inAll] = await Promise.all([count(network), count(all)]);
    return { fromNetwork, inAll };
  };

  /** Begins a draft of a Start page that has begun one already. */
  const beginAnother = async (facts: Facts, pageKey: string): Promise<Session | undefined> => {
    const what = `page ${digest(pageKey)}`;
    const more = await count({ what, ms: aDay, now: facts.now });
    const isOften = more >= mostOfOnePage;
    const flags = isOften ? ([...facts.flags, 'page-used-often'] as const) : facts.flags;
    const anew = () => ({
      random: deps.random(8),
      token: Buffer.from(deps.random(32)).toString('base64url'),
    });
    return (await begin({ ...facts, flags }, anew())) ?? begin({ ...facts, flags }, anew());
  };

  return async (request) => {
    // Nothing is typed here: in another language one begins from the page before.
    const context = deps.contextIn(request.language, pathTo('show-start', request));
    const form = readForm(request, context);
    if (!form.ok) return form.error.answer;
    const ticket = deps.readTicket(form.value.get(ticketField) ?? '');
    // Without a page of ours there is nothing to begin from: the start gives one.
    if (!ticket || !isFromOurPages(request)) return seeOther(pathTo('show-start', request));
    const { receivedAt, language } = request;
    const call = await deps.readCall();
    const window = { receivedAt, begunAt: ticket.begunAt };
    if (!admission(call, window).admitted)
      return outsideTheWindow(context, { call, receivedAt, values: new Map() });

    const counts = await countBegun(request);
    if (counts.fromNetwork > fromOneAddress.most) {
      log('form-refused', { reason: 'too many from one line' });
      return crowdedPage(context, receivedAt);
    }
    const facts: Facts = {
      language,
      startedAt: ticket.begunAt,
      now: receivedAt,
      call,
      traffic: trafficOf(counts),
      flags: [
        ...(trapped(form.value) ? (['filled-hidden-field'] as const) : []),
        ...(isUnlikeABrowser(request.headers) ? (['unlike-a-browser'] as const) : []),
      ],
      browser: browserName(request.headers),
    };
    const session =
      (await begin(facts, accessFromKey(deps.secret(), ticket.key))) ??
      (await beginAnother(facts, ticket.key));
    if (!session) throw new Error('three references in a row were taken');
    const holder = { session, proof: proofOf(deps.secret(), session) };
    const html = fieldsPage(context, {
      page: 'you',
      holder,
      call,
      version: 1,
      unreachable: undefined,
      values: new Map(),
      errors: new Map(),
    });
    const seconds = (accessEndsAt(call) - receivedAt) / 1000;
    return withCookie(page(200, html), sessionCookie(session, seconds));
  };
};
