import { aDay, anHour } from '../time/spans.ts';
import type { Instant } from '../time/zoned-time.ts';
import type { MailKind } from './mail-kind.ts';
import type { MailContent } from './outbox.ts';

/** The spans in which mails are counted, in milliseconds. */
export const mailboxSpan = aDay;
export const networkSpan = anHour;
export const noticeSpan = anHour;

/**
 * Mails that a mailbox gets in a day at most, twelve over all kinds and all spellings of its address;
 * codes have a limit of their own. Four are kept for what nobody can read on a page: else a stranger
 * who sends changes all day would use up the request to an endorser.
 */
export const mailsADay = { 'readable-on-a-page': 8, needed: 4 } as const;

/** Mails in an hour that posts from one network cause: a conference of a hundred causes 300. */
export const mailsOfOneNetwork = 300;

/** Notices in an hour that a member of staff gets one by one; what is above is one summary. */
export const noticesAnHour = 10;

/**
 * How a mail is counted against the budgets of its mailbox and of the network that caused it; a
 * notice to staff is counted where it is handed on to a member.
 */
export type Counting = 'not' | 'as-notice' | 'readable-on-a-page' | 'needed';

const countings: Readonly<Record<MailKind, Counting>> = {
  // Counted where they are asked for.
  code: 'not',
  'no-application': 'not',
  // Each is issued by a decider.
  'late-code': 'not',
  'draft-begun': 'readable-on-a-page',
  'draft-reminder': 'readable-on-a-page',
  'draft-expired': 'readable-on-a-page',
  receipt: 'readable-on-a-page',
  promoted: 'needed',
  withdrawn: 'needed',
  returned: 'needed',
  'return-reminder': 'readable-on-a-page',
  'duplicate-confirmed': 'needed',
  'address-changed': 'needed',
  'answers-copy': 'readable-on-a-page',
  'endorsement-request': 'needed',
  'endorsement-reminder': 'readable-on-a-page',
  endorsed: 'needed',
  'endorsement-refused': 'needed',
  'endorsement-bounced': 'needed',
  'news-confirm': 'needed',
  // Each once, to an address whose owner has asked for them by a code.
  'news-announced': 'not',
  'news-opened': 'not',
  'news-extended': 'not',
  'call-opened': 'not',
  'call-closed': 'not',
  'staff-summary': 'not',
  'staff-digest': 'not',
  // Once an hour, by its name.
  'staff-sign-in-refused': 'not',
  'staff-notice': 'as-notice',
  'staff-cleared': 'as-notice',
  'held-for-city': 'needed',
  'staff-promoted': 'as-notice',
  'staff-withdrawn': 'as-notice',
  'staff-answered': 'as-notice',
  'staff-unreached': 'as-notice',
};

export const countingOf = (kind: MailKind): Counting => countings[kind];

/** As long as the name of a mail that goes to a mailbox once can come again: a call is extended by weeks. */
export const onceSpan = 30 * aDay;

/**
 * Whether a mailbox gets a mail of this name once only, however many drafts a stranger begins under
 * its address. Of a draft that the mailbox's owner has opened by a code they are always told.
 */
export const isOneOfMany = (mail: MailContent): boolean =>
  (mail.kind === 'draft-reminder' || mail.kind === 'draft-expired') && !mail.facts.isProved;

/** How often mails were counted, with the one that asks: of the mailbox, those counted like it. */
export type Spent = Readonly<{ mailbox: number; network: number }>;

/** Whether a mail of this kind is still within the budgets of its mailbox and its network. */
export const isWithin = (kind: MailKind, { mailbox, network }: Spent): boolean => {
  const counting = countingOf(kind);
  if (counting === 'not' || counting === 'as-notice') return true;
  return mailbox <= mailsADay[counting] && network <= mailsOfOneNetwork;
};

/**
 * Whether a mail above its budget waits for the next span, because no page shows the same. A link
 * that confirms an address for news can be asked for again within its week, so it does not wait.
 */
export const mayWait = (kind: MailKind): boolean =>
  countings[kind] === 'needed' && kind !== 'news-confirm';

const nextSpan = (now: Instant, span: number): Instant => (Math.floor(now / span) + 1) * span;

/** When a mail that waits is tried again: with the next day of its mailbox, or hour of its network. */
export const roomAgainAt = (kind: MailKind, { mailbox }: Spent, now: Instant): Instant => {
  const isOfMailbox = !isWithin(kind, { mailbox, network: 0 });
  return nextSpan(now, isOfMailbox ? mailboxSpan : networkSpan);
};
