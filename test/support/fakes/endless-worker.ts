import { parentPort } from 'node:worker_threads';

/** In place of the thread that checks files: never ends with an empty one, fails with one of one byte. */
parentPort?.on('message', ({ bytes }: { bytes: Uint8Array }) => {
  if (bytes.length === 1) throw new Error('the thread is broken');
  while (bytes.length === 0);
  parentPort?.postMessage({ ok: false, error: 'damaged' });
});
