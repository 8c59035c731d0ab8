import type { DeployedFunctions } from './deployed-functions.ts';
import type { Host } from './host.ts';
import type { QueueStore } from './queue.ts';
import { Refusal } from './refusal.ts';
import type { LocalStack } from './stack.ts';
import { startStream } from './stream.ts';
import { ensureTable } from './table.ts';
import type { Undo } from './undo.ts';

export type DeployedTable = Readonly<{ name: string; streamArn: string | undefined }>;

/** Makes the stack's one table. */
export const deployTable = async (
  { tables: [table] }: LocalStack,
  { assembly: { stackName, region }, dynamodbEndpoint }: Host,
): Promise<DeployedTable> => {
  if (!table) throw new Refusal('The stack has no table');
  const { properties, logicalId } = table;
  const name = properties.TableName ?? `${stackName}-${logicalId}`;
  return { name, streamArn: await ensureTable(dynamodbEndpoint, region, { name, properties }) };
};

/** Starts the event source mappings over the table's stream. */
export const deployStreams = (
  { eventSourceMappings }: LocalStack,
  { assembly: { region }, dynamodbEndpoint, folder }: Host,
  given: Readonly<{ table: DeployedTable; functions: DeployedFunctions; queues: QueueStore }>,
  undo: Undo,
): void => {
  const { streamArn } = given.table;
  for (const { logicalId, properties } of eventSourceMappings) {
    const { invoke } = given.functions.at(properties.FunctionName).pool;
    if (streamArn === undefined) throw new Refusal(`${logicalId}: the table has no stream`);
    const mapping = { id: logicalId, properties, invoke };
    const { queues } = given;
    undo.add(
      startStream({ endpoint: dynamodbEndpoint, region, streamArn, mapping, queues, folder }),
    );
  }
};
