import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clockOf } from '#shared/runtime/clock.ts';
import { realAnchor, virtualClock } from '../../../infra/local/clock/clock.ts';
import { findRunning, tellRunning } from '../../../infra/running.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'running-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const then = Date.parse('2018-05-16T12:00:00+09:00');

const runAt = (port: number) => ({
  siteUrl: `http://127.0.0.1:${port}`,
  dynamodbEndpoint: 'http://127.0.0.1:9',
  region: 'eu-west-1',
  tableName: 'table',
  clock: virtualClock({ ...realAnchor(), virtual: then }),
});

describe('a run of an edition on this machine', () => {
  test('is found by a command, with what its clock shows, until it ends', () => {
    const run = runAt(8080);
    const untell = tellRunning('2018-jeju', run, folder);
    const found = findRunning('2018-jeju', undefined, folder);
    expect(found).toMatchObject({ tableName: 'table', dynamodbEndpoint: 'http://127.0.0.1:9' });
    expect(Math.abs(clockOf(found.clock).now() - then)).toBeLessThan(60_000);
    run.clock.set({ at: then + 86_400_000 });
    const moved = clockOf(findRunning('2018-jeju', undefined, folder).clock).now();
    expect(Math.abs(moved - then - 86_400_000)).toBeLessThan(60_000);
    untell();
    expect(readdirSync(folder)).toEqual([]);
    expect(() => findRunning('2018-jeju', undefined, folder)).toThrow('is not running here');
  });

  test('is told from another one of the same edition by its port', () => {
    tellRunning('2018-jeju', runAt(8080), folder);
    tellRunning('2018-jeju', runAt(8090), folder);
    expect(() => findRunning('2018-jeju', undefined, folder)).toThrow('several times');
    expect(findRunning('2018-jeju', '8090', folder).siteUrl).toBe('http://127.0.0.1:8090');
    expect(() => findRunning('2017-seoul', undefined, folder)).toThrow('npm start');
  });

  test('that was killed is not found', () => {
    tellRunning('2018-jeju', runAt(8080), folder);
    const found = findRunning('2018-jeju', undefined, folder);
    // No process has a number as large: Linux counts to 4,194,304.
    const dead = JSON.stringify({ ...found, pid: 2 ** 30 });
    writeFileSync(path.join(folder, '2018-jeju-8080.json'), dead);
    expect(() => findRunning('2018-jeju', undefined, folder)).toThrow('is not running here');
  });
});
