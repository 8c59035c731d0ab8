import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { localAddress } from '../../../infra/local/host/ports.ts';

export type Load = Readonly<{ count: number; encoding: string }>;

/** Milliseconds a request, and of processor time. */
export type WarmTimes = Readonly<{ each: number; cpu: number }>;

/** Starts one of the servers in a process of its own. */
export const startServer = async (program: string, env: Readonly<Record<string, string>>) => {
  const child = fork(path.join(import.meta.dirname, program), {
    env,
    execArgv: [],
    // What is logged is written, and goes nowhere.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ port }] = await once(child, 'message');
  const cpu = async (): Promise<number> => {
    child.send('cpu');
    const [{ user, system }] = await once(child, 'message');
    return (user + system) / 1000;
  };
  return {
    url: `http://${localAddress}:${port}/en/apply/one-page`,
    load: async ({ count, encoding }: Load): Promise<WarmTimes> => {
      const before = await cpu();
      const program = path.join(import.meta.dirname, 'load.ts');
      const given = [program, String(port), String(count), encoding];
      const { stdout } = await promisify(execFile)(process.execPath, given);
      return { each: Number(stdout) / count, cpu: ((await cpu()) - before) / count };
    },
    stop: (): void => child.disconnect(),
  };
};

export type ServerProcess = Awaited<ReturnType<typeof startServer>>;
