import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { lambdaJobs } from '#shared/jobs/start-job.ts';
import { faultBoard } from '../../../../../../infra/local/faults/faults.ts';
import { faultyService } from '../../../../../../infra/local/faults/faulty-service.ts';
import { closeServer, listen, localAddress } from '../../../../../../infra/local/host/ports.ts';
import type { Access } from '../../../../../../infra/local/rights/policy.ts';
import { invokeService } from '../../../../../../infra/local/services/lambda/invoke-service.ts';

const arn = 'arn:aws:lambda:ap-northeast-2:000000000000:function:call-Exporter';
const taken: unknown[] = [];
const asked: Access[] = [];
let server: Server;

const functions = {
  at: (reference: string) => {
    if (reference !== 'call-Exporter') throw new Error(`no function ${reference}`);
    const spec = {
      ...{ logicalId: 'Exporter', name: 'call-Exporter', arn, folder: '' },
      ...{ memoryMegabytes: 512, timeoutSeconds: 900, concurrency: 2 },
      ...{ environment: {}, logFormat: 'JSON' as const },
    };
    const invoke = async (event: unknown) => {
      taken.push(event);
      return { ok: true as const, payload: 'null' };
    };
    const nothing = (): void => {};
    const pool = {
      spec,
      invoke,
      warm: async () => {},
      recycle: nothing,
      kill: nothing,
      stop: nothing,
    };
    return { pool, invokeLater: invoke };
  },
};

beforeAll(async () => {
  const rights = {
    may: () => true,
    refused: (_caller: string | undefined, accesses: readonly Access[]) => {
      asked.push(...accesses);
      return undefined;
    },
  };
  const nobody = { nameOf: () => undefined, kill: () => {} };
  server = faultyService(invokeService(functions), faultBoard(), nobody, rights);
  vi.stubEnv('AWS_ENDPOINT_URL_LAMBDA', `http://${localAddress}:${await listen(server, 0)}`);
  vi.stubEnv('AWS_REGION', 'ap-northeast-2');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'LOCAL');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await closeServer(server);
});

test('an event for another function is taken at once, with the right to call that function', async () => {
  await lambdaJobs('call-Exporter')({ operation: 'write-export', id: 'a1' });
  expect(taken).toEqual([{ operation: 'write-export', id: 'a1' }]);
  expect(asked).toEqual([{ action: 'lambda:InvokeFunction', resource: arn, context: {} }]);
});
