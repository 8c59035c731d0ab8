import { randomUUID } from 'node:crypto';
import type { Json } from '../../assembly/json.ts';
import type { VirtualClock } from '../../clock/clock.ts';
import type { FunctionSpec, Outcome } from './function-process.ts';
import type { Invoke } from './functions.ts';
import type { QueueStore } from './queue.ts';

export type AsyncSettings = Readonly<{
  retries: number;
  /** ARN of the queue that takes an event whose last try failed. */
  onFailure?: string | undefined;
  /** ARN of the function's dead-letter queue; it takes the bare event. */
  deadLetters?: string | undefined;
}>;

/**
 * Lambda waits a minute before it tries an event again, then two.
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
 */
const delays = [60_000, 120_000];

const failureRecord = (spec: FunctionSpec, event: Json, tries: number, fault: Outcome): string =>
  JSON.stringify({
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: {
      requestId: randomUUID(),
      functionArn: `${spec.arn}:$LATEST`,
      condition: 'RetriesExhausted',
      approximateInvokeCount: tries,
    },
    requestPayload: event,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: fault.ok
      ? null
      : { errorType: fault.errorType, errorMessage: fault.errorMessage },
  });

/** Invokes as the scheduler and SNS do: the event is taken at once, Lambda itself tries it again. */
export const asyncInvoke = (
  target: Readonly<{ spec: FunctionSpec; invoke: Invoke }>,
  { retries, onFailure, deadLetters }: AsyncSettings,
  { clock, queues }: Readonly<{ clock: VirtualClock; queues: QueueStore }>,
): Invoke => {
  const wait = (duration: number): Promise<void> =>
    new Promise((resolve) => {
      clock.alarm(clock.now() + duration, resolve);
    });
  return async (event) => {
    let outcome = await target.invoke(event);
    for (let retry = 0; !outcome.ok && retry < retries; retry += 1) {
      await wait(delays[retry] ?? 120_000);
      outcome = await target.invoke(event);
    }
    if (!outcome.ok && onFailure)
      queues.send(onFailure, failureRecord(target.spec, event, retries + 1, outcome));
    if (!outcome.ok && deadLetters) queues.send(deadLetters, JSON.stringify(event));
    return outcome;
  };
};
