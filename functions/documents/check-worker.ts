import { parentPort } from 'node:worker_threads';
import { type AskedCheck, checkFile } from './checking/check-file.ts';

/** Runs in a thread of its own, which is ended when a file costs too much: one file at a time. */
parentPort?.on('message', async ({ bytes, kind }: AskedCheck) => {
  parentPort?.postMessage(await checkFile(bytes, kind));
});
