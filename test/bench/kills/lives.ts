import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { findRunning, type Running, runningFolder } from '../../../infra/running.ts';

export type Place = Readonly<{
  edition: string;
  /** Of the run alone: its data, its temporary files and what it prints. */
  folder: string;
  assembly: string;
  port: number;
  /** What the clock shows at the first start; then it goes on. */
  at: number;
}>;

const program = path.join(import.meta.dirname, 'killed-run.ts');
const longestStart = 120_000;

const endGroup = ({ pid }: ChildProcess): void => {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // All of it is gone.
  }
};

/** The run in one folder, started again and again; one life at a time, in a process group of its own. */
export const livesIn = ({ edition, folder, assembly, port, at }: Place) => {
  const clockFile = path.join(folder, 'data', edition, 'clock.json');
  const temporary = path.join(folder, 'tmp');
  let current: ChildProcess | undefined;

  const begin = (): ChildProcess => {
    mkdirSync(temporary, { recursive: true });
    const printed = openSync(path.join(folder, 'printed.txt'), 'a');
    const first = existsSync(clockFile) ? [] : [String(at)];
    return spawn(process.execPath, [program, edition, assembly, String(port), ...first], {
      cwd: folder,
      detached: true,
      env: { ...process.env, TMPDIR: temporary },
      stdio: ['ignore', printed, printed],
    });
  };
  const found = (child: ChildProcess): Running | undefined => {
    try {
      const run = findRunning(edition, String(port), path.join(folder, runningFolder));
      return run.pid === child.pid ? run : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    start: (): void => {
      current = begin();
    },
    /** Waits until the site is open. */
    ready: async (): Promise<Running> => {
      const end = performance.now() + longestStart;
      for (;;) {
        if (!current || current.exitCode !== null || performance.now() > end)
          throw new Error(`The run does not start:\n${readFileSync(`${folder}/printed.txt`)}`);
        const run = found(current);
        if (run) return run;
        await wait(25);
      }
    },
    /** Kills each of its processes at once. */
    kill: async (): Promise<void> => {
      const child = current;
      current = undefined;
      if (!child || child.exitCode !== null) throw new Error('The run had ended by itself');
      const ended = once(child, 'exit');
      endGroup(child);
      await ended;
    },
    /** For the end of this program, however it comes. */
    endAll: (): void => {
      if (current) endGroup(current);
    },
    printed: (): string => readFileSync(path.join(folder, 'printed.txt'), 'utf8'),
    mailFolder: path.join(folder, 'data', edition, 'mails'),
  };
};
