import { Refusal } from '../../../refusal.ts';
import type { Assembly } from '../../assembly/assembly.ts';
import type { LocalStack } from '../../assembly/stack.ts';
import type { Undo } from '../../host/undo.ts';
import type { DeployedFunctions } from '../lambda/deploy.ts';
import type { QueueStore } from '../lambda/queue.ts';
import { startStream } from './stream.ts';
import { ensureTable } from './table.ts';
import { tableAccess } from './table-access.ts';

type KeySchema = LocalStack['tables'][number]['properties']['KeySchema'];

const partitionIn = (schema: KeySchema): string =>
  schema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '';

/** What the table stands on. */
type Engine = Readonly<{
  assembly: Assembly;
  dynamodbEndpoint: string;
  /** Where it is noted how far the stream was read, if the data is kept. */
  folder: string | undefined;
}>;

export type DeployedTable = Readonly<{ name: string; streamArn: string | undefined }>;

/** What a call of the table asks of the caller's role. */
export const accessOfTables = (
  { tables }: LocalStack,
  { stackName, region, account }: Assembly,
): ReturnType<typeof tableAccess> =>
  tableAccess({
    arnPrefix: `arn:aws:dynamodb:${region}:${account}:table/`,
    tables: Object.fromEntries(
      tables.map(({ logicalId, properties }) => [
        properties.TableName ?? `${stackName}-${logicalId}`,
        {
          partition: partitionIn(properties.KeySchema),
          indexes: Object.fromEntries(
            properties.GlobalSecondaryIndexes.map(({ IndexName, KeySchema }) => [
              IndexName,
              partitionIn(KeySchema),
            ]),
          ),
        },
      ]),
    ),
  });

/** Makes the stack's one table. */
export const deployTable = async (
  { tables: [table] }: LocalStack,
  { assembly: { stackName, region }, dynamodbEndpoint }: Engine,
): Promise<DeployedTable> => {
  if (!table) throw new Refusal('The stack has no table');
  const { properties, logicalId } = table;
  const name = properties.TableName ?? `${stackName}-${logicalId}`;
  return { name, streamArn: await ensureTable(dynamodbEndpoint, region, { name, properties }) };
};

/** Starts the event source mappings over the table's stream. */
export const deployStreams = (
  { eventSourceMappings }: LocalStack,
  { assembly: { region }, dynamodbEndpoint, folder }: Engine,
  given: Readonly<{ table: DeployedTable; functions: DeployedFunctions; queues: QueueStore }>,
  undo: Undo,
): void => {
  const { streamArn } = given.table;
  for (const { logicalId, properties } of eventSourceMappings) {
    const { invoke } = given.functions.at(properties.FunctionName).pool;
    if (streamArn === undefined) throw new Refusal(`${logicalId}: the table has no stream`);
    const mapping = { id: logicalId, properties, invoke };
    const stream = { endpoint: dynamodbEndpoint, region, streamArn, mapping, folder };
    undo.add(startStream({ ...stream, queues: given.queues, ending: undo.ending }));
  }
};
