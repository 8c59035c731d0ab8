import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { s3Documents } from '#shared/documents/document-bucket.ts';
import { tableClient } from '#shared/store/engine/table-client.ts';

/**
 * A service that answers the first request of each connection and resets what comes after: as one
 * does that closed its connections while the function was frozen, and nobody heard of it.
 */
let service: Server;
let resets = 0;

beforeEach(async () => {
  resets = 0;
  const used = new WeakSet<object>();
  service = createServer(async (request, response) => {
    for await (const _ of request);
    if (used.has(request.socket)) {
      resets += 1;
      request.socket.destroy();
      return;
    }
    used.add(request.socket);
    response.end('{}');
  });
  await new Promise<void>((done) => service.listen(0, '127.0.0.1', done));
  const { port } = service.address() as AddressInfo;
  for (const name of ['DYNAMODB', 'S3'])
    vi.stubEnv(`AWS_ENDPOINT_URL_${name}`, `http://127.0.0.1:${port}`);
  vi.stubEnv('AWS_REGION', 'local');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'LOCAL');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
});
afterEach(() => {
  vi.unstubAllEnvs();
  service.closeAllConnections();
  service.close();
});

/** What a function asks in a busy moment, and the one thing that it asks after a long pause. */
const afterABusyMoment = async (ask: () => Promise<unknown>): Promise<void> => {
  await Promise.all(Array.from({ length: 10 }, ask));
  await ask();
};

test('the table is reached although every connection that was kept is dead', async () => {
  const client = tableClient();
  const Key = { pk: { S: 'CALL' }, sk: { S: 'CALL' } };
  await afterABusyMoment(() => client.send(new GetItemCommand({ TableName: 'call', Key })));
  expect(resets).toBeGreaterThan(0);
});

test('the bucket is reached although every connection that was kept is dead', async () => {
  const documents = s3Documents('documents', 'the key of passports');
  await afterABusyMoment(() => documents.remove('applications/K7M2Q9XD/passport/a'));
  expect(resets).toBeGreaterThan(0);
});
