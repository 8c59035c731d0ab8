import type { CallRecord } from '../../call/call-window.ts';
import type { MailFacts } from '../../mail/facts.ts';
import type { Mail } from '../../mail/outbox.ts';
import type { Instant } from '../../time/zoned-time.ts';
import { toStaff } from './staff-mails.ts';

/** Events of the call that have side effects, each at an instant of its record. */
export type CallEvent = 'opened' | 'closed';
export type Effect = Readonly<{ event: CallEvent; instant: Instant }>;

/**
 * The side effects that are due at `now`. The closing is told once the grace time is over, too.
 * What is long past is not told: a stack that is made for last year’s call opens nothing.
 */
export const dueEffects = (call: CallRecord, now: Instant): readonly Effect[] => {
  const all: readonly (Effect & { until: Instant })[] = [
    { event: 'opened', instant: call.opensAt, until: call.closesAt },
    { event: 'closed', instant: call.graceEndsAt, until: call.archivesAt },
  ];
  return all
    .filter(({ instant, until }) => instant <= now && now < until)
    .map(({ event, instant }) => ({ event, instant }));
};

const common = (event: CallEvent, instant: Instant, now: Instant) =>
  ({ owner: { about: 'call' }, name: `${event}-${instant}`, dueAt: now }) as const;

/** What the staff are told when the call has opened. */
export const openedMails = (facts: MailFacts['call-opened'], now: Instant): readonly Mail[] =>
  toStaff({ ...common('opened', facts.at, now), kind: 'call-opened', facts });

/** What the staff are told when the call and its grace time are over. */
export const closedMails = (facts: MailFacts['call-closed'], now: Instant): readonly Mail[] =>
  toStaff({ ...common('closed', facts.at, now), kind: 'call-closed', facts });
