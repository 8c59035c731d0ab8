import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { realAnchor, virtualClock } from '../../../../../../infra/local/clock/clock.ts';
import {
  type AsyncSettings,
  asyncInvoke,
} from '../../../../../../infra/local/services/lambda/async-invoke.ts';
import type { Outcome } from '../../../../../../infra/local/services/lambda/function-process.ts';
import {
  type QueueMessage,
  queueStore,
} from '../../../../../../infra/local/services/lambda/queue.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 23) }));
afterEach(() => void vi.useRealTimers());

const spec = {
  logicalId: 'Mailer',
  name: 'mailer',
  arn: 'arn:aws:lambda:ap-northeast-2:000000000000:function:mailer',
  folder: '/tmp',
  memoryMegabytes: 64,
  timeoutSeconds: 5,
  concurrency: 1,
  environment: {},
  logFormat: 'JSON',
} as const;

const done: Outcome = { ok: true, payload: 'null' };
const failed: Outcome = { ok: false, errorType: 'TypeError', errorMessage: 'no such city' };
const event = { operation: 'sweep-outbox' };

/** A function that fails so many times, and what became of the event. */
const lambda = (failures: number, settings: Partial<AsyncSettings> = {}) => {
  const tried: number[] = [];
  const arrived: QueueMessage[] = [];
  const clock = virtualClock(realAnchor());
  const begun = clock.now();
  const queues = queueStore((message) => arrived.push(message));
  const invoke = asyncInvoke(
    {
      spec,
      invoke: async () => {
        tried.push(clock.now() - begun);
        return tried.length <= failures ? failed : done;
      },
    },
    { retries: 2, ...settings },
    { clock, queues },
  );
  const outcome = async (): Promise<Outcome> => {
    const answer = invoke(event);
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    return answer;
  };
  return { outcome, tried, arrived, queues };
};

describe('an event that the scheduler or SES brings', () => {
  test('is tried once where that is enough', async () => {
    const { outcome, tried } = lambda(0);
    expect(await outcome()).toEqual(done);
    expect(tried).toEqual([0]);
  });

  test('is tried again after a minute, and after two more', async () => {
    const { outcome, tried, arrived } = lambda(2);
    expect(await outcome()).toEqual(done);
    expect(tried).toEqual([0, 60_000, 180_000]);
    expect(arrived).toEqual([]);
  });

  test('that fails for good lies in the queue, with the event and what was wrong', async () => {
    const { outcome, arrived } = lambda(9, { onFailure: 'arn:aws:sqs:r:0:failures' });
    expect(await outcome()).toEqual(failed);
    expect(arrived.map(({ queue }) => queue)).toEqual(['failures']);
    expect(JSON.parse(arrived[0]?.body ?? '')).toMatchObject({
      requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 3 },
      requestPayload: event,
      responsePayload: { errorType: 'TypeError', errorMessage: 'no such city' },
    });
  });

  test('lies bare in the dead-letter queue', async () => {
    const { outcome, queues } = lambda(9, { deadLetters: 'arn:aws:sqs:r:0:dead', retries: 0 });
    await outcome();
    expect(queues.messages()).toMatchObject([{ queue: 'dead', body: JSON.stringify(event) }]);
  });

  test('is tried no oftener than its settings say', async () => {
    const { outcome, tried } = lambda(9, { retries: 1 });
    await outcome();
    expect(tried).toHaveLength(2);
  });
});
