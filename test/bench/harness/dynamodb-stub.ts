import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { listen, localAddress } from '../../../infra/local/host/ports.ts';

const answers: Readonly<Record<string, string>> = {
  BatchGetItem: '{"Responses":{},"UnprocessedKeys":{}}',
};

type Identity = Readonly<{ key: string; cert: string }>;

/**
 * Answers as DynamoDB does when a table is empty and takes every write, and at once. What is measured
 * is the client; DynamoDB Local, with its Java on the same processors, would be most of every figure.
 */
export const startDynamodbStub = async (identity?: Identity) => {
  const operations: string[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    operations.push(operation);
    request.resume().on('end', () => {
      const body = answers[operation] ?? '{}';
      response.writeHead(200, {
        'content-type': 'application/x-amz-json-1.0',
        'content-length': body.length,
      });
      response.end(body);
    });
  };
  const server = identity ? createSecureServer(identity, answer) : createServer(answer);
  const scheme = identity ? 'https' : 'http';
  return {
    endpoint: `${scheme}://${localAddress}:${await listen(server, 0)}`,
    /** The names of the operations since this was last asked. */
    takeOperations: (): readonly string[] => operations.splice(0),
    stop: (): void => {
      server.close();
      server.closeAllConnections();
    },
  };
};

export type DynamodbStub = Awaited<ReturnType<typeof startDynamodbStub>>;
