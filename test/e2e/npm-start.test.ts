import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'npm-start-'));
const script = path.join(import.meta.dirname, '..', '..', 'infra', 'local', 'serve.ts');
const children: ChildProcess[] = [];

/** What `npm start` runs, in a folder of the tests' own. */
const start = (...args: readonly string[]) => {
  const options = { cwd: folder, detached: true };
  const child = spawn(process.execPath, [script, '--port', '0', ...args], options);
  children.push(child);
  let printed = '';
  for (const output of [child.stdout, child.stderr])
    output.on('data', (chunk) => {
      printed += chunk;
    });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    exit,
    printed: () => printed,
    ready: () => vi.waitFor(() => expect(printed).toMatch(/Ready[\s\S]*Ctrl\+C/), 100_000),
    /** Ctrl+C in a terminal, which reaches every process of the run. */
    stop: (): Promise<number | null> => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
      return exit;
    },
  };
};

const firstUrl = (printed: string, name: string): string =>
  new RegExp(`${name} +(http\\S+)`).exec(printed)?.[1] ?? '';

afterAll(async () => {
  const ended = children.map((child) =>
    child.exitCode === null && child.signalCode === null
      ? new Promise((resolve) => child.once('exit', resolve))
      : undefined,
  );
  for (const child of children) child.kill('SIGINT');
  await Promise.all(ended);
  rmSync(folder, { recursive: true, force: true });
});

test('two runs of one edition in one folder answer at once, and each has its log', async () => {
  const runs = [start(), start()];
  for (const run of runs) {
    await run.ready();
    const visits = ['Call', 'Form'].map((name) => fetch(firstUrl(run.printed(), name)));
    expect((await Promise.all(visits)).map(({ status }) => status)).toEqual([200, 200]);
  }
  for (const run of runs) {
    expect(await run.stop()).toBe(0);
    // A mail or a schedule may be on its way; of a table that is lost there is no word.
    expect(run.printed()).toMatch(
      /Stopping\s*(?:[\d.]+ s {2}(?:Mail to|Schedule|The call (?:opens|closes):?) .*\s*)*$/,
    );
  }
  const logs = path.join(folder, '.local', 'logs');
  const files = readdirSync(logs);
  expect(files).toHaveLength(2);
  for (const [index, run] of runs.entries()) {
    const [, file = ''] = /Log +(\S+)/.exec(run.printed()) ?? [];
    expect(files, `of run ${index}`).toContain(path.basename(file));
    expect(readFileSync(path.join(folder, file), 'utf8')).toContain('show-start');
  }
});

test('a run starts its table anew, and where that does not help says so and ends', async () => {
  const run = start('--data', 'data');
  await run.ready();
  const lock = path.join(folder, 'data', 'rehearsal', 'table', 'emulators.pid');
  const killed = new Set<number>();
  for (let times = 1; times <= 6; times += 1) {
    const pid = await vi.waitFor(() => {
      const next = Number(readFileSync(lock, 'utf8'));
      expect(killed).not.toContain(next);
      return next;
    }, 60_000);
    const { status } = await fetch(firstUrl(run.printed(), 'Form'));
    expect(status).toBe(200);
    killed.add(pid);
    process.kill(pid, 'SIGKILL');
  }
  expect(await run.exit).toBe(1);
  const { length: restarts } = run.printed().match(/ended \(SIGKILL\)\. It is started anew/g) ?? [];
  expect([restarts, /ended \(SIGKILL\)\.\n/.test(run.printed())]).toEqual([5, true]);
});
