import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { tableKeys } from '#shared/store/table.ts';
import type { ServiceReply } from '../faults/faulty-service.ts';
import { closeServer, listen, localAddress } from '../host/ports.ts';
import { dynamodbService } from '../services/dynamodb/dynamodb-proxy.ts';

const Keyed = z.looseObject({ [tableKeys.partition]: z.unknown(), [tableKeys.sort]: z.unknown() });
const Written = z.object({ TableName: z.string(), Key: Keyed.optional(), Item: Keyed.optional() });
const Transaction = z.object({ TransactItems: z.array(z.record(z.string(), Written)) });

/** A read of a row that the transaction wrote, signed as the transaction was: nobody checks it. */
const readBackOf = (body: string): string => {
  const [row] = Transaction.parse(JSON.parse(body)).TransactItems.flatMap(Object.values);
  const { partition, sort } = tableKeys;
  const keyed: Record<string, unknown> = row?.Key ?? row?.Item ?? {};
  const Key = { [partition]: keyed[partition], [sort]: keyed[sort] };
  return JSON.stringify({ TableName: row?.TableName, Key, ConsistentRead: true });
};

/**
 * Stands before DynamoDB Local, which answers a transaction before its file has it: killed at that
 * moment, it forgets what it acknowledged. It answers a read only after the commit, so a
 * transaction's answer is handed on once a read of one of its rows was answered.
 */
export const startCommittedTable = async (endpoint: string) => {
  // Rights are judged before: whatever comes here has them.
  const { action, perform } = dynamodbService(endpoint, () => []);
  const may = (): boolean => true;
  const answer = async (incoming: IncomingMessage): Promise<ServiceReply> => {
    const body = await text(incoming);
    const { headers, method = '', url: target = '' } = incoming;
    const given = { method, target, headers, body: Buffer.from(body), may };
    const reply = await perform(given);
    if (action(given) !== 'TransactWriteItems' || reply.status !== 200) return reply;
    const reading = { ...headers, 'x-amz-target': 'DynamoDB_20120810.GetItem' };
    await perform({ ...given, headers: reading, body: Buffer.from(readBackOf(body)) });
    return reply;
  };
  const server = createServer((incoming, outgoing) => {
    answer(incoming).then(
      ({ status, headers, body }) => outgoing.writeHead(status, headers).end(body),
      () => incoming.socket.destroy(),
    );
  });
  const port = await listen(server, 0);
  return { url: `http://${localAddress}:${port}`, stop: () => closeServer(server) };
};
