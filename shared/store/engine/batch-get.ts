import { BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Item, type Key, keyItem, stringIn } from './item.ts';

const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html */
const mostKeys = 100;

const readBatch = async (
  client: DynamoDBClient,
  table: string,
  wanted: readonly Key[],
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let unread = wanted.map(keyItem);
  for (let round = 0; unread.length > 0; round += 1) {
    if (round === 5) throw new Error('DynamoDB left keys of a BatchGetItem unread five times');
    const answer = await client.send(
      new BatchGetItemCommand({
        RequestItems: { [table]: { Keys: unread, ConsistentRead: true } },
      }),
    );
    items.push(...(answer.Responses?.[table] ?? []));
    unread = (answer.UnprocessedKeys?.[table]?.Keys ?? []).map((key) =>
      keyItem({ pk: stringIn(key, 'pk'), sk: stringIn(key, 'sk') }),
    );
  }
  return items;
};

/**
 * Reads many items, a hundred in a request, strongly consistent; answers what looks one of them up.
 * A key may be wanted twice: DynamoDB itself refuses that.
 */
export const batchGet = async (
  client: DynamoDBClient,
  table: string,
  wanted: readonly Key[],
): Promise<(key: Key) => Item | undefined> => {
  const keys = [...new Map(wanted.map((key) => [nameOf(key), key])).values()];
  const batches: (readonly Key[])[] = [];
  for (let at = 0; at < keys.length; at += mostKeys) batches.push(keys.slice(at, at + mostKeys));
  const read = await Promise.all(batches.map((batch) => readBatch(client, table, batch)));
  const found = new Map(
    read
      .flat()
      .map((item) => [nameOf({ pk: stringIn(item, 'pk'), sk: stringIn(item, 'sk') }), item]),
  );
  return (key) => found.get(nameOf(key));
};
