import type { Edition } from '#shared/domain/call/edition.ts';
import type { MailContent, MailName } from '#shared/domain/mail/outbox.ts';
import type { SendMail, SendOutcome } from '#shared/mail/send-mail.ts';
import type { ClaimedMail } from '#shared/store/items/mails/queued-mail.ts';
import type { Outbox } from '#shared/store/mail/outbox.ts';
import type { ReadSubjectRecords } from '#shared/store/mail/subject-records.ts';
import type { MadeOnSending } from '../messages/context.ts';
import type { Turn } from '../send-rate.ts';
import type { SpendBudget } from './spend-budget.ts';
import type { WriteLinks } from './write-links.ts';

/** What one mail is delivered with. */
export type Delivery = Readonly<{
  outbox: () => Promise<Outbox>;
  /** Reads what a mail that has waited tells about. */
  readRecords: ReadSubjectRecords;
  send: SendMail;
  writeLinks: WriteLinks;
  /** Hands a mail to the staff on to each member, in place of sending it. */
  handOn: (mail: ClaimedMail) => Promise<void>;
  /** What a mail says by its reader; undefined if they are not to be told, or there is nothing to tell. */
  forReader: (mail: ClaimedMail) => Promise<MadeOnSending | undefined>;
  /** Starts the validity of the code in a mail; false if the code is no longer valid. */
  beginCode: (mail: MailContent) => Promise<boolean>;
  /** Counts a mail before its first try; a mail over the budgets is not sent. */
  spend: SpendBudget;
  /** The secret parts of the links in a mail, which no row holds. */
  secrets: (mail: MailContent) => MadeOnSending;
  /** Called before a mail is marked as given up, so that a crash in between calls it again. */
  failed: (which: MailName) => Promise<void>;
  edition: Edition;
  siteUrl: string;
  now: () => number;
  /** Waits for this mail's turn at SES; false when it does not come, and the mail stays due. */
  turn: () => Promise<boolean>;
}>;

/** The same for many mails, whose turns come by how urgent they are. */
export type Deliveries = Omit<Delivery, 'turn'> & Readonly<{ turn: Turn }>;

/**
 * What became of a mail. `not-ours`: it is not due, or another mailer has it. `not-wanted`: it is
 * no longer true, or waits for a better time. `left`: its turn did not come. `handed-on`: it was to
 * the staff as a whole, and became mails or lines for each member.
 */
export type Delivered = Readonly<{
  outcome: SendOutcome['outcome'] | 'not-ours' | 'not-wanted' | 'left' | 'handed-on';
  /** It was tried for 72 hours in vain: a person must look at it. */
  givenUp: boolean;
  /** Its first try succeeded. */
  isFirst?: boolean;
}>;
