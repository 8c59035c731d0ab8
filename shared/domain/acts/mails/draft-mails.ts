import type { CallInForce } from '../../call/call-in-force.ts';
import type { CallRecord } from '../../call/call-window.ts';
import { findCity } from '../../call/city.ts';
import { type Draft, hasUnsent } from '../../draft/draft.ts';
import { type AuditEntry, auditEntry } from '../../lifecycle/audit.ts';
import type { Mail } from '../../mail/outbox.ts';
import { afterQuietHours } from '../../time/quiet-hours.ts';
import { aDay, aMinute, anHour } from '../../time/spans.ts';
import type { Instant } from '../../time/zoned-time.ts';

/** How long before the closing those who have not sent are reminded. */
export const reminders = {
  week: 7 * aDay,
  'two-days': 48 * anHour,
  'six-hours': 6 * anHour,
} as const;

/**
 * How long after the grace time a draft expires: by then every request that came in time was
 * answered (a function runs for 28 s at most).
 */
const expiresAfter = 5 * aMinute;

export type DraftEvent = keyof typeof reminders | 'expired';
export type DraftEffect = Readonly<{ event: DraftEvent; instant: Instant }>;

/** When those who have not sent are reminded, as the closing stands now; none before the opening. */
export const remindersOf = ({ opensAt, closesAt }: CallRecord): readonly DraftEffect[] =>
  (['week', 'two-days', 'six-hours'] as const)
    .map((event) => ({ event, instant: closesAt - reminders[event] }))
    .filter(({ instant }) => instant >= opensAt);

/** What people with an unsent draft are told now. If several reminders are late, only the last. */
export const dueDraftEffect = (call: CallRecord, now: Instant): DraftEffect | undefined => {
  const expiry = call.graceEndsAt + expiresAfter;
  if (now >= expiry)
    return now < call.archivesAt ? { event: 'expired', instant: expiry } : undefined;
  if (now >= call.closesAt) return undefined;
  return remindersOf(call).findLast(({ instant }) => instant <= now);
};

/** Names the effect in the table; after an extension it has another name. */
export const effectName = ({ event }: DraftEffect): string => `drafts-${event}`;

type DraftMailKind = 'draft-begun' | 'draft-reminder' | 'draft-expired';

const mailOf = (
  call: CallInForce,
  draft: Draft,
  kind: DraftMailKind,
  { name, to, dueAt }: { name: string; to: string; dueAt: Instant },
): Mail => {
  const city = findCity(call, draft.values['city'] ?? '');
  return {
    owner: { about: 'application', reference: draft.reference },
    name,
    kind,
    to,
    language: draft.language,
    facts: {
      reference: draft.reference,
      city: city?.name ?? '',
      cityZone: city?.zone ?? '',
      isProved: draft.provedAddress !== '',
      quietZone: city?.zone ?? call.zone,
      closesAt: call.closesAt,
    },
    dueAt,
  };
};

/** The way back to a draft, for the address that was just saved in it. */
export const draftBegunMail = (call: CallInForce, draft: Draft, to: string, now: Instant): Mail =>
  mailOf(call, draft, 'draft-begun', { name: `draft-begun-${draft.version}`, to, dueAt: now });

export type DraftNews = Readonly<{
  mails: readonly Mail[];
  audit: AuditEntry | undefined;
  /** The name of its audit row: always the same until the closing is extended. */
  aside: string;
}>;

/**
 * The mail of one draft when the effect is due; none if it was sent or has no address yet. `call`
 * has the closing as it stands now; `to` is the address in the draft.
 */
export const draftNews = (
  call: CallInForce,
  draft: Draft,
  { event, instant }: DraftEffect,
  { to, now }: Readonly<{ to: string | undefined; now: Instant }>,
): DraftNews => {
  const aside = `${event}-${instant}`;
  const isLate = draft.late !== undefined && now < draft.late.until;
  if (draft.sentVersion > 0 || !hasUnsent(draft) || isLate)
    return { mails: [], audit: undefined, aside };
  const name = `draft-${aside}`;
  const mail = (kind: DraftMailKind, dueAt: Instant): readonly Mail[] =>
    to === undefined ? [] : [mailOf(call, draft, kind, { name, to, dueAt })];
  if (event === 'expired') {
    const audit = auditEntry('expire', { from: 'draft', at: now, version: 0 });
    return { mails: mail('draft-expired', now), audit, aside };
  }
  const zone = findCity(call, draft.values['city'] ?? '')?.zone ?? call.zone;
  const dueAt = afterQuietHours(now, { zone, endsAt: call.closesAt });
  return { mails: mail('draft-reminder', dueAt), audit: undefined, aside };
};
