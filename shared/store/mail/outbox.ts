import {
  type DynamoDBClient,
  QueryCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { type MailKind, mailKinds } from '#shared/domain/mail/mail-kind.ts';
import { leaseMs, type MailEvent, type MailOwner, type MailState, mailStates, type Retry, settlement } from '#shared/domain/mail/outbox.ts';
import { batchGet } from '../engine/batch-get.ts';
import {
  type Item,
  isConditionFailure,
  keyItem,
  keys,
  n,
  numberIn,
  s,
  stringIn,
} from '../engine/item.ts';
import {
  type DueQueue,
  dueIndex,
  dueQueueNames,
  dueQueues,
  mailPrefix,
  newsPrefixes,
  visitorPrefix,
} from '../table.ts';

/** Which mail: whom it tells about, and its name there. */
export type MailName = Readonly<{ owner: MailOwner; name: string }>;

/** A mail that this caller alone may send until its lease ends. */
export type ClaimedMail = MailName &
  Readonly<{
    kind: MailKind;
    to: string;
    language: string;
    facts: Readonly<Record<string, string>>;
    line?: string | undefined;
    /** What a summary tells of. */
    told?: readonly string[] | undefined;
    attempt: number;
    queuedAt: number;
    firstTriedAt: number;
  }>;

/** What of a mail decides whom its coming back concerns. */
type Addressed = Readonly<{ kind: MailKind; to: string; state: MailState | undefined }>;

const ownerOf = (pk: string): MailOwner => {
  if (pk === keys.call.pk) return { about: 'call' };
  const id = pk.slice(pk.indexOf('#') + 1);
  if (pk.startsWith(newsPrefixes.subscriber)) return { about: 'subscriber', id };
  return pk.startsWith(visitorPrefix)
    ? { about: 'visitor', id }
    : { about: 'application', reference: id };
};

/** Reads the key of a mail's row, as the stream and the index carry it. */
export const mailNameOf = (pk: string, sk: string): MailName => ({
  owner: ownerOf(pk),
  name: sk.slice(mailPrefix.length),
});

const claimed = ({ owner, name }: MailName, item: Item | undefined): ClaimedMail => {
  const kind = mailKinds.find((one) => one === stringIn(item, 'kind'));
  if (!kind) throw new Error(`the outbox holds a mail of unknown kind: ${name}`);
  return {
    owner,
    name,
    kind,
    to: stringIn(item, 'to'),
    language: stringIn(item, 'language'),
    facts: JSON.parse(stringIn(item, 'facts')),
    line: item?.['line']?.S,
    told: item?.['told']?.SS,
    attempt: numberIn(item, 'attempt') ?? 1,
    queuedAt: numberIn(item, 'queuedAt') ?? 0,
    firstTriedAt: numberIn(item, 'firstTriedAt') ?? 0,
  };
};

const shardsOf = (queues: readonly DueQueue[]): readonly string[] =>
  queues.flatMap((queue) => dueQueues[queue]);

/** What waits because of itself is no sign that nobody sends. */
const telling = dueQueueNames.filter((queue) => queue !== 'aside');

const noLongerDue = `${dueIndex.partition}, ${dueIndex.sort}`;

export type Outbox = ReturnType<typeof outboxStore>;

export const outboxStore = (client: DynamoDBClient, table: string) => {
  /** Updates a mail's row; undefined when its condition no longer holds. */
  const change = async (
    { owner, name }: MailName,
    update: Omit<UpdateItemCommandInput, 'TableName' | 'Key'>,
  ): Promise<Item | undefined> => {
    try {
      const { Attributes } = await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: keyItem(keys.mail(owner, name)),
          ExpressionAttributeNames: { '#state': 'state' },
          ...update,
        }),
      );
      return Attributes ?? {};
    } catch (error) {
      if (isConditionFailure(error)) return undefined;
      throw error;
    }
  };

  return {
    /** Takes a mail that is due, for the time of the lease; undefined when it is not due or taken. */
    claim: async (which: MailName, now: number): Promise<ClaimedMail | undefined> => {
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
      return item && claimed(which, item);
    },

    /** SES has taken the mail. An event that came first and said more stays. */
    markSent: async (mail: ClaimedMail, messageId: string, now: number): Promise<void> => {
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
    },

    /** SES has surely not taken the mail: plans the next try, or gives it up. */
    markFailed: async (mail: ClaimedMail, retry: Retry, fault: string): Promise<void> => {
      const again = retry.state === 'queued';
      const aside = again && retry.aside === true;
      const moved = aside ? `, ${dueIndex.partition} = :aside` : '';
      await change(mail, {
        UpdateExpression: again
          ? `SET #state = :then, fault = :fault, ${dueIndex.sort} = :dueAt${moved}`
          : `SET #state = :then, fault = :fault REMOVE ${noLongerDue}`,
        ConditionExpression: '#state = :sending AND attempt = :attempt',
        ExpressionAttributeValues: {
          ':then': s(retry.state),
          ':fault': s(fault),
          ':sending': s('sending'),
          ':attempt': n(mail.attempt),
          ...(again && { ':dueAt': n(retry.dueAt) }),
          ...(aside && { ':aside': s(dueQueues.aside[0]) }),
        },
      });
    },

    /** No answer came: says so in the row, and when it is sent again if no event settles it. */
    markUnclear: async (mail: ClaimedMail, dueAt: number, fault: string): Promise<void> => {
      await change(mail, {
        UpdateExpression: `SET fault = :fault, ${dueIndex.sort} = :dueAt`,
        ConditionExpression: '#state = :sending AND attempt = :attempt',
        ExpressionAttributeValues: {
          ':fault': s(fault),
          ':dueAt': n(dueAt),
          ':sending': s('sending'),
          ':attempt': n(mail.attempt),
        },
      });
    },

    /** The mail was not tried after all: it is due as before. */
    release: async (mail: ClaimedMail, now: number): Promise<void> => {
      await change(mail, {
        UpdateExpression: `SET #state = :queued, attempt = :before, ${dueIndex.sort} = :now`,
        ConditionExpression: '#state = :sending AND attempt = :attempt',
        ExpressionAttributeValues: {
          ':queued': s('queued'),
          ':before': n(mail.attempt - 1),
          ':now': n(now),
          ':sending': s('sending'),
          ':attempt': n(mail.attempt),
        },
      });
    },

    /** The mail is no longer true, or one too many, or told in a summary: it is never sent by itself. */
    drop: async (
      mail: ClaimedMail,
      now: number,
      as: 'dropped' | 'over-limit' | 'in-summary' = 'dropped',
    ): Promise<void> => {
      await change(mail, {
        UpdateExpression: `SET #state = :dropped, settledAt = :now REMOVE ${noLongerDue}`,
        ConditionExpression: '#state = :sending AND attempt = :attempt',
        ExpressionAttributeValues: {
          ':dropped': s(as),
          ':now': n(now),
          ':sending': s('sending'),
          ':attempt': n(mail.attempt),
        },
      });
    },

    /** The mail waits until `dueAt` as if it had been queued for then: it was never tried. */
    postpone: async (mail: ClaimedMail, dueAt: number): Promise<void> => {
      await change(mail, {
        UpdateExpression: `SET #state = :queued, attempt = :none, queuedAt = :dueAt, ${dueIndex.sort} = :dueAt REMOVE firstTriedAt`,
        ConditionExpression: '#state = :sending AND attempt = :attempt',
        ExpressionAttributeValues: {
          ':queued': s('queued'),
          ':none': n(0),
          ':dueAt': n(dueAt),
          ':sending': s('sending'),
          ':attempt': n(mail.attempt),
        },
      });
    },

    /** Records what SES says became of a mail; true when that was news. */
    settle: async (which: MailName, event: MailEvent, at: number): Promise<boolean> => {
      const { to, from } = settlement(event);
      const states = from.map((state, index) => [`:from${index}`, s(state)] as const);
      const changed = await change(which, {
        UpdateExpression: `SET #state = :to, settledAt = :at REMOVE ${noLongerDue}`,
        ConditionExpression: `#state IN (${states.map(([name]) => name).join(', ')})`,
        ExpressionAttributeValues: {
          ':to': s(to),
          ':at': n(at),
          ...Object.fromEntries(states),
        },
      });
      return changed !== undefined;
    },

    /** Whom a mail goes to, and what is known of it, strongly consistent; undefined if never queued. */
    addressed: async ({ owner, name }: MailName): Promise<Addressed | undefined> => {
      const key = keys.mail(owner, name);
      const item = (await batchGet(client, table, [key]))(key);
      const kind = mailKinds.find((one) => one === stringIn(item, 'kind'));
      const state = mailStates.find((one) => one === stringIn(item, 'state'));
      return kind && { kind, to: stringIn(item, 'to'), state };
    },

    /**
     * When the oldest mail that is still to be sent was queued, but for those that failed because of
     * themselves; reads a page of each shard.
     */
    oldestUnsent: async (): Promise<number | undefined> => {
      const answers = await Promise.all(
        shardsOf(telling).map((shard) =>
          client.send(
            new QueryCommand({
              TableName: table,
              IndexName: dueIndex.name,
              KeyConditionExpression: `${dueIndex.partition} = :shard`,
              ExpressionAttributeValues: { ':shard': s(shard) },
              ProjectionExpression: 'queuedAt',
              Limit: 1_000,
            }),
          ),
        ),
      );
      const found = answers.flatMap(({ Items = [] }) =>
        Items.map((item) => numberIn(item, 'queuedAt') ?? Number.POSITIVE_INFINITY),
      );
      return found.length === 0 ? undefined : Math.min(...found);
    },

    /**
     * The mails that are due at `now`, in the order of their queues; of each shard the oldest first,
     * at most `limit`.
     */
    due: async (
      now: number,
      limit: number,
      queues: readonly DueQueue[] = dueQueueNames,
    ): Promise<readonly MailName[]> => {
      const answers = await Promise.all(
        shardsOf(queues).map((shard) =>
          client.send(
            new QueryCommand({
              TableName: table,
              IndexName: dueIndex.name,
              KeyConditionExpression: `${dueIndex.partition} = :shard AND ${dueIndex.sort} <= :now`,
              ExpressionAttributeValues: { ':shard': s(shard), ':now': n(now) },
              Limit: limit,
            }),
          ),
        ),
      );
      return answers.flatMap(({ Items = [] }) =>
        Items.map((item) => mailNameOf(stringIn(item, 'pk'), stringIn(item, 'sk'))),
      );
    },
  };
};
