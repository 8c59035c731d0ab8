import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Item, stringIn } from '#shared/store/engine/item.ts';
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

const outOfOurHands = ['sent', 'delivered', 'handed-on'];

/** Names of the mails about applications that are not out yet. */
export const unsentIn = async (run: LocalRun): Promise<readonly string[]> =>
  (await itemsOf(run))
    .filter((item) => stringIn(item, 'sk').startsWith('MAIL#'))
    .filter((item) => stringIn(item, 'pk').startsWith('APPLICATION#'))
    .filter((item) => !outOfOurHands.includes(stringIn(item, 'state')))
    .map((item) => stringIn(item, 'sk'));

/** Every mail that the run's SES took. */
export const postedIn = (run: Pick<LocalRun, 'mails'>): readonly Posted[] =>
  run.mails().map(({ tags, destinations }) => ({
    owner: tags['owner'] ?? '',
    mail: tags['mail'] ?? '',
    to: destinations[0] ?? '',
  }));
