import {
  CreateTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
} from '@aws-sdk/client-dynamodb';
import type { Item } from '#shared/store/engine/item.ts';
import { dueIndex, tableKeys } from '#shared/store/table.ts';
import { allItems } from './all-items.ts';

let made = 0;

export type TestTable = Readonly<{
  client: DynamoDBClient;
  /** Another client of the same table, as another function would have. */
  newClient: () => DynamoDBClient;
  name: string;
  items: () => Promise<readonly Item[]>;
}>;

/** A table of its own on the project's engine, with the keys and the index of the stack's. */
export const createTestTable = async (
  endpoint: string,
  named?: string,
  region = 'local',
): Promise<TestTable> => {
  made += 1;
  const name = named ?? `test-${process.pid}-${made}`;
  const settings: DynamoDBClientConfig = {
    endpoint,
    region,
    credentials: { accessKeyId: 'LOCAL', secretAccessKey: 'local' },
    maxAttempts: 3,
  };
  const newClient = () => new DynamoDBClient(settings);
  const client = newClient();
  const { partition, sort } = tableKeys;
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: partition, AttributeType: 'S' },
        { AttributeName: sort, AttributeType: 'S' },
        { AttributeName: dueIndex.partition, AttributeType: 'S' },
        { AttributeName: dueIndex.sort, AttributeType: 'N' },
      ],
      KeySchema: [
        { AttributeName: partition, KeyType: 'HASH' },
        { AttributeName: sort, KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: dueIndex.name,
          KeySchema: [
            { AttributeName: dueIndex.partition, KeyType: 'HASH' },
            { AttributeName: dueIndex.sort, KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...dueIndex.carries] },
        },
      ],
    }),
  );
  return { client, newClient, name, items: () => allItems(client, name) };
};
