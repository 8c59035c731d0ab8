import type { Json } from '../../assembly/json.ts';
import {
  type FunctionProcess,
  type FunctionSpec,
  type Outcome,
  startProcess,
} from './function-process.ts';

/** AWS answers more than this in an error; the local run counts it as one. */
const longestAnswer = 6 * 1024 * 1024;

export type Invoke = (event: Json) => Promise<Outcome>;

export type FunctionPool = Readonly<{
  spec: FunctionSpec;
  invoke: Invoke;
  /** Starts a process so that the first request does not wait for it; resolves when it can be asked. */
  warm: () => Promise<void>;
  /** Later invocations get new processes, as after a change of the function's configuration. */
  recycle: () => void;
  /** Kills the processes at once, whatever they are doing. */
  kill: () => void;
  /** Kills them, and starts no other: what waits or comes later fails. */
  stop: () => void;
}>;

export type PoolHooks = Readonly<{
  /** The environment of the next process: the template's variables and the runtime's own. */
  environment: () => Readonly<Record<string, string>>;
  line: (text: string) => void;
  started?: (process: FunctionProcess, environment: Readonly<Record<string, string>>) => void;
}>;

const stoppedMeanwhile: Outcome = {
  ok: false,
  errorType: 'Runtime.ExitError',
  errorMessage: 'The local run has ended',
};

const tooLong: Outcome = {
  ok: false,
  errorType: 'Function.ResponseSizeTooLarge',
  errorMessage: 'Response payload size exceeded maximum allowed payload size (6291556 bytes).',
};

/** The processes of one function: at work, idle, or to be replaced once they are done. */
const processesOf = (spec: FunctionSpec, hooks: PoolHooks) => {
  const all = new Set<FunctionProcess>();
  const idle: FunctionProcess[] = [];
  const retired = new WeakSet<FunctionProcess>();
  const waiting: ((process: FunctionProcess | undefined) => void)[] = [];

  const start = (): FunctionProcess => {
    const environment = hooks.environment();
    const started: FunctionProcess = startProcess(spec, environment, {
      line: hooks.line,
      exited: () => {
        all.delete(started);
        const index = idle.indexOf(started);
        if (index >= 0) idle.splice(index, 1);
        const next = waiting.shift();
        if (next) next(start());
      },
    });
    all.add(started);
    hooks.started?.(started, environment);
    return started;
  };
  return {
    all,
    idle,
    waiting,
    start,
    /** A process that has nothing to do, a new one, or the next that is done. */
    acquire: async (): Promise<FunctionProcess | undefined> => {
      const free = idle.splice(0).filter((process) => !process.isGone());
      const [first, ...others] = free;
      idle.push(...others);
      if (first) return first;
      if (all.size < spec.concurrency) return start();
      return new Promise((resolve) => waiting.push(resolve));
    },
    release: (process: FunctionProcess): void => {
      if (process.isGone()) return;
      const next = retired.has(process) ? undefined : waiting.shift();
      if (retired.has(process)) process.kill();
      else if (next) next(process);
      else idle.push(process);
    },
    retire: (): void => {
      for (const process of all) retired.add(process);
      for (const process of idle.splice(0)) process.kill();
    },
  };
};

/** A few processes of one function; each handles one invocation at a time, further ones wait in line. */
export const functionPool = (spec: FunctionSpec, hooks: PoolHooks): FunctionPool => {
  const { all, idle, waiting, start, acquire, release, retire } = processesOf(spec, hooks);
  let stopped = false;
  return {
    spec,
    invoke: async (event) => {
      const process = stopped ? undefined : await acquire();
      if (!process) return stoppedMeanwhile;
      const outcome = await process.invoke(event);
      release(process);
      return outcome.ok && outcome.payload.length > longestAnswer ? tooLong : outcome;
    },
    warm: async () => {
      if (all.size > 0 || stopped) return;
      const first = start();
      idle.push(first);
      await first.ready;
    },
    recycle: retire,
    kill: () => {
      for (const process of all) process.kill();
    },
    stop: () => {
      stopped = true;
      for (const wait of waiting.splice(0)) wait(undefined);
      for (const process of all) process.kill();
    },
  };
};
