import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultBoard } from '../../../../../infra/local/faults/faults.ts';
import { faultyService, type Service } from '../../../../../infra/local/faults/faulty-service.ts';
import { closeServer, listen, localAddress } from '../../../../../infra/local/host/ports.ts';

const done: string[] = [];
/** The next requests are held until they are let go. */
let held: Promise<void> | undefined;

const service: Service = {
  name: 's3',
  action: () => 'GetObject',
  asks: () => [],
  perform: async ({ target }) => {
    await held;
    done.push(target);
    return { status: 200, headers: {}, body: '' };
  },
  failure: ({ status }) => ({ status, headers: {}, body: '' }),
};

let faults: ReturnType<typeof faultBoard>;
let server: ReturnType<typeof faultyService>;
let agent: Agent;
let port: number;
beforeEach(async () => {
  done.length = 0;
  held = undefined;
  faults = faultBoard();
  server = faultyService(service, faults, { nameOf: () => undefined, kill: () => {} });
  agent = new Agent({ keepAlive: true });
  port = await listen(server, 0);
});
afterEach(async () => {
  agent.destroy();
  await closeServer(server);
});

const ask = (path = '/'): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: localAddress, port, path, agent }, (answer) => {
      // The connection is free, and kept, once all of the answer has come.
      answer.resume().once('end', () => setImmediate(() => resolve(answer.statusCode)));
    });
    sent.once('error', reject);
    sent.end();
  });

const letGoLater = (): (() => void) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  held = promise;
  return resolve;
};

describe('a connection that was kept while its function was frozen', () => {
  it('is dead, once, and those that are opened afterwards live', async () => {
    await ask();
    faults.s3(() => ({ kind: 'dead-socket' }));
    await expect(ask()).rejects.toThrow('socket hang up');
    for (const _ of [1, 2, 3]) expect(await ask()).toBe(200);
  });

  it('is each that was free then, and not the one that carried a request', async () => {
    const letGo = letGoLater();
    const first = [ask('/1'), ask('/2')];
    const held = ask('/held');
    await expect
      .poll(() => Object.values(agent.sockets).flat().length, { timeout: 20_000 })
      .toBe(3);
    letGo();
    await Promise.all([...first, held]);
    const letGoAgain = letGoLater();
    const underWay = ask('/3');
    await sleep(50);
    faults.s3(() => ({ kind: 'dead-socket' }));
    letGoAgain();
    expect(await underWay).toBe(200);
    const after = await Promise.allSettled([ask(), ask(), ask()]);
    expect(after.filter(({ status }) => status === 'rejected')).toHaveLength(2);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([200, 200, 200]);
  });
});

describe('a service that has been closed', () => {
  it('does nothing more that was delayed', async () => {
    faults.s3(() => ({ kind: 'delay', milliseconds: 100 }));
    const asked = ask('/late').catch(() => 'gone');
    await sleep(30);
    await closeServer(server);
    expect(await asked).toBe('gone');
    await sleep(150);
    expect(done).toEqual([]);
  });
});
