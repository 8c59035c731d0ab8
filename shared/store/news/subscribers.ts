import {
  type DynamoDBClient,
  GetItemCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import type { Asked, Asking } from '#shared/domain/news/news.ts';
import type { NewsLink } from '#shared/domain/news/news-link.ts';
import type { Result } from '#shared/domain/result.ts';
import { conditionalUpdate } from '../engine/conditional-update.ts';
import { expiry, type Item, json, keyItem, keys, n, s, stringIn } from '../engine/item.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { queueMail } from '../items/mails/mail-item.ts';
import {
  asked,
  confirmedAs,
  confirmedNames,
  confirmedValues,
  leaving,
  newsStateIn,
} from '../items/news/subscriber-item.ts';
import { tableKeys } from '../table.ts';

/** Written instead of a mail, so that both answers take equally long. */
const unsent = (table: string, { id, expiresAt, mailedAt }: Asking): TransactWriteItem => ({
  Put: {
    TableName: table,
    Item: {
      ...keyItem(keys.unsentNews(id)),
      mailedAt: json(mailedAt),
      ...(expiresAt !== undefined && { [tableKeys.timeToLive]: expiry(expiresAt) }),
    },
  },
});

/** What a form writes in the row of its address, provided that none was sent since the row was read. */
const askUpdate = ({ id, seenAsks, mailedAt, expiresAt }: Asking) => {
  const unseen = seenAsks === 0 ? 'attribute_not_exists(asks)' : 'asks = :seen';
  // Confirmed meanwhile: an expiry would delete the address.
  const notYetOn = '(attribute_not_exists(#state) OR #state = :asked)';
  const set =
    'SET id = if_not_exists(id, :id), #state = if_not_exists(#state, :asked), asks = :asks, mailedAt = :mailedAt';
  return {
    UpdateExpression: expiresAt === undefined ? `${set} REMOVE #until` : `${set}, #until = :until`,
    ConditionExpression: expiresAt === undefined ? unseen : `${unseen} AND ${notYetOn}`,
    ExpressionAttributeNames: { '#state': 'state', '#until': tableKeys.timeToLive },
    ExpressionAttributeValues: {
      ':id': s(id),
      ':asked': s('asked'),
      ':asks': n(seenAsks + 1),
      ':mailedAt': { L: mailedAt.map(n) },
      ...(seenAsks > 0 && { ':seen': n(seenAsks) }),
      ...(expiresAt !== undefined && { ':until': expiry(expiresAt) }),
    },
  };
};

/** What puts an address that has left back on the list. */
const stayUpdate = (address: string) => ({
  UpdateExpression: 'SET #state = :confirmed, #address = :address REMOVE leftAt',
  ConditionExpression: '#state = :left',
  ExpressionAttributeNames: { '#state': 'state', '#address': 'address' },
  ExpressionAttributeValues: {
    ':left': s('left'),
    ':confirmed': s('confirmed'),
    ':address': s(address),
  },
});

export type Subscribers = ReturnType<typeof subscriberStore>;

/** Addresses that were given for the list, each under its digest. */
export const subscriberStore = (client: DynamoDBClient, table: string) => {
  const rowOf = (digest: string) => ({ TableName: table, Key: keyItem(keys.subscriber(digest)) });
  const readRow = async (digest: string): Promise<Item | undefined> => {
    const get = new GetItemCommand({ ...rowOf(digest), ConsistentRead: true });
    return (await client.send(get)).Item;
  };

  return {
    /** What is kept of an address, strongly consistent; undefined when it was never given. */
    find: async (digest: string): Promise<Asked | undefined> => {
      const item = await readRow(digest);
      return item && asked(item);
    },

    /** Writes what a form was planned to; two rows whatever it is. `changed`: it was given meanwhile. */
    ask: (asking: Asking): Promise<Result<undefined, Refusal>> =>
      writeTogether(client, [
        { Update: { ...rowOf(asking.digest), ...askUpdate(asking) } },
        asking.mail ? queueMail(table, asking.mail) : unsent(table, asking),
      ]),

    /** Puts a confirmed address on the list; nothing changes when it is there. */
    confirm: async (link: NewsLink & { purpose: 'confirm' }, now: number): Promise<void> => {
      await conditionalUpdate(client, {
        ...rowOf(link.subscriber),
        UpdateExpression: `SET ${confirmedAs} REMOVE #until, leftAt`,
        ConditionExpression: 'attribute_not_exists(#state) OR #state <> :confirmed',
        ExpressionAttributeNames: confirmedNames,
        ExpressionAttributeValues: confirmedValues({ ...link, confirmedAt: now }),
      });
    },

    /**
     * Takes an address off the list, and erases it there; answers it when it was on the list. It is
     * read first: a write whose reply was lost finds it gone when the client repeats it.
     */
    leave: async (digest: string, now: number): Promise<string | undefined> => {
      const item = await readRow(digest);
      if (!item || newsStateIn(item) !== 'confirmed') return undefined;
      await conditionalUpdate(client, { ...rowOf(digest), ...leaving(now) });
      return stringIn(item, 'address');
    },

    stay: async (digest: string, address: string): Promise<void> => {
      await conditionalUpdate(client, { ...rowOf(digest), ...stayUpdate(address) });
    },
  };
};
