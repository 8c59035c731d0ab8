import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import type { RuntimeApi } from './runtime-api.ts';

export type ColdFunction = Readonly<{
  folder: string;
  environment: Readonly<Record<string, string>>;
  event: () => unknown;
  /** The status that its answer must have. */
  status: number;
}>;

/** In milliseconds from the start of the process. */
export type ColdTimes = Readonly<{ init: number; answer: number }>;

const statusOf = (body: string): unknown => JSON.parse(body).statusCode;

/** Starts `client`, a runtime client, in a fresh process and has the function answer one event. */
export const startCold = async (
  client: string,
  api: RuntimeApi,
  { folder, environment, event, status }: ColdFunction,
): Promise<ColdTimes> => {
  const done = Promise.withResolvers<ColdTimes>();
  let complaint = '';
  let init = 0;
  const fail = (why: string): void => done.reject(new Error(`${folder}: ${why}\n${complaint}`));
  const begun = performance.now();
  const since = (): number => performance.now() - begun;
  api.expect({
    event: event(),
    asked: () => {
      init = since();
    },
    answered: (body) => {
      const answer = since();
      if (statusOf(body) === status) done.resolve({ init, answer });
      else fail(`answered ${body.slice(0, 500)}`);
    },
    failed: fail,
  });
  const child = spawn(process.execPath, [client], {
    cwd: folder,
    env: { ...environment, AWS_LAMBDA_RUNTIME_API: api.address, LAMBDA_TASK_ROOT: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const output of [child.stdout, child.stderr])
    output.on('data', (chunk) => {
      complaint += chunk;
    });
  const gone = once(child, 'exit');
  gone.then(() => fail('ended before it answered'));
  try {
    return await done.promise;
  } finally {
    child.kill('SIGKILL');
    await gone;
  }
};
