import {
  BatchWriteItemCommand,
  type DynamoDBClient,
  UpdateItemCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import type { Edition } from '#shared/domain/call/edition.ts';
import { unreachableName } from '#shared/domain/mail/unreachable-address.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { documentStore } from '#shared/store/applications/documents.ts';
import { keyItem, keys, s } from '#shared/store/engine/item.ts';
import { queueMail } from '#shared/store/items/mails/mail-item.ts';
import { dueIndex } from '#shared/store/table.ts';
import type { SeedStep } from './plan-seed.ts';

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html */
const mostInBatch = 25;

/** The row of a mail that has gone its way, for which nothing is due any more; or of one that waits. */
const mailRow = (table: string, { mail, state }: SeedStep['mails'][number]): WriteRequest => {
  const Item = { ...queueMail(table, mail).Put?.Item };
  if (state === 'queued') return { PutRequest: { Item } };
  const { [dueIndex.partition]: _shard, [dueIndex.sort]: _due, ...done } = Item;
  return { PutRequest: { Item: { ...done, state: s(state) } } };
};

/** Writes invented people into the table of the local run, in their order. */
export const writeSeed = async (
  client: DynamoDBClient,
  table: string,
  { edition, steps }: Readonly<{ edition: Edition; steps: readonly SeedStep[] }>,
): Promise<void> => {
  const commit = commitStore(client, table, edition);
  const rows: WriteRequest[] = [];
  const documents = documentStore(client, table);
  for (const { act, mails, file, unreached } of steps) {
    const written = await commit(act);
    if (!written.ok) throw new Error(`the table refused an invented person: ${written.error}`);
    if (file) await documents.announce(file.key, file.uploadedAt);
    rows.push(...mails.map((mail) => mailRow(table, mail)));
    if (unreached)
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: keyItem(keys.unreachable(unreached.reference)),
          UpdateExpression: 'ADD addresses :address',
          ExpressionAttributeValues: { ':address': { SS: [unreachableName(unreached.address)] } },
        }),
      );
  }
  for (let at = 0; at < rows.length; at += mostInBatch)
    await client.send(
      new BatchWriteItemCommand({ RequestItems: { [table]: rows.slice(at, at + mostInBatch) } }),
    );
};
