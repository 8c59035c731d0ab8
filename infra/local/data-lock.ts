import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from './refusal.ts';

/** An earlier run that was killed needs a moment until its emulators have noticed and ended. */
const patience = 10_000;

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const holderOf = (file: string): number | undefined => {
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : Number.NaN;
  return pid > 0 && isAlive(pid) ? pid : undefined;
};

/** Waits until no emulators of another run use the folder; refuses if one goes on. */
export const lockedBy = (folder: string) => {
  const file = path.join(folder, 'emulators.pid');
  return {
    wait: async (): Promise<void> => {
      const until = Date.now() + patience;
      while (holderOf(file) !== undefined && Date.now() < until) await sleep(50);
      const holder = holderOf(file);
      if (holder !== undefined)
        throw new Refusal(
          `Another run uses ${folder} (process ${holder}). End it, or give --data another folder. If there is none, delete ${file}.`,
        );
    },
    hold: (pid: number): void => writeFileSync(file, String(pid)),
    release: (): void => rmSync(file, { force: true }),
  };
};
