import {
  type MailEvent,
  type MailName,
  type Retry,
  settlement,
} from '#shared/domain/mail/outbox.ts';
import { type Item, n, s } from '../engine/item.ts';
import { dueIndex, dueQueues } from '../table.ts';
import { type ChangeMail, isThisTry, noLongerDue, type Try, thisTry } from './mail-row.ts';

/** SES has taken the mail. An event that came first and said more stays. */
export const markSent =
  (change: ChangeMail) =>
  async (mail: Try, messageId: string, now: number): Promise<void> => {
    await change(mail, {
      UpdateExpression: `SET #state = :sent, messageId = :id, sentAt = :now REMOVE ${noLongerDue}`,
      ConditionExpression: '#state IN (:queued, :sending)',
      ExpressionAttributeValues: {
        ':sent': s('sent'),
        ':queued': s('queued'),
        ':sending': s('sending'),
        ':id': s(messageId),
        ':now': n(now),
      },
    });
  };

type Update = Readonly<{ update: string; values: Item }>;

/** How a row says when its next try is, or that there is none. */
const nextTry = (retry: Retry): Update => {
  if (retry.state === 'given-up') return { update: ` REMOVE ${noLongerDue}`, values: {} };
  const due = { update: `, ${dueIndex.sort} = :dueAt`, values: { ':dueAt': n(retry.dueAt) } };
  if (retry.aside !== true) return due;
  return {
    update: `${due.update}, ${dueIndex.partition} = :aside`,
    values: { ...due.values, ':aside': s(dueQueues.aside[0]) },
  };
};

/** SES has surely not taken the mail: plans the next try, or gives it up. */
export const markFailed =
  (change: ChangeMail) =>
  async (mail: Try, retry: Retry, fault: string): Promise<void> => {
    const { update, values } = nextTry(retry);
    await change(mail, {
      UpdateExpression: `SET #state = :then, fault = :fault${update}`,
      ConditionExpression: isThisTry,
      ExpressionAttributeValues: {
        ...thisTry(mail),
        ...values,
        ':then': s(retry.state),
        ':fault': s(fault),
      },
    });
  };

/** No answer came: says so in the row, and when it is sent again if no event settles it. */
export const markUnclear =
  (change: ChangeMail) =>
  async (mail: Try, dueAt: number, fault: string): Promise<void> => {
    await change(mail, {
      UpdateExpression: `SET fault = :fault, ${dueIndex.sort} = :dueAt`,
      ConditionExpression: isThisTry,
      ExpressionAttributeValues: { ...thisTry(mail), ':fault': s(fault), ':dueAt': n(dueAt) },
    });
  };

/** Records what SES says became of a mail; true when it was not known yet. */
export const settleMail =
  (change: ChangeMail) =>
  async (which: MailName, event: MailEvent, at: number): Promise<boolean> => {
    const { to, from } = settlement(event);
    const states = from.map((state, index) => [`:from${index}`, s(state)] as const);
    const changed = await change(which, {
      UpdateExpression: `SET #state = :to, settledAt = :at REMOVE ${noLongerDue}`,
      ConditionExpression: `#state IN (${states.map(([name]) => name).join(', ')})`,
      ExpressionAttributeValues: { ':to': s(to), ':at': n(at), ...Object.fromEntries(states) },
    });
    return changed !== undefined;
  };
