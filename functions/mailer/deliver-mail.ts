import type { Edition } from '#shared/domain/edition.ts';
import { factsNow, fateOf, type MailFate, mayChangeItsFate } from '#shared/domain/mail-fate.ts';
import { afterFailure, afterSilence, isSpent, type Retry } from '#shared/domain/outbox.ts';
import type { Letter, SendMail, SendOutcome } from '#shared/mail/send-mail.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { ReadMailBasis } from '#shared/store/mail-basis.ts';
import type { ClaimedMail, MailName, Outbox } from '#shared/store/outbox.ts';
import { mailWords } from '#shared/text/catalogue.ts';
import { mailTags } from './mail-tags.ts';
import { messageHtml, messageText } from './messages/message.tsx';
import { messages } from './messages/messages.ts';
import type { WriteLinks } from './write-links.ts';

export type Delivery = Readonly<{
  outbox: () => Promise<Outbox>;
  /** What decides about a mail that has waited. */
  basis: ReadMailBasis;
  send: SendMail;
  writeLinks: WriteLinks;
  /** What a mail says that no row holds: it is made when the mail is. */
  secretFacts: (mail: ClaimedMail) => Readonly<Record<string, string>>;
  /** Told of a mail that is given up, before it is: if nobody heard, it is given up once more. */
  failed: (which: MailName) => Promise<void>;
  edition: Edition;
  siteUrl: string;
  now: () => number;
  /** Waits for this mail's turn at SES. */
  turn: () => Promise<void>;
}>;

/**
 * What became of a mail: not ours means that it is not due, or another mailer has it; not wanted,
 * that it is no longer true, or waits for a better time.
 */
export type Delivered = Readonly<{
  outcome: SendOutcome['outcome'] | 'not-ours' | 'not-wanted';
  /** It failed for the last time: a person must see to it. */
  givenUp: boolean;
}>;

/** Whoever it was for has left the list since it was queued. */
const unwanted: SendOutcome = { outcome: 'failed', cause: 'message', fault: 'LeftTheList' };

/** Three days without an answer: it is not sent once more. */
const spent: SendOutcome = { outcome: 'failed', cause: 'message', fault: 'TriedLongEnough' };

const letterOf = (mail: ClaimedMail, delivery: Delivery): Letter => {
  const { edition, siteUrl } = delivery;
  const { kind, language, to } = mail;
  const facts = { ...delivery.secretFacts(mail), ...mail.facts };
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

/** A fault of ours in writing the mail is a sure failure: nothing was handed over. */
const attempt = async (mail: ClaimedMail, delivery: Delivery): Promise<SendOutcome> => {
  try {
    const links = await delivery.writeLinks(mail);
    if (!links) return unwanted;
    return await delivery.send(letterOf({ ...mail, facts: { ...mail.facts, ...links } }, delivery));
  } catch (error) {
    return { outcome: 'failed', cause: 'message', fault: faultOf(error).fault };
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
  const retry: Retry =
    result === unwanted
      ? { state: 'given-up' }
      : afterFailure({ ...mail, now, cause: result.cause });
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

/**
 * Claims a mail, sends it and marks what is known. An unclear send waits: the SES event settles it,
 * or the sweeper sends it again.
 */
export const deliverMail = async (which: MailName, delivery: Delivery): Promise<Delivered> => {
  const outbox = await delivery.outbox();
  await delivery.turn();
  const now = delivery.now();
  const claimed = await outbox.claim(which, now);
  if (!claimed) return { outcome: 'not-ours', givenUp: false };
  const mail = await stillWanted(outbox, claimed, delivery);
  if (!mail) return { outcome: 'not-wanted', givenUp: false };
  const result = isSpent({ ...mail, now }) ? spent : await attempt(mail, delivery);
  const next = await mark(outbox, mail, result, {
    now: delivery.now(),
    failed: delivery.failed,
  });
  const line = { ...mailTags(mail), attempt: mail.attempt };
  if (result.outcome === 'sent') log('mail-sent', line);
  else log('mail-not-sent', { ...line, fault: result.fault, next });
  return { outcome: result.outcome, givenUp: next === 'given-up' && result !== unwanted };
};
