import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  type FunctionPool,
  functionPool,
} from '../../../../../../infra/local/services/lambda/functions.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'function-'));
writeFileSync(path.join(folder, 'package.json'), '{"type":"commonjs"}');
writeFileSync(
  path.join(folder, 'index.js'),
  `exports.handler = async ({ wish }) => {
     if (wish === 'fail') throw new TypeError('as you wish');
     if (wish === 'exit') process.exit(3);
     if (wish === 'wait') await new Promise(() => setTimeout(() => {}, 60_000));
     if (wish === 'much') return 'x'.repeat(7 * 1024 * 1024);
     return { pid: process.pid, greeting: process.env.GREETING };
   };`,
);
afterAll(() => rmSync(folder, { recursive: true }));

const spec = {
  logicalId: 'Mailer',
  name: 'mailer',
  arn: 'arn:aws:lambda:ap-northeast-2:000000000000:function:mailer',
  folder,
  memoryMegabytes: 64,
  timeoutSeconds: 5,
  concurrency: 1,
  environment: {},
  logFormat: 'JSON',
} as const;

const pools: FunctionPool[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.stop();
});

const poolOf = (settings: { concurrency?: number; timeoutSeconds?: number } = {}) => {
  let greeting = 0;
  const pool = functionPool(
    { ...spec, ...settings },
    {
      environment: () => {
        greeting += 1;
        return { GREETING: `number ${greeting}` };
      },
      line: () => {},
    },
  );
  pools.push(pool);
  return pool;
};

const answerOf = async (pool: FunctionPool, wish = 'answer') => {
  const outcome = await pool.invoke({ wish });
  return outcome.ok ? JSON.parse(outcome.payload) : outcome;
};

describe('a function on this machine', () => {
  it('answers one request after the other in the same process', async () => {
    const pool = poolOf();
    const [first, second] = await Promise.all([answerOf(pool), answerOf(pool)]);
    expect(first).toMatchObject({ greeting: 'number 1' });
    expect(second.pid).toBe(first.pid);
  });

  it('answers several requests at once, each in a process of its own', async () => {
    const pool = poolOf({ concurrency: 2 });
    const [first, second] = await Promise.all([answerOf(pool), answerOf(pool)]);
    expect(second.pid).not.toBe(first.pid);
  });

  it('is asked at once where it was warmed up', async () => {
    const pool = poolOf();
    await pool.warm();
    await pool.warm();
    expect(await answerOf(pool)).toMatchObject({ greeting: 'number 1' });
  });

  it('fails a request that it throws at, and goes on', async () => {
    const pool = poolOf();
    expect(await answerOf(pool, 'fail')).toMatchObject({
      errorType: 'TypeError',
      errorMessage: 'as you wish',
    });
    expect(await answerOf(pool)).toMatchObject({ greeting: 'number 1' });
  });

  it('fails a request that it dies of, and the next one gets another process', async () => {
    const pool = poolOf();
    const [died, next] = await Promise.all([answerOf(pool, 'exit'), answerOf(pool)]);
    expect(died).toMatchObject({ errorType: 'Runtime.ExitError' });
    expect(died.errorMessage).toContain('exit status 3');
    expect(next).toMatchObject({ greeting: 'number 2' });
  });

  it('fails a request that takes longer than its timeout, as Lambda words it', async () => {
    const pool = poolOf({ timeoutSeconds: 0.2 });
    expect(await answerOf(pool, 'wait')).toMatchObject({
      errorType: 'Sandbox.Timedout',
      errorMessage: 'Task timed out after 0.20 seconds',
    });
    expect(await answerOf(pool)).toMatchObject({ greeting: 'number 2' });
  });

  it('fails a request whose answer is larger than Lambda hands on', async () => {
    expect(await answerOf(poolOf(), 'much')).toMatchObject({
      errorType: 'Function.ResponseSizeTooLarge',
    });
  });

  it('finds a changed environment in the next process', async () => {
    const pool = poolOf();
    await answerOf(pool);
    pool.recycle();
    expect(await answerOf(pool)).toMatchObject({ greeting: 'number 2' });
  });
});

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
