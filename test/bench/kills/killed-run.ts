/**
 * One life of the local run, until it is killed: what `npm start` starts, of a stack that was
 * synthesized before. To synthesize it anew takes longer than all the rest, and writes no data.
 */
import path from 'node:path';
import process from 'node:process';
import { startLocalRun } from '../../../infra/local/local-run.ts';
import { tellRunning } from '../../../infra/running.ts';

const [edition = '', assembly = '', port = '', at] = process.argv.slice(2);

const run = await startLocalRun({
  edition,
  assembly,
  port: Number(port),
  dataDir: path.resolve('data'),
  at: at === undefined ? undefined : Number(at),
  onRestart: console.error,
  onEnd: console.error,
  onRefused: console.error,
  onFailure: ({ queue }) => console.error(`Given up: a message waits in ${queue}`),
});
tellRunning(edition, run);
