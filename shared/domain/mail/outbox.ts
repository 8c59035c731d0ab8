import type { Language } from '../call/language.ts';
import { aMinute, anHour } from '../time/spans.ts';
import type { Instant } from '../time/zoned-time.ts';
import type { KindAndFacts } from './facts.ts';
import type { MailKind } from './mail-kind.ts';
import type { MailOwner } from './mail-owner.ts';

/**
 * The states of a mail. `sending` means that it was handed to SES and no answer is known yet;
 * `given-up` is shown to staff as "could not be sent"; `dropped` was no longer true when its time came;
 * `over-limit` was one too many for its mailbox; `in-summary` is told with others of its hour;
 * `handed-on` was to the staff as a whole, and each member is told in their own way.
 */
export const mailStates = [
  'queued',
  'sending',
  'sent',
  'delivered',
  'bounced',
  'complained',
  'given-up',
  'dropped',
  'over-limit',
  'in-summary',
  'handed-on',
] as const;
export type MailState = (typeof mailStates)[number];

/** Where the address stands in a mail to the staff as a whole: it is handed on to each member. */
export const everyMember = 'staff';

/** Which mail: whom it tells about, and its name there. */
export type MailName = Readonly<{
  owner: MailOwner;
  /** Unique under its owner and the same however often it is planned: `v1-receipt`. */
  name: string;
}>;

/** What a mail is, of each kind with its own facts. Its text is made from them when it is sent. */
export type MailContent<Kind extends MailKind = MailKind> = MailName &
  Readonly<{
    to: string;
    language: Language;
    /** The name of the network whose request caused it, by which its mails are counted. */
    network?: string | undefined;
    /** The id of the member of the staff that it is for. */
    member?: string | undefined;
  }> &
  KindAndFacts<Kind>;

/** A mail that waits in the outbox until it is due. */
export type Mail<Kind extends MailKind = MailKind> = MailContent<Kind> &
  Readonly<{ dueAt: Instant }>;

/** The mails that a post from this network causes. */
export const causedBy = (mails: readonly Mail[], network: string | undefined): readonly Mail[] =>
  network === undefined ? mails : mails.map((mail) => ({ ...mail, network }));

/** The longest that one run of the mailer lasts. */
export const mailerLivesMs = 90_000;

/**
 * How far the clocks of two mailers may differ. Lambda's are kept within milliseconds of each other.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/set-time.html
 */
const clocksDifferMs = aMinute;

/**
 * How long a claim holds: until its mailer has surely ended. What a mailer that crashes leaves is
 * sent within five minutes.
 */
export const leaseMs = mailerLivesMs + clocksDifferMs;

/**
 * How long to wait for the event of SES that settles a send without an answer. It usually comes
 * within seconds; SNS and Lambda retry for hours.
 */
const silenceMs = 15 * aMinute;

/** Codes wait less: one that comes twice harms nobody, one that comes late is useless. */
const silenceOfCodeMs = 2 * aMinute;

const backoff = [0, aMinute, 5 * aMinute, 15 * aMinute, anHour];

/** The sweeper's schedule; a mail that is due just after a sweep waits for the next. */
export const sweepEvery = aMinute;

/** How often each mail is tried while SES does not work: not with every sweep. */
const outageRetryMs = 4.5 * aMinute;

/** The order of mails that are due together: those somebody is waiting for come first. */
export const urgencies = ['code', 'receipt', 'other'] as const;
export type Urgency = (typeof urgencies)[number];

export const urgencyOf = (kind: MailKind): Urgency =>
  kind === 'code' || kind === 'receipt' ? kind : 'other';

/** From its first attempt a mail is tried for 72 hours. */
export const giveUpAfterMs = 72 * anHour;

/**
 * Why a try failed: SES as a whole (down, throttled, paused), a fault of ours in writing this mail,
 * which a deployment may mend, or SES refused it for good.
 */
export type FailureCause = 'service' | 'message' | 'refused';

export type Retry =
  | Readonly<{
      state: 'queued';
      dueAt: Instant;
      /** This mail itself failed: it goes after all others, and says nothing about SES. */
      aside?: boolean;
    }>
  | Readonly<{ state: 'given-up' }>;

/**
 * What follows when the `attempt`-th try of a mail (1 is the first) has surely failed. If SES did
 * not work, the mail is due again within five minutes, so that all mails are out soon after it
 * works.
 */
export const afterFailure = (mail: {
  attempt: number;
  firstTriedAt: Instant;
  now: Instant;
  cause: FailureCause;
}): Retry => {
  if (mail.cause === 'refused' || isSpent(mail)) return { state: 'given-up' };
  const wait = backoff[mail.attempt] ?? anHour;
  const longest = mail.cause === 'service' ? outageRetryMs : anHour;
  const dueAt = mail.now + Math.min(wait, longest);
  return { state: 'queued', dueAt, aside: mail.cause === 'message' };
};

/**
 * When to send a mail again whose `attempt`-th try had no answer, if no event settles it. Later
 * tries wait an hour, so that a mail that arrives every time arrives few times.
 */
export const afterSilence = (mail: {
  kind?: MailKind | undefined;
  attempt: number;
  now: Instant;
}): Instant => {
  const silence = mail.kind === 'code' ? silenceOfCodeMs : silenceMs;
  return mail.now + Math.max(silence, backoff[mail.attempt] ?? anHour);
};

/** Whether a mail has been tried for so long that it is given up without another try. */
export const isSpent = (mail: { firstTriedAt: Instant; now: Instant }): boolean =>
  mail.now - mail.firstTriedAt >= giveUpAfterMs;

/** A soft bounce comes from a mailbox that is full or away, even after a delivery. */
export type MailEvent = 'send' | 'delivery' | 'bounce' | 'soft-bounce' | 'complaint' | 'reject';

const settlements = {
  send: { to: 'sent', from: ['queued', 'sending', 'given-up'] },
  delivery: { to: 'delivered', from: ['queued', 'sending', 'sent', 'given-up'] },
  bounce: { to: 'bounced', from: ['queued', 'sending', 'sent', 'delivered', 'given-up'] },
  'soft-bounce': { to: 'bounced', from: ['queued', 'sending', 'sent', 'given-up'] },
  complaint: {
    to: 'complained',
    from: ['queued', 'sending', 'sent', 'delivered', 'bounced', 'given-up'],
  },
  reject: { to: 'bounced', from: ['queued', 'sending', 'sent', 'given-up'] },
} as const satisfies Record<MailEvent, { to: MailState; from: readonly MailState[] }>;

/** Which state an SES event leads to, and from which states: events come twice and out of order. */
export const settlement = (
  event: MailEvent,
): Readonly<{ to: MailState; from: readonly MailState[] }> => settlements[event];
