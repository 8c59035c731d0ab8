import { leaseMs, type MailName } from '#shared/domain/mail/outbox.ts';
import { n, s } from '../engine/item.ts';
import { type ClaimedMail, claimedMail, type UnreadableMail } from '../items/mails/queued-mail.ts';
import { dueIndex } from '../table.ts';
import { type ChangeMail, isThisTry, noLongerDue, type Try, thisTry } from './mail-row.ts';

/** Takes a mail that is due, for the time of the lease; undefined when it is not due or taken. */
export const claimMail =
  (change: ChangeMail) =>
  async (which: MailName, now: number): Promise<ClaimedMail | UnreadableMail | undefined> => {
    const item = await change(which, {
      UpdateExpression: `SET #state = :sending, attempt = attempt + :one, ${dueIndex.sort} = :until, firstTriedAt = if_not_exists(firstTriedAt, :now)`,
      ConditionExpression: `${dueIndex.sort} <= :now AND #state IN (:queued, :sending)`,
      ExpressionAttributeValues: {
        ':sending': s('sending'),
        ':queued': s('queued'),
        ':one': n(1),
        ':now': n(now),
        ':until': n(now + leaseMs),
      },
      ReturnValues: 'ALL_NEW',
    });
    return item && claimedMail(which, item);
  };

/** The mail was not tried after all: it is due as before. */
export const releaseMail =
  (change: ChangeMail) =>
  async (mail: Try, now: number): Promise<void> => {
    await change(mail, {
      UpdateExpression: `SET #state = :queued, attempt = :before, ${dueIndex.sort} = :now`,
      ConditionExpression: isThisTry,
      ExpressionAttributeValues: {
        ...thisTry(mail),
        ':queued': s('queued'),
        ':before': n(mail.attempt - 1),
        ':now': n(now),
      },
    });
  };

/** The mail is no longer true, or one too many: it is never sent by itself. */
export const dropMail =
  (change: ChangeMail) =>
  async (mail: Try, now: number, as: 'dropped' | 'over-limit' = 'dropped'): Promise<void> => {
    await change(mail, {
      UpdateExpression: `SET #state = :dropped, settledAt = :now REMOVE ${noLongerDue}`,
      ConditionExpression: isThisTry,
      ExpressionAttributeValues: { ...thisTry(mail), ':dropped': s(as), ':now': n(now) },
    });
  };

/** The mail waits until `dueAt` as if it had been queued for then: it was never tried. */
export const postponeMail =
  (change: ChangeMail) =>
  async (mail: Try, dueAt: number): Promise<void> => {
    await change(mail, {
      UpdateExpression: `SET #state = :queued, attempt = :none, queuedAt = :dueAt, ${dueIndex.sort} = :dueAt REMOVE firstTriedAt`,
      ConditionExpression: isThisTry,
      ExpressionAttributeValues: {
        ...thisTry(mail),
        ':queued': s('queued'),
        ':none': n(0),
        ':dueAt': n(dueAt),
      },
    });
  };
