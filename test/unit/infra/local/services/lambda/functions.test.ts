import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { functionPool } from '../../../../../../infra/local/services/lambda/functions.ts';

const spec = {
  logicalId: 'Mailer',
  name: 'mailer',
  arn: 'arn:aws:lambda:ap-northeast-2:000000000000:function:mailer',
  folder: tmpdir(),
  memoryMegabytes: 64,
  timeoutSeconds: 5,
  concurrency: 1,
  environment: {},
  logFormat: 'JSON',
} as const;

it('a pool that is stopped answers whoever waits, and starts no process again', async () => {
  let started = 0;
  const pool = functionPool(spec, {
    environment: () => ({}),
    line: () => {},
    started: () => {
      started += 1;
    },
  });
  const asked = [pool.invoke({}), pool.invoke({}), pool.invoke({})];
  await sleep(0);
  pool.stop();
  for (const outcome of await Promise.all(asked)) expect(outcome.ok).toBe(false);
  expect(await pool.invoke({})).toMatchObject({ ok: false });
  await pool.warm();
  expect(started).toBe(1);
});
