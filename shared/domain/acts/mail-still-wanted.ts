import type { Application } from '../application/application.ts';
import type { CallRecord } from '../call/call-window.ts';
import type { Draft } from '../draft/draft.ts';
import { askOfMail, endorsementEndsAt, isWaitedFor } from '../endorsement/endorsement.ts';
import { allows } from '../lifecycle/lifecycle.ts';
import type { MailKind } from '../mail/outbox.ts';
import { afterQuietHours } from '../time/quiet-hours.ts';
import type { Instant } from '../time/zoned-time.ts';

/** What is stored of what a mail tells about, at the moment when it is to be sent. */
export type MailBasis = Readonly<{
  call: CallRecord;
  /** Undefined where none was begun, or it has expired. */
  draft: Draft | undefined;
  application: Application | undefined;
}>;

/** A mail that waited is sent, or is no longer true, or waits for another time. */
export type MailFate = 'send' | 'drop' | Readonly<{ dueAt: Instant }>;

/** A mail as far as its fate goes by it. */
type Waiting = Readonly<{ kind: MailKind; name: string; facts: Readonly<Record<string, string>> }>;

type Rule = (mail: Waiting, basis: MailBasis) => Readonly<{ isTrue: boolean; endsAt: Instant }>;

const forEver = Number.POSITIVE_INFINITY;

/** Whether a fact of the mail, an instant, is still what the call has; true of one that does not say. */
const isStill = (said: string | undefined, instant: Instant): boolean =>
  said === undefined || Number(said) === instant;

/** An endorser is asked as long as the answer is waited for, of them and not of another. */
const isAskedStill: Rule = ({ name }, { call, application }) => ({
  isTrue:
    application !== undefined &&
    allows('endorse', application.state) &&
    isWaitedFor(application.endorsement, askOfMail(name)),
  endsAt: endorsementEndsAt(call),
});

/**
 * What has to hold still when the time of a mail comes, and until when it is worth anything. Kinds
 * that are not here tell of what has happened, and stay true.
 */
const rules: Partial<Readonly<Record<MailKind, Rule>>> = {
  // After an extension the reminders are planned anew, with the date that holds then.
  'draft-reminder': ({ facts }, { call, draft, application }) => ({
    isTrue:
      isStill(facts['closesAt'], call.closesAt) &&
      draft !== undefined &&
      draft.sentVersion === 0 &&
      application === undefined,
    endsAt: call.closesAt,
  }),
  'draft-expired': ({ facts }, { call }) => ({
    isTrue: isStill(facts['closesAt'], call.closesAt),
    endsAt: forEver,
  }),
  'call-closed': ({ facts }, { call }) => ({
    isTrue: isStill(facts['at'], call.graceEndsAt),
    endsAt: forEver,
  }),
  'news-opened': (_mail, { call }) => ({ isTrue: true, endsAt: call.closesAt }),
  'news-extended': ({ facts }, { call }) => ({
    isTrue: isStill(facts['closesAt'], call.closesAt),
    endsAt: call.closesAt,
  }),
  'endorsement-request': isAskedStill,
  'endorsement-reminder': isAskedStill,
};

const keepsQuietHours: ReadonlySet<MailKind> = new Set(['draft-reminder', 'endorsement-reminder']);

/** Whether a mail of this kind is only sent after a look at what it tells about. */
export const mayChangeItsFate = (kind: MailKind): boolean => rules[kind] !== undefined;

/** What a mail that waited says of the closing, as it stands when the mail is sent. */
export const factsNow = (
  { facts }: Pick<Waiting, 'facts'>,
  { call }: MailBasis,
): Waiting['facts'] => ({
  ...facts,
  ...('closesAt' in facts && { closesAt: String(call.closesAt) }),
  ...('endsAt' in facts && { endsAt: String(endorsementEndsAt(call)) }),
});

/** The fact whose clock a reminder keeps quiet by, where its reader has named no city. */
export const quietZoneFact = 'quietZone';

/** The fact by which a reminder says how long before the closing it is due, in milliseconds. */
export const beforeClosingFact = 'beforeClosing';

/**
 * What becomes of a mail whose time has come. A reminder of the closing moves with the closing; one
 * that is late (nothing was sent for hours) still wakes nobody: the fact `cityZone` is whose clock.
 */
export const fateOf = (mail: Waiting, basis: MailBasis, now: Instant): MailFate => {
  const rule = rules[mail.kind];
  if (!rule) return 'send';
  const { isTrue, endsAt } = rule(mail, basis);
  if (!isTrue || now >= endsAt) return 'drop';
  if (!keepsQuietHours.has(mail.kind)) return 'send';
  const before = mail.facts[beforeClosingFact];
  const wanted = before === undefined ? now : Math.max(now, basis.call.closesAt - Number(before));
  const zone = mail.facts[quietZoneFact] || mail.facts['cityZone'] || 'UTC';
  const dueAt = afterQuietHours(wanted, { zone, endsAt });
  return dueAt > now ? { dueAt } : 'send';
};
