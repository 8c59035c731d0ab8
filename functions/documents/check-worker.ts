import { parentPort } from 'node:worker_threads';
import { type AskedCheck, checkFile } from './checking/check-file.ts';

/** Checks one file at a time in a thread of its own, which is stopped if a file costs too much. */
parentPort?.on('message', async ({ bytes, kind }: AskedCheck) => {
  parentPort?.postMessage(await checkFile(bytes, kind));
});
