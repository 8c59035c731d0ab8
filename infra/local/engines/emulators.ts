/**
 * Runs in a process of its own and holds what the local run did not write: the table's engine and
 * the inbox. Both end with this process, and it ends when the local run is gone, however that ended.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';
import { z } from 'zod';

const [inboxPort = '0', command = '', farewell = 'SIGTERM'] = process.argv.slice(2);

let table: ChildProcess | undefined;

const start = (args: readonly string[]): void => {
  // In the group of the run: what kills that as a whole must not leave the engine behind.
  const started = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  table = started;
  let complaint = '';
  started.stderr.on('data', (chunk) => {
    complaint = `${complaint}${chunk}`.slice(-2000);
  });
  const end = (how: string): void => {
    if (table !== started) return;
    table = undefined;
    process.send?.({ tableEnded: how, complaint });
  };
  started.once('error', ({ message }) => end(message));
  started.once('exit', (code, signal) => {
    // Who was killed has no complaint, but may have greeted.
    if (signal) complaint = '';
    end(signal ?? `exit status ${code}`);
  });
  if (started.pid !== undefined) process.send?.({ tablePid: started.pid });
};
process.on('message', (raw) => start(z.array(z.string()).parse(raw)));

const leave = (): void => {
  if (table === undefined) process.exit();
  table.once('exit', () => process.exit());
  if (!table.kill(farewell === 'SIGKILL' ? farewell : 'SIGTERM')) process.exit();
};
process.once('disconnect', leave);
// A terminal's Ctrl+C reaches the whole group: the local run says when it is time.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, leave);

// Loaded once the engine can be started, which need not wait for it.
const { default: inbox } = await import('aws-ses-v2-local');

const listen = async (port: number): Promise<void> => {
  const server = await inbox.default({ host: '127.0.0.1', port });
  const address = server.address();
  if (address === null) return listen(0);
  if (typeof address === 'object') process.send?.({ inboxPort: address.port });
};
await listen(Number(inboxPort));
