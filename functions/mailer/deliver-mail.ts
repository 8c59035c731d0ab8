import {
  factsNow,
  fateOf,
  type MailFate,
  mayChangeItsFate,
} from '#shared/domain/acts/mail-still-wanted.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import {
  afterFailure,
  afterSilence,
  type FailureCause,
  isSpent,
  type Retry,
} from '#shared/domain/mail/outbox.ts';
import type { Letter, SendMail, SendOutcome } from '#shared/mail/send-mail.ts';
import { faultOf, log, logMetrics } from '#shared/runtime/log.ts';
import type { ReadMailBasis } from '#shared/store/mail/mail-basis.ts';
import type { ClaimedMail, MailName, Outbox } from '#shared/store/mail/outbox.ts';
import { mailWords } from '#shared/text/words.ts';
import { mailTags } from './mail-tags.ts';
import { messageHtml, messageText } from './messages/message.tsx';
import { messages } from './messages/messages.ts';
import type { Turn } from './send-rate.ts';
import type { SpendBudget } from './spend-budget.ts';
import type { WriteLinks } from './write-links.ts';

export type Delivery = Readonly<{
  outbox: () => Promise<Outbox>;
  /** What decides about a mail that has waited. */
  basis: ReadMailBasis;
  send: SendMail;
  writeLinks: WriteLinks;
  /** Lets the time of the code in a mail begin; false when it opens nothing any more. */
  beginCode: (mail: ClaimedMail) => Promise<boolean>;
  /** Counts a mail before its first try; what is over the budgets is not sent. */
  spend: SpendBudget;
  /** What a mail says that no row holds: it is made when the mail is. */
  secretFacts: (mail: ClaimedMail) => Readonly<Record<string, string>>;
  /** Told of a mail that is given up, before it is: if nobody heard, it is given up once more. */
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
 * What became of a mail: not ours means that it is not due, or another mailer has it; not wanted,
 * that it is no longer true, or waits for a better time; left, that its turn did not come.
 */
export type Delivered = Readonly<{
  outcome: SendOutcome['outcome'] | 'not-ours' | 'not-wanted' | 'left';
  /** It was tried in vain for as long as any is: a person must see to it. */
  givenUp: boolean;
  /** Its first try got it off. */
  isFirst?: boolean;
}>;

/** Whoever it was for has left the list since it was queued. */
const unwanted: SendOutcome = { outcome: 'failed', cause: 'refused', fault: 'LeftTheList' };

/** Its code was asked for so long ago that it opens nothing any more. */
const codeIsOver: SendOutcome = { outcome: 'failed', cause: 'refused', fault: 'CodeIsOver' };

const isUnwanted = (result: SendOutcome): boolean => result === unwanted || result === codeIsOver;

/** Three days without an answer: it is not sent once more. */
const spent: SendOutcome = { outcome: 'failed', cause: 'message', fault: 'TriedLongEnough' };

const letterOf = (mail: ClaimedMail, delivery: Delivery): Letter => {
  const { edition, siteUrl } = delivery;
  const { kind, language, to } = mail;
  const told = mail.told && { told: mail.told.join('\n') };
  const facts = { ...delivery.secretFacts(mail), ...mail.facts, ...told };
  const text = mailWords(language);
  const message = messages[kind]({ edition, siteUrl, language, text, facts });
  return {
    from: edition.sender,
    replyTo: edition.contacts.map(({ address }) => address),
    to,
    subject: message.subject,
    text: messageText(message),
    html: messageHtml(message, language),
    language,
    leaveUrl: message.leaveUrl,
    tags: mailTags(mail),
  };
};

const failedBy =
  (cause: FailureCause) =>
  (error: unknown): SendOutcome => ({
    outcome: 'failed',
    cause,
    fault: faultOf(error).fault,
  });

/** A fault of ours in writing the mail is a sure failure: nothing was handed over. */
const write = async (mail: ClaimedMail, delivery: Delivery): Promise<SendOutcome> =>
  delivery.send(letterOf(mail, delivery));

/** Stores what the mail says that is new, and sends it. The table may fail, as SES may. */
const attempt = async (mail: ClaimedMail, delivery: Delivery): Promise<SendOutcome> => {
  try {
    if (!(await delivery.beginCode(mail))) return codeIsOver;
    const links = await delivery.writeLinks(mail);
    if (!links) return unwanted;
    const facts = { ...mail.facts, ...links };
    return await write({ ...mail, facts }, delivery).catch(failedBy('message'));
  } catch (error) {
    return failedBy('service')(error);
  }
};

/** Writes down what is known of a try; answers what comes next. */
const mark = async (
  outbox: Outbox,
  mail: ClaimedMail,
  result: SendOutcome,
  { now, failed }: Readonly<{ now: number; failed: Delivery['failed'] }>,
): Promise<'sent' | 'unclear' | 'queued' | 'given-up'> => {
  if (result.outcome === 'sent') {
    await outbox.markSent(mail, result.messageId, now);
    return 'sent';
  }
  if (result.outcome === 'unclear') {
    await outbox.markUnclear(mail, afterSilence({ ...mail, now }), result.fault);
    return 'unclear';
  }
  const retry: Retry = afterFailure({ ...mail, now, cause: result.cause });
  if (retry.state === 'given-up') await failed(mail);
  await outbox.markFailed(mail, retry, result.fault);
  return retry.state;
};

/** What becomes of a mail whose time has come, and what it says then. */
const fate = async (
  mail: ClaimedMail,
  delivery: Delivery,
  now: number,
): Promise<Readonly<{ next: MailFate; facts: ClaimedMail['facts'] }>> => {
  const { owner, kind, facts } = mail;
  if (!mayChangeItsFate(kind)) return { next: 'send', facts };
  const reference = owner.about === 'application' ? owner.reference : undefined;
  const basis = await delivery.basis(reference, now);
  return { next: fateOf(mail, basis, now), facts: factsNow(mail, basis) };
};

/** The mail as it is to be sent now; writes down what becomes of one that is not, and answers none. */
const stillWanted = async (
  outbox: Outbox,
  mail: ClaimedMail,
  delivery: Delivery,
): Promise<ClaimedMail | undefined> => {
  const now = delivery.now();
  const { next, facts } = await fate(mail, delivery, now);
  if (next === 'send') return { ...mail, facts };
  if (next === 'drop') await outbox.drop(mail, now);
  else await outbox.postpone(mail, next.dueAt);
  log('mail-not-wanted', { ...mailTags(mail), next: next === 'drop' ? 'dropped' : 'postponed' });
  return undefined;
};

/** Whether the budgets have room for a mail; counts it once its turn has come, and it is sent now. */
const isWithin = async (
  outbox: Outbox,
  mail: ClaimedMail,
  delivery: Delivery,
): Promise<boolean> => {
  const now = delivery.now();
  const verdict = await delivery.spend(mail, now);
  if (verdict === 'within') return true;
  const waits = typeof verdict === 'object';
  if (waits) await outbox.postpone(mail, verdict.dueAt);
  else await outbox.drop(mail, now, verdict);
  log('mail-not-wanted', { ...mailTags(mail), next: waits ? 'postponed' : verdict });
  return false;
};

/** A code that comes later than this is late: somebody sits before the page and waits for it. */
const codeIsLateMs = 120_000;

const isLateCode = (mail: ClaimedMail, { outcome }: SendOutcome, now: number): boolean =>
  mail.kind === 'code' &&
  (outcome === 'unclear' || (outcome === 'sent' && now - mail.queuedAt > codeIsLateMs));

/** Counts what alarms go by. */
const count = (mail: ClaimedMail, result: SendOutcome, { edition, now }: Delivery): void => {
  if (isLateCode(mail, result, now())) logMetrics(edition.id, { CodesLate: 1 });
  const isItsOwn = result.outcome === 'failed' && result.cause !== 'service';
  if (isItsOwn && !isUnwanted(result) && result !== spent)
    logMetrics(edition.id, { MailsRefused: 1 });
};

/**
 * Claims a mail, waits for its turn, sends it and marks what is known. Nobody waits who does not have
 * the mail: a turn is part of a rate that others need. A mailer waits no longer than its claims hold.
 * An unclear send waits: the SES event settles it, or the sweeper sends it again.
 */
export const deliverMail = async (which: MailName, delivery: Delivery): Promise<Delivered> => {
  const outbox = await delivery.outbox();
  const claimed = await outbox.claim(which, delivery.now());
  if (!claimed) return { outcome: 'not-ours', givenUp: false };
  const mail = await stillWanted(outbox, claimed, delivery);
  if (!mail) return { outcome: 'not-wanted', givenUp: false };
  if (!(await delivery.turn())) {
    await outbox.release(mail, delivery.now());
    return { outcome: 'left', givenUp: false };
  }
  const now = delivery.now();
  if (!(await isWithin(outbox, mail, delivery))) return { outcome: 'not-wanted', givenUp: false };
  const result = isSpent({ ...mail, now }) ? spent : await attempt(mail, delivery);
  const next = await mark(outbox, mail, result, {
    now: delivery.now(),
    failed: delivery.failed,
  });
  const line = { ...mailTags(mail), attempt: mail.attempt };
  count(mail, result, delivery);
  if (result.outcome === 'sent') log('mail-sent', line);
  else log('mail-not-sent', { ...line, fault: result.fault, next });
  const wasRefused = result.outcome === 'failed' && result.cause === 'refused';
  const givenUp = next === 'given-up' && !wasRefused;
  const isFirst = result.outcome === 'sent' && mail.attempt === 1;
  return { outcome: result.outcome, givenUp, ...(isFirst && { isFirst }) };
};
