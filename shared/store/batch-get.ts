import { BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Item, type Key, keyItem, stringIn } from './item.ts';

const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

/** Reads many items in one request, strongly consistent; answers what looks one of them up. */
export const batchGet = async (
  client: DynamoDBClient,
  table: string,
  wanted: readonly Key[],
): Promise<(key: Key) => Item | undefined> => {
  const found = new Map<string, Item>();
  let unread = wanted.map(keyItem);
  for (let round = 0; unread.length > 0; round += 1) {
    if (round === 5) throw new Error('DynamoDB left keys of a BatchGetItem unread five times');
    const answer = await client.send(
      new BatchGetItemCommand({
        RequestItems: { [table]: { Keys: unread, ConsistentRead: true } },
      }),
    );
    for (const item of answer.Responses?.[table] ?? [])
      found.set(nameOf({ pk: stringIn(item, 'pk'), sk: stringIn(item, 'sk') }), item);
    unread = (answer.UnprocessedKeys?.[table]?.Keys ?? []).map((key) =>
      keyItem({ pk: stringIn(key, 'pk'), sk: stringIn(key, 'sk') }),
    );
  }
  return (key) => found.get(nameOf(key));
};
