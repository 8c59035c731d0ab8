import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Json } from '../../assembly/json.ts';

/** What Lambda needs to know of a function to run it. */
export type FunctionSpec = Readonly<{
  logicalId: string;
  name: string;
  arn: string;
  folder: string;
  memoryMegabytes: number;
  timeoutSeconds: number;
  /** Processes at most; more requests wait. */
  concurrency: number;
  environment: Readonly<Record<string, string>>;
  logFormat: 'JSON' | 'Text';
}>;

/** What an invocation came to: the handler's answer as JSON, or an error as Lambda tells it. */
export type Outcome =
  | Readonly<{ ok: true; payload: string }>
  | Readonly<{ ok: false; errorType: string; errorMessage: string }>;

const Message = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ requestId: z.string(), payload: z.string() }),
  z.object({
    requestId: z.string(),
    fault: z.object({ errorType: z.string(), errorMessage: z.string() }),
  }),
]);

const loop = fileURLToPath(new URL('./runtime-loop.ts', import.meta.url));

/** Lambda gives the initialisation ten seconds of its own, before the timeout begins to count. */
const initSeconds = 10;

/** What the runtime says and how it ends. It has one invocation at a time, which `settle` answers. */
const listenTo = (child: ChildProcess, exited: () => void) => {
  const ready = Promise.withResolvers<void>();
  let answer: ((outcome: Outcome) => void) | undefined;
  let gone = false;
  const settle = (outcome: Outcome): void => {
    answer?.(outcome);
    answer = undefined;
  };
  child.on('message', (raw) => {
    const message = Message.parse(raw);
    if ('ready' in message) return ready.resolve();
    settle('payload' in message ? { ok: true, ...message } : { ok: false, ...message.fault });
  });
  const leave = (how: string): void => {
    if (gone) return;
    gone = true;
    ready.resolve();
    settle({ ok: false, errorType: 'Runtime.ExitError', errorMessage: how });
    exited();
  };
  child.once('exit', (code, signal) =>
    leave(`Runtime exited with ${signal ? `signal ${signal}` : `error: exit status ${code}`}`),
  );
  child.once('error', ({ message }) => leave(message));
  return {
    ready: ready.promise,
    isGone: (): boolean => gone,
    settle,
    /** How the invocation that begins now ends. */
    outcome: (): Promise<Outcome> =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  };
};

/**
 * One execution environment. Beside the code lies what V8 made of it for the process before: half of
 * what a start costs. `exited` is called once it is gone for whatever reason; an invocation
 * that it leaves behind has failed.
 */
export const startProcess = (
  spec: FunctionSpec,
  environment: Readonly<Record<string, string>>,
  hooks: Readonly<{ line: (text: string) => void; exited: () => void }>,
) => {
  const child = spawn(process.execPath, [`--max-old-space-size=${spec.memoryMegabytes}`, loop], {
    cwd: spec.folder,
    env: { ...environment, NODE_COMPILE_CACHE: path.join(spec.folder, '.v8') },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const output of [child.stdout, child.stderr])
    if (output) createInterface({ input: output }).on('line', hooks.line);
  const { ready, isGone, settle, outcome } = listenTo(child, hooks.exited);
  let killed = false;
  const kill = (): void => {
    killed = true;
    child.kill('SIGKILL');
  };

  const expire = (seconds: number): NodeJS.Timeout =>
    setTimeout(() => {
      settle({
        ok: false,
        errorType: 'Sandbox.Timedout',
        errorMessage: `Task timed out after ${seconds.toFixed(2)} seconds`,
      });
      kill();
    }, seconds * 1000);

  const invoke = async (event: Json): Promise<Outcome> => {
    const ended = outcome();
    const init = expire(initSeconds);
    await ready;
    clearTimeout(init);
    if (isGone()) settle({ ok: false, errorType: 'Runtime.ExitError', errorMessage: 'gone' });
    const timeout = expire(spec.timeoutSeconds);
    const deadline = Date.now() + spec.timeoutSeconds * 1000;
    if (child.connected) child.send({ requestId: randomUUID(), event, deadline }, () => {});
    try {
      return await ended;
    } finally {
      clearTimeout(timeout);
    }
  };
  return { invoke, kill, ready, isGone: () => isGone() || killed, pid: child.pid };
};

export type FunctionProcess = ReturnType<typeof startProcess>;
