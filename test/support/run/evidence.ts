import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Item } from '#shared/store/engine/item.ts';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { allItems } from '../table/all-items.ts';
import type { Posted } from '../table/invariants.ts';

/** Everything that lies in the run's table. */
export const itemsOf = async ({
  dynamodbEndpoint,
  region,
  tableName,
}: Pick<LocalRun, 'dynamodbEndpoint' | 'region' | 'tableName'>): Promise<readonly Item[]> => {
  const client = new DynamoDBClient({
    endpoint: dynamodbEndpoint,
    region,
    credentials: { accessKeyId: 'LOCAL', secretAccessKey: 'local' },
  });
  const items = await allItems(client, tableName);
  client.destroy();
  return items;
};

/** Every mail that the run's SES took. */
export const postedIn = (run: Pick<LocalRun, 'mails'>): readonly Posted[] =>
  run.mails().map(({ tags, destinations }) => ({
    owner: tags['owner'] ?? '',
    mail: tags['mail'] ?? '',
    to: destinations[0] ?? '',
  }));
