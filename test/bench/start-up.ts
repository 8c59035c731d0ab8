import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, localAddress } from '../../infra/local/host/ports.ts';
import type { Bench } from './bench.ts';
import type { Row } from './harness/row.ts';

const project = path.join(import.meta.dirname, '..', '..');
const count = 3;

const run = (command: string, given: readonly string[]): ChildProcess =>
  spawn(command, given, { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] });

const secondsOf = async (work: () => Promise<void>): Promise<number> => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
};

const succeeds = async (child: ChildProcess): Promise<void> => {
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${child.spawnargs.join(' ')} ended with ${code}`);
};

const firstPage = async (url: string, child: ChildProcess): Promise<void> => {
  while (child.exitCode === null) {
    const page = await fetch(url).catch(() => undefined);
    if (page?.status === 200) return;
    await wait(50);
  }
  throw new Error(`npm start ended with ${child.exitCode}`);
};

/** What `npm start` runs, without npm between, which would keep the signal that ends it. */
const start = async (): Promise<number> => {
  const port = await freePort();
  const begun = performance.now();
  const child = run(process.execPath, ['infra/local/serve.ts', '--port', String(port)]);
  try {
    await firstPage(`http://${localAddress}:${port}/en`, child);
    return (performance.now() - begun) / 1000;
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  }
};

const synth = (folder: string): Promise<number> =>
  secondsOf(() =>
    succeeds(
      run(path.join(project, 'node_modules', '.bin', 'cdk'), [
        ...['synth', '--quiet', '--strict', '-c', 'edition=2018-jeju'],
        ...['--output', path.join(folder, 'cdk.out')],
      ]),
    ),
  );

const repeated = async (times: number, measure: () => Promise<number>): Promise<number[]> => {
  const measured: number[] = [];
  for (let round = 0; round < times; round += 1) measured.push(await measure());
  return measured;
};

const row = (what: string, reach: number, seconds: readonly number[]): Row => ({
  bench: 'P7',
  what: `${what}, to its reach of ${reach} s`,
  ratios: seconds.map((one) => one / reach),
  reach: { atMost: 1 },
});

/** P7: what a developer waits for, as shares of the reach on two processors. */
export const startUp: Bench = async ({ folder, withTests, say }) => {
  const rows = [
    row('npm start to the first page', 15, await repeated(count, start)),
    row('cdk synth', 10, await repeated(count, () => synth(folder))),
  ];
  if (!withTests)
    say('npm test takes minutes: `npm run bench -- p7 --with-tests` measures it, too');
  else rows.push(row('npm test', 180, [await secondsOf(() => succeeds(run('npm', ['test'])))]));
  return rows;
};
