import { type ChildProcess, fork } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Engine } from './engine.ts';

const Message = z.union([
  z.object({ inboxPort: z.number() }),
  z.object({ tablePid: z.number() }),
  z.object({ tableEnded: z.string(), complaint: z.string() }),
]);

/** How the engine ended, or the process that holds it and the inbox: then there is no other. */
export type Ending = Readonly<{ how: string; isAll: boolean }>;

const script = fileURLToPath(new URL('./emulators.ts', import.meta.url));

/** What is only in memory needs no farewell, which takes Java a second. */
const farewellOf = ({ isKept }: Engine): string => (isKept ? 'SIGTERM' : 'SIGKILL');

const gone = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
  });

const end = (pid: number | undefined): void => {
  try {
    if (pid !== undefined) process.kill(pid);
  } catch {
    // It is gone already.
  }
};

/**
 * Starts the process that holds the inbox and, each time it is told to, the engine; `started` is told
 * the engine's process.
 */
export const startEmulatorProcess = (
  inboxPort: number,
  engine: Engine,
  started: (pid: number) => void,
) => {
  const child = fork(script, [String(inboxPort), engine.command, farewellOf(engine)]);
  const inboxReady = Promise.withResolvers<number>();
  inboxReady.promise.catch(() => {});
  let tablePid: number | undefined;
  let ended = (_: Ending): void => {};
  child.on('message', (raw) => {
    const message = Message.parse(raw);
    if ('inboxPort' in message) return inboxReady.resolve(message.inboxPort);
    if ('tablePid' in message) {
      tablePid = message.tablePid;
      started(tablePid);
      return;
    }
    const { tableEnded, complaint } = message;
    tablePid = undefined;
    ended({ how: `${engine.title} ended (${tableEnded}). ${complaint}`.trim(), isAll: false });
  });
  child.once('exit', () => {
    const how = 'The process of the table and the inbox ended.';
    inboxReady.reject(new Error(how));
    // Killed, it could not end the engine itself.
    end(tablePid);
    ended({ how, isAll: true });
  });
  return {
    tablePid: () => tablePid,
    inboxReady: inboxReady.promise,
    startTable: (port: number): void => {
      if (child.connected) child.send([...engine.argumentsAt(port)]);
    },
    /** Who is told of the next ends. */
    onEnd: (listener: (ending: Ending) => void): void => {
      ended = listener;
    },
    stop: async (): Promise<void> => {
      // Whoever waits for an answer need not wait any longer.
      ended({ how: 'It was stopped.', isAll: true });
      ended = () => {};
      if (child.connected) child.disconnect();
      await gone(child);
    },
  };
};

export type EmulatorProcess = ReturnType<typeof startEmulatorProcess>;
