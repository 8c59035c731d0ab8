import { type ChildProcess, fork } from 'node:child_process';
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

/** Starts the process that holds the inbox and, each time it is told to, the engine. */
export const startEmulatorProcess = (inboxPort: number, engine: Engine) => {
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
      return;
    }
    const { tableEnded, complaint } = message;
    ended({ how: `${engine.title} ended (${tableEnded}). ${complaint}`.trim(), isAll: false });
  });
  child.once('exit', () => {
    const how = 'The process of the table and the inbox ended.';
    inboxReady.reject(new Error(how));
    ended({ how, isAll: true });
  });
  return {
    pid: child.pid,
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
      ended = () => {};
      if (child.connected) child.disconnect();
      await gone(child);
    },
  };
};

export type EmulatorProcess = ReturnType<typeof startEmulatorProcess>;
