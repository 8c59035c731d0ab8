import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FileError } from '#shared/domain/documents/document.ts';
import { err, type Result } from '#shared/domain/result.ts';
import type { AskedCheck, CheckedFile } from './check-file.ts';
import { beginsAsPdf } from './check-pdf.ts';

type Checked = Result<CheckedFile, FileError>;

const glanceEvery = 50;

type Bounds = Readonly<{
  /** The file of a thread that answers each `AskedCheck` with what `checkFile` says. */
  worker: string;
  /** Milliseconds of processor that a file may cost. */
  most: Readonly<Record<'pdf' | 'picture', number>>;
  /** Milliseconds of processor that this process has used. */
  processorTime: () => number;
}>;

/**
 * Checks files in a thread of its own. Whatever a file is made of, it costs no more than `most`: the
 * thread is ended then, with the memory that it took, and the file is refused. Takes one file at a
 * time, as a function does. Throws when the thread fails.
 */
export const boundedCheck = ({ worker, most, processorTime }: Bounds) => {
  let thread: Worker | undefined;

  const end = (): void => {
    void thread?.terminate();
    thread = undefined;
  };

  /** Settles when the thread has used more than it may. */
  const overdrawn = (mostHere: number, signal: AbortSignal): Promise<Checked> =>
    new Promise((tell) => {
      const before = processorTime();
      const glance = setInterval(() => {
        if (processorTime() - before > mostHere) tell(err('too-costly'));
      }, glanceEvery);
      signal.addEventListener('abort', () => clearInterval(glance));
    });

  return async (bytes: Uint8Array, kind: AskedCheck['kind']): Promise<Checked> => {
    thread ??= new Worker(worker);
    const stop = new AbortController();
    const answered = once(thread, 'message', { signal: stop.signal });
    thread.postMessage({ bytes, kind } satisfies AskedCheck);
    try {
      const tooLong = overdrawn(beginsAsPdf(bytes) ? most.pdf : most.picture, stop.signal);
      const checked = await Promise.race([answered.then(([said]: Checked[]) => said), tooLong]);
      if (!checked) throw new Error('the thread that checks files gave no answer');
      if (!checked.ok && checked.error === 'too-costly') end();
      return checked;
    } catch (error) {
      end();
      throw error;
    } finally {
      stop.abort();
      thread?.unref();
    }
  };
};
