import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lockedBy } from '../../../../../infra/local/host/data-lock.ts';

let folder: string;
const file = () => path.join(folder, 'emulators.pid');
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

/** No process has it: Linux counts to 4,194,304 at most. */
const nobody = 2 ** 30;

test.each([String(nobody), '', 'x'])(
  'a folder is taken over from a run that left %j',
  async (left) => {
    writeFileSync(file(), left);
    await lockedBy(folder).take();
    expect(readFileSync(file(), 'utf8')).toBe(String(process.pid));
    expect(readdirSync(folder)).toEqual(['emulators.pid']);
  },
);

test('a folder is not taken from a run that goes on', async () => {
  const first = lockedBy(folder);
  await first.take();
  first.hold(process.ppid);
  vi.useFakeTimers({ toFake: ['Date'] });
  const second = lockedBy(folder).take();
  vi.setSystemTime(Date.now() + 20_000);
  await expect(second).rejects.toThrow(`Another run uses ${folder} (process ${process.ppid})`);
  expect(readdirSync(folder)).toEqual(['emulators.pid']);
});

test('a folder that is given back can be taken at once', async () => {
  const first = lockedBy(folder);
  await first.take();
  first.release();
  await lockedBy(folder).take();
  expect(readdirSync(folder)).toEqual(['emulators.pid']);
});
