import {
  type DynamoDBClient,
  GetItemCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import type { NewsLink } from '#shared/domain/news/news-link.ts';
import type { Result } from '#shared/domain/result.ts';
import { expiry, type Item, keyItem, keys, n, numberIn, s, stringIn } from '../engine/item.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import { languageIn } from '../items/stored-language.ts';
import { tableKeys } from '../table.ts';

const itemOf = (link: NewsLink): Item => {
  if (link.purpose === 'leave') return { purpose: s('leave'), subscriber: s(link.subscriber) };
  return {
    purpose: s('confirm'),
    subscriber: s(link.subscriber),
    id: s(link.id),
    address: s(link.address),
    language: s(link.language),
    code: s(link.code),
    until: n(link.expiresAt),
    [tableKeys.timeToLive]: expiry(link.expiresAt),
  };
};

const linkOf = (item: Item): NewsLink => {
  const subscriber = stringIn(item, 'subscriber');
  if (stringIn(item, 'purpose') === 'leave') return { purpose: 'leave', subscriber };
  return {
    purpose: 'confirm',
    subscriber,
    id: stringIn(item, 'id'),
    address: stringIn(item, 'address'),
    language: languageIn(item),
    code: stringIn(item, 'code'),
    expiresAt: numberIn(item, 'until') ?? 0,
  };
};

export type NewsLinks = ReturnType<typeof newsLinkStore>;

export const newsLinkStore = (client: DynamoDBClient, table: string) => ({
  /** What stands behind a link, by the digest of its purpose and token, whether it still holds or not. */
  find: async (digest: string): Promise<NewsLink | undefined> => {
    const { Item: item } = await client.send(
      new GetItemCommand({
        TableName: table,
        Key: keyItem(keys.newsLink(digest)),
        ConsistentRead: true,
      }),
    );
    return item && linkOf(item);
  },

  /** Keeps a new link. `changed`: whoever the mail is for has left the list since it was queued. */
  add: (digest: string, link: NewsLink): Promise<Result<undefined, Refusal>> => {
    const put: TransactWriteItem = {
      Put: {
        TableName: table,
        Item: { ...keyItem(keys.newsLink(digest)), ...itemOf(link) },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    };
    if (link.purpose === 'confirm') return writeTogether(client, [put]);
    const isOn: TransactWriteItem = {
      ConditionCheck: {
        TableName: table,
        Key: keyItem(keys.subscriber(link.subscriber)),
        ConditionExpression: '#state = :confirmed',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':confirmed': s('confirmed') },
      },
    };
    return writeTogether(client, [put, isOn]);
  },
});
