import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../../refusal.ts';

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

/** Gives `from` the name `to` as well, unless another file has it: of two that try, one succeeds. */
const isLinked = (from: string, to: string): boolean => {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
};

/** Takes away the file of a run that is gone; what another has put there meanwhile is put back. */
const removeStale = (file: string, aside: string): void => {
  if (!existsSync(file) || holderOf(file) !== undefined) return;
  try {
    renameSync(file, aside);
  } catch {
    return; // Another was quicker.
  }
  if (holderOf(aside) !== undefined) isLinked(aside, file);
  rmSync(aside);
};

/** Takes the file for `pid` if nobody has it. */
const isTaken = (file: string, pid: number): boolean => {
  const own = `${file}.${pid}`;
  removeStale(file, `${own}.stale`);
  writeFileSync(own, String(pid));
  const taken = isLinked(own, file);
  rmSync(own);
  return taken;
};

/** Keeps the folder for one run: a table that two engines write would be lost. */
export const lockedBy = (folder: string) => {
  const file = path.join(folder, 'emulators.pid');
  return {
    /** Waits until no engine of another run uses the folder, and takes it; refuses if one goes on. */
    take: async (): Promise<void> => {
      const until = Date.now() + patience;
      while (!isTaken(file, process.pid)) {
        const holder = holderOf(file);
        if (holder !== undefined && Date.now() >= until)
          throw new Refusal(
            `Another run uses ${folder} (process ${holder}). End it, or give --data another folder. If there is none, delete ${file}.`,
          );
        await sleep(50);
      }
    },
    /** Names the process that has to be gone before another run may begin. */
    hold: (pid: number): void => {
      const own = `${file}.${process.pid}`;
      writeFileSync(own, String(pid));
      renameSync(own, file);
    },
    release: (): void => rmSync(file, { force: true }),
  };
};
