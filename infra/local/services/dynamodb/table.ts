import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import type { z } from 'zod';
import { Refusal } from '../../../refusal.ts';
import { clientSettings } from '../../../running.ts';
import type { TableProperties } from './resource.ts';

type Table = Readonly<{ name: string; properties: z.output<typeof TableProperties> }>;

const describe = async (
  client: DynamoDBClient,
  TableName: string,
): Promise<TableDescription | undefined> => {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
};

const create = async (client: DynamoDBClient, { name, properties }: Table): Promise<void> => {
  const { GlobalSecondaryIndexes: indexes, StreamSpecification: stream } = properties;
  await client.send(
    new CreateTableCommand({
      TableName: name,
      AttributeDefinitions: properties.AttributeDefinitions,
      KeySchema: properties.KeySchema,
      BillingMode: properties.BillingMode,
      ...(indexes.length > 0 && {
        GlobalSecondaryIndexes: indexes.map(({ IndexName, KeySchema, Projection }) => ({
          IndexName,
          KeySchema,
          Projection,
        })),
      }),
      ...(stream && { StreamSpecification: { StreamEnabled: true, ...stream } }),
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 20, minDelay: 1 }, { TableName: name });
};

const indexNames = (indexes: readonly { IndexName?: string | undefined }[] = []): string =>
  indexes
    .map(({ IndexName }) => IndexName)
    .sort()
    .join(' ');

/** Makes the table, unless it is there from an earlier run; answers the ARN of its stream. */
export const ensureTable = async (
  endpoint: string,
  region: string,
  table: Table,
): Promise<string | undefined> => {
  const client = new DynamoDBClient(clientSettings(endpoint, region));
  try {
    const before = await describe(client, table.name);
    if (before === undefined) await create(client, table);
    else if (
      indexNames(before.GlobalSecondaryIndexes) !==
      indexNames(table.properties.GlobalSecondaryIndexes)
    )
      throw new Refusal(
        `The data folder holds ${table.name} with other indexes: give --data another folder`,
      );
    return (await describe(client, table.name))?.LatestStreamArn;
  } finally {
    client.destroy();
  }
};
