import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tableClient } from '#shared/store/engine/table-client.ts';
import { clientOf, findRunning } from '../running.ts';
import { findTable } from './find-table.ts';

type Said = Readonly<{
  /** Named, where the edition has several. */
  table?: string | undefined;
  /** The edition that `npm start` runs on this machine. */
  local: boolean;
  port?: string | undefined;
}>;

/** An edition's table, on AWS or of a run on this machine, and the text of that run's clock. */
export type FoundPlace = Readonly<{
  client: DynamoDBClient;
  table: string;
  clock: string | undefined;
}>;

export const findPlace = async (
  edition: string,
  { table, local, port }: Said,
): Promise<FoundPlace> => {
  if (local) {
    const run = findRunning(edition, port);
    return { client: clientOf(run), table: run.tableName, clock: run.clock };
  }
  const client = tableClient();
  return { client, table: table ?? (await findTable(client, edition)), clock: undefined };
};
