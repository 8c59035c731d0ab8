import { mkdirSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { chooseEngine } from '../engines/choose-engine.ts';
import { startCommittedTable } from '../engines/committed-table.ts';
import {
  type EmulatorProcess,
  type Ending,
  startEmulatorProcess,
} from '../engines/emulator-process.ts';
import type { Engine, EngineName } from '../engines/engine.ts';
import { lockedBy } from './data-lock.ts';
import { freePort, localAddress } from './ports.ts';

export type Emulators = Readonly<{
  engine: Engine;
  dynamodbEndpoint: string;
  /** Where the inbox shows mails and takes them. */
  inboxUrl: string;
  /** Kills the engine at once, as a crash would. */
  killTable: () => void;
  /** From now on an end of the engine is no fault: the run is ending. */
  expectEnd: () => void;
  stop: () => Promise<void>;
}>;

export type EmulatorSettings = Readonly<{
  inboxPort: number;
  /** The folder that the table is kept in; without it all is in memory. */
  dataDir?: string | undefined;
  /** Without it, the one of the environment or of the data, or the first that is installed. */
  engine?: EngineName | undefined;
  /** Told in one sentence that the engine ended and is started anew. */
  onRestart?: ((what: string) => void) | undefined;
  /** Told in one sentence why there is no table any more. */
  onEnd?: ((why: string) => void) | undefined;
}>;

const urlOf = (port: number): string => `http://${localAddress}:${port}`;

const answers = async (url: string, given: AbortSignal): Promise<void> => {
  while (!given.aborted) {
    const signal = AbortSignal.any([given, AbortSignal.timeout(2000)]);
    const answered = await fetch(url, { signal }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await sleep(25);
  }
};

/** Starts the engine at `port` and waits for its first answer; the ending if it ends before that. */
const raiseAt = async (emulators: EmulatorProcess, port: number): Promise<Ending | undefined> => {
  const patience = new AbortController();
  const ended = new Promise<Ending>((resolve) => emulators.onEnd(resolve));
  emulators.startTable(port);
  const ready = answers(urlOf(port), patience.signal).then(() => undefined);
  const ending = await Promise.race([ready, ended]);
  patience.abort();
  return ending;
};

/** A port that was free a moment ago may be another program's now. */
const portsTried = 3;

const raise = async (emulators: EmulatorProcess): Promise<number> => {
  let ending: Ending | undefined;
  for (let tries = 0; tries < portsTried && !ending?.isAll; tries += 1) {
    const port = await freePort();
    ending = await raiseAt(emulators, port);
    if (ending === undefined) return port;
  }
  throw new Error(ending?.how);
};

/** An engine that ends more often than this in one run will not be cured by another start. */
const mostRestarts = 5;

/** A terminal's Ctrl+C reaches the engine as soon as the run: let the run say first that it ends. */
const settling = 200;

/** Starts the engine anew where its data are on disk; else, or if that does not help, says so. */
const watch = (
  emulators: EmulatorProcess,
  port: number,
  { isKept }: Engine,
  { onRestart, onEnd }: EmulatorSettings,
): (() => void) => {
  let restarts = 0;
  let isExpected = false;
  const mend = async ({ how, isAll }: Ending): Promise<void> => {
    await sleep(settling);
    if (isExpected) return;
    if (!isKept && !isAll)
      return onEnd?.(`${how} The table was in memory and is lost; --data <folder> keeps it.`);
    if (isAll || restarts >= mostRestarts) return onEnd?.(how);
    restarts += 1;
    onRestart?.(`${how} It is started anew.`);
    const again = await raiseAt(emulators, port);
    emulators.onEnd(mend);
    if (again) await mend(again);
  };
  emulators.onEnd(mend);
  return () => {
    isExpected = true;
  };
};

/** Where callers reach the engine. */
const frontOf = async ({ isKept, answersEarly }: Engine, port: number) =>
  isKept && answersEarly
    ? startCommittedTable(urlOf(port))
    : { url: urlOf(port), stop: async () => {} };

/** Starts the table's engine and the inbox. */
export const startEmulators = async (settings: EmulatorSettings): Promise<Emulators> => {
  const { dataDir, inboxPort } = settings;
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true });
  const lock = dataDir === undefined ? undefined : lockedBy(dataDir);
  await lock?.take();
  const engine = await chooseEngine(dataDir, settings.engine).catch((error) => {
    lock?.release();
    throw error;
  });
  const emulators = startEmulatorProcess(inboxPort, engine, (pid) => lock?.hold(pid));
  const stop = async (): Promise<void> => {
    await emulators.stop();
    lock?.release();
  };
  try {
    const port = await raise(emulators);
    const inboxUrl = urlOf(await emulators.inboxReady);
    const expectEnd = watch(emulators, port, engine, settings);
    const killTable = (): void => {
      const pid = emulators.tablePid();
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    };
    const { url: dynamodbEndpoint, stop: stopFront } = await frontOf(engine, port);
    const stopAll = async (): Promise<void> => {
      expectEnd();
      await stopFront();
      await stop();
    };
    return { engine, dynamodbEndpoint, inboxUrl, killTable, expectEnd, stop: stopAll };
  } catch (error) {
    await stop();
    throw error;
  }
};
