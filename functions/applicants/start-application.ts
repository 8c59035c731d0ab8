import type { AuditEntry } from '#shared/domain/application.ts';
import { admission, type CallRecord } from '#shared/domain/call-window.ts';
import { draftEndsAt, newDraft } from '#shared/domain/draft.ts';
import { transitions } from '#shared/domain/lifecycle.ts';
import { referenceOf } from '#shared/domain/reference.ts';
import { page, seeOther, withCookie } from '#shared/http/answer.ts';
import {
  accessFromKey,
  proofOf,
  type Session,
  sessionCookie,
} from '#shared/http/applicant-session.ts';
import { outsideTheWindow } from '#shared/http/pages/closed-page.tsx';
import { readForm } from '#shared/http/read-form.ts';
import { isFromOurPages } from '#shared/http/same-site.ts';
import type { Operation } from '#shared/http/site.ts';
import { accessDigest } from '#shared/http/visit.ts';
import { log } from '#shared/runtime/log.ts';
import { type JourneyDeps, written } from './journey.ts';
import { fieldsPage } from './pages/fields-page.tsx';
import { ticketField } from './pages/form-page.tsx';

type Deps = Pick<JourneyDeps, 'frameIn' | 'secret' | 'readTicket' | 'random' | 'drafts' | 'pause'> &
  Readonly<{ readCall: () => Promise<CallRecord> }>;

const audit = (at: number): AuditEntry => ({
  by: transitions.start.by,
  at,
  transition: 'start',
  from: 'nothing',
  to: transitions.start.to,
  version: 0,
});

/**
 * Begins a draft. Its access goes into a cookie and, since nobody knows yet whether the browser
 * keeps one, into the page that is answered. The same Start page begins the same draft while
 * nothing is saved in it; later (Back, another person at this computer) it begins a new one.
 */
export const startApplication = (deps: Deps): Operation => {
  const begin = async (
    facts: { language: string; startedAt: number; now: number; call: CallRecord },
    access: { random: Uint8Array; token: string },
  ): Promise<Session | undefined> => {
    const drafts = await deps.drafts();
    const reference = referenceOf(access.random);
    const session: Session = { reference, token: access.token, byCookie: false };
    const draft = newDraft({ ...facts, reference });
    const digest = accessDigest(session);
    const start = () => drafts.start(draft, digest, audit(facts.now), facts.call);
    if (await written(deps.pause, start)) {
      log('draft-started', { reference });
      return session;
    }
    const { draft: known } = await drafts.open(reference, digest, facts.now);
    return known?.version === 1 ? session : undefined;
  };

  return async (request) => {
    const frame = deps.frameIn(request.language);
    const form = readForm(request, frame);
    if (!form.ok) {
      log('form-refused', { reason: form.error.fault });
      return form.error.answer;
    }
    const ticket = deps.readTicket(form.value.get(ticketField) ?? '');
    // Without a page of ours there is nothing to begin from: the start gives one.
    if (!ticket || !isFromOurPages(request)) return seeOther(`/${request.language}/apply`);
    const { receivedAt, language } = request;
    const call = await deps.readCall();
    const window = { receivedAt, begunAt: ticket.begunAt };
    if (!admission(call, window).admitted)
      return outsideTheWindow(frame, { call, receivedAt, typed: new Map() });

    const facts = { language, startedAt: ticket.begunAt, now: receivedAt, call };
    const anew = () => ({
      random: deps.random(8),
      token: Buffer.from(deps.random(32)).toString('base64url'),
    });
    const session =
      (await begin(facts, accessFromKey(deps.secret(), ticket.key))) ??
      (await begin(facts, anew())) ??
      (await begin(facts, anew()));
    if (!session) throw new Error('three references in a row were taken');
    const holder = { session, proof: proofOf(deps.secret(), session) };
    const html = fieldsPage(frame, {
      page: 'you',
      holder,
      call,
      version: 1,
      typed: new Map(),
      faults: new Map(),
    });
    const seconds = (draftEndsAt(call) - receivedAt) / 1000;
    return withCookie(page(200, html), sessionCookie(session, seconds));
  };
};
