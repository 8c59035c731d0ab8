import { isToStaff } from '#shared/domain/acts/mails/hand-on.ts';
import { isSpent, type MailName } from '#shared/domain/mail/outbox.ts';
import type { SendOutcome } from '#shared/mail/send-mail.ts';
import { log, logMetrics } from '#shared/runtime/log.ts';
import type { ClaimedMail, UnreadableMail } from '#shared/store/items/mails/queued-mail.ts';
import type { Outbox } from '#shared/store/mail/outbox.ts';
import { mailTags } from '../mail-tags.ts';
import type { Delivered, Delivery } from './delivery.ts';
import { isWithinBudget, stillWanted, type WantedMail } from './still-wanted.ts';
import { failedByItself, markTry, triedLongEnough, tryMail, unreadable } from './try-mail.ts';

/** Codes that take longer count as late: somebody is waiting at the page. */
const codeIsLateMs = 120_000;

type Claimed = ClaimedMail | UnreadableMail;

const isLateCode = (mail: Claimed, { outcome }: SendOutcome, now: number): boolean =>
  mail.kind === 'code' &&
  (outcome === 'unclear' || (outcome === 'sent' && now - mail.queuedAt > codeIsLateMs));

const count = (mail: Claimed, result: SendOutcome, { edition, now }: Delivery): void => {
  if (isLateCode(mail, result, now())) logMetrics(edition.id, { CodesLate: 1 });
  if (failedByItself(result)) logMetrics(edition.id, { MailsRefused: 1 });
};

/** Records the result of a try, in the row, the log and the metrics. */
const settleTry = async (
  outbox: Outbox,
  mail: Claimed,
  result: SendOutcome,
  delivery: Delivery,
): Promise<Delivered> => {
  const { failed } = delivery;
  const next = await markTry(outbox, mail, result, { now: delivery.now(), failed });
  const line = { ...mailTags(mail), attempt: mail.attempt };
  count(mail, result, delivery);
  if (result.outcome === 'sent') log('mail-sent', line);
  else log('mail-not-sent', { ...line, fault: result.fault, next });
  const wasRefused = result.outcome === 'failed' && result.cause === 'refused';
  const isFirst = result.outcome === 'sent' && mail.attempt === 1;
  return {
    outcome: result.outcome,
    givenUp: next === 'given-up' && !wasRefused,
    ...(isFirst && { isFirst }),
  };
};

/** Waits for the turn of a mail that is wanted, and tries it. */
const sendInTurn = async (
  outbox: Outbox,
  mail: WantedMail,
  delivery: Delivery,
): Promise<Delivered> => {
  if (!(await delivery.turn())) {
    await outbox.release(mail, delivery.now());
    return { outcome: 'left', givenUp: false };
  }
  const isOver = isSpent({ ...mail, now: delivery.now() });
  if (!(await isWithinBudget(outbox, mail, delivery)))
    return { outcome: 'not-wanted', givenUp: false };
  const result = isOver ? triedLongEnough : await tryMail(mail, delivery);
  return settleTry(outbox, mail, result, delivery);
};

/**
 * Claims a mail, waits for its turn, sends it and records the result. Only a claimed mail waits,
 * because a turn is part of a shared rate; no longer than the claim holds. After an unclear send
 * the SES event settles it, or the sweeper sends it again.
 */
export const deliverMail = async (which: MailName, delivery: Delivery): Promise<Delivered> => {
  const outbox = await delivery.outbox();
  const claimed = await outbox.claim(which, delivery.now());
  if (!claimed) return { outcome: 'not-ours', givenUp: false };
  if (!claimed.kind) {
    log('mail-unreadable', { ...mailTags(claimed), why: claimed.why });
    return settleTry(outbox, claimed, unreadable, delivery);
  }
  const mail = await stillWanted(outbox, claimed, delivery);
  if (!mail) return { outcome: 'not-wanted', givenUp: false };
  if (!isToStaff(mail)) return sendInTurn(outbox, mail, delivery);
  await delivery.handOn(mail);
  return { outcome: 'handed-on', givenUp: false };
};
