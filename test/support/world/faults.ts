import { AsyncLocalStorage } from 'node:async_hooks';

/** What may happen to one call over the network, and to the process that makes it. */
export const faults = ['error before', 'reply lost', 'death before', 'death after'] as const;
export type Fault = (typeof faults)[number];

/** Which fault meets the n-th external call (0 is the first) of a schedule. */
export type Fate = Readonly<{ next: () => Fault | undefined; calls: () => number }>;

export const fateOf = (plan: ReadonlyMap<number, Fault>): Fate => {
  let calls = 0;
  return {
    next: () => {
      calls += 1;
      return plan.get(calls - 1);
    },
    calls: () => calls,
  };
};

const forever = new Promise<never>(() => {});

const connectionReset = (): Error =>
  Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });

export type Process = Readonly<{
  run: <Value>(work: () => Promise<Value>) => Promise<Value | 'died'>;
  call: <Value>(perform: () => Promise<Value>, drop?: (answer: Value) => void) => Promise<Value>;
}>;

/** Whose call it is: one client serves all processes, since making one costs more than a call. */
const living = new AsyncLocalStorage<Process>();

/** The process that is running; outside any, one that lives and meets no fault. */
export const currentProcess = (): Process => living.getStore() ?? immortal;

/** One run of a function: when it dies, nothing of it goes on, and `run` answers 'died'. */
export const startProcess = (fate: Fate): Process => {
  const death = Promise.withResolvers<'died'>();
  let isOver = false;
  const die = (): Promise<never> => {
    isOver = true;
    death.resolve('died');
    return forever;
  };
  const life: Process = {
    run: <Value>(work: () => Promise<Value>): Promise<Value | 'died'> =>
      Promise.race([living.run(life, work), death.promise]),

    /** Makes one external call, with what fate has for it; `drop` frees an answer that nobody gets. */
    call: async <Value>(
      perform: () => Promise<Value>,
      drop: (answer: Value) => void = () => {},
    ): Promise<Value> => {
      if (isOver) return forever;
      const fault = fate.next();
      if (fault === 'error before') throw connectionReset();
      if (fault === 'death before') return die();
      const answer = await perform();
      if (fault !== 'reply lost' && fault !== 'death after' && !isOver) return answer;
      drop(answer);
      if (fault === 'reply lost') throw connectionReset();
      return die();
    },
  };
  return life;
};

const immortal = startProcess(fateOf(new Map()));
