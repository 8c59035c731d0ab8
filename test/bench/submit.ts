import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Bench } from './bench.ts';
import { bundled } from './harness/bundled.ts';
import { type DynamodbStub, startDynamodbStub } from './harness/dynamodb-stub.ts';
import { environmentOf } from './harness/environment.ts';
import type { Row } from './harness/row.ts';

type Ratios = Readonly<Record<string, readonly number[]>>;
const folder = path.join(import.meta.dirname, 'write');
type Environment = Readonly<Record<string, string>>;

/** Runs a program of the bench in a process of its own; resolves to what it sends back. */
const sentBy = async <Sent>(program: string, env: Environment): Promise<Sent> => {
  const child = fork(program, { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${program} ended with ${code}`);
  });
  const [sent] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => {});
  return sent;
};

const isRead = (operation: string): boolean => /Get|Query|Scan/.test(operation);

const requestRows = async (env: Environment, stub: DynamodbStub): Promise<readonly Row[]> => {
  const { submits } = await sentBy<{ submits: number }>(path.join(folder, 'submit-often.ts'), env);
  const operations = stub.takeOperations();
  const reads = operations.filter(isRead).length;
  const counted = { write: operations.length - reads, read: reads };
  return (['write', 'read'] as const).map((kind) => ({
    bench: 'P3',
    what: `${kind} requests of a submit, counted`,
    ratios: [counted[kind] / submits],
    reach: { atMost: 1 },
  }));
};

/**
 * The bar of our handler to one by hand, which was 1.35 before. Both plan and write by the same
 * rules: the bar bounds what ours adds, which is checks for each fault and layers.
 */
const handlerAtMost = 1.5;

/** P3: what a submit costs. */
export const submit: Bench = async (subject) => {
  const stub = await startDynamodbStub();
  try {
    const env = environmentOf(stub.endpoint);
    const counted = await requestRows(
      { ...env, LAMBDA_TASK_ROOT: subject.bundles.applicants },
      stub,
    );
    const client = await sentBy<Ratios>(path.join(folder, 'client-cost.ts'), env);
    const built = await bundled(path.join(folder, 'handler-cost.ts'), subject);
    const layers = await sentBy<Ratios>(path.join(built, 'index.js'), {
      ...env,
      LAMBDA_TASK_ROOT: built,
    });
    const row = (what: string, ratios: Ratios[string] = [], atMost?: number): Row => ({
      bench: 'P3',
      what,
      ratios,
      ...(atMost !== undefined && { reach: { atMost } }),
    });
    return [
      ...counted,
      row('client of the write, processor time, to one bare PutItem', client['write'], 1.4),
      row('… client of read and write, to one bare PutItem', client['readAndWrite']),
      row(
        'handler without network, processor time, to one by hand',
        layers['handler'],
        handlerAtMost,
      ),
    ];
  } finally {
    stub.stop();
  }
};
