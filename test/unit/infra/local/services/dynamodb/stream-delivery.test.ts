import { describe, expect, it } from 'vitest';
import {
  deliverBatch,
  type GivenUp,
  type StreamRecord,
} from '../../../../../../infra/local/services/dynamodb/stream-delivery.ts';
import type { Outcome } from '../../../../../../infra/local/services/lambda/function-process.ts';

const record = (sequenceNumber: string, createdAt = 0): StreamRecord => ({
  sequenceNumber,
  createdAt,
  event: { id: sequenceNumber },
});
const ids = ['1', '2', '3', '4', '5'];
const policy = { reportsItemFailures: true, bisects: true, retries: 5, maxAgeSeconds: 3600 };
const fault: Outcome = { ok: false, errorType: 'Error', errorMessage: 'no' };
const report = (...failed: string[]): Outcome => ({
  ok: true,
  payload: JSON.stringify({
    batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })),
  }),
});

const run = async (
  answer: (batch: string[]) => Outcome,
  { records = ids.map((id) => record(id)), now = 0, bisects = true } = {},
) => {
  const batches: string[][] = [];
  const givenUp: GivenUp[] = [];
  await deliverBatch(
    records,
    { ...policy, bisects },
    {
      invoke: async (event) => {
        const { Records } = event as { Records: { id: string }[] };
        const batch = Records.map(({ id }) => id);
        batches.push(batch);
        return answer(batch);
      },
      pause: async () => {},
      giveUp: (given) => void givenUp.push(given),
      now: () => now,
    },
  );
  return { batches, givenUp };
};

describe('delivering a batch of the stream', () => {
  it('is done at once where all is well', async () => {
    const { batches, givenUp } = await run(() => report());
    expect(batches).toEqual([ids]);
    expect(givenUp).toEqual([]);
  });

  it('goes on from the first record that failed', async () => {
    let failed = false;
    const { batches } = await run((batch) => {
      if (failed) return report();
      failed = true;
      return report(batch[2] ?? '');
    });
    expect(batches).toEqual([ids, ['3', '4', '5']]);
  });

  it.each(ids)('isolates a poisoned record %s and delivers the others', async (poison) => {
    const handled = new Set<string>();
    const { batches, givenUp } = await run((batch) => {
      if (batch.includes(poison)) return fault;
      for (const id of batch) handled.add(id);
      return report();
    });
    expect([...handled].sort()).toEqual(ids.filter((id) => id !== poison));
    expect(givenUp.map(({ records }) => records.map((r) => r.sequenceNumber))).toEqual([[poison]]);
    expect(givenUp[0]?.condition).toBe('RetryAttemptsExhausted');
    expect(batches.filter((batch) => batch.length === 1 && batch[0] === poison)).toHaveLength(6);
  });

  it('tries a whole batch again where it may not be halved', async () => {
    const { batches, givenUp } = await run(() => fault, { bisects: false });
    expect(batches).toEqual(Array.from({ length: 6 }, () => ids));
    expect(givenUp[0]?.records).toHaveLength(5);
  });

  it('gives up what is too old without trying it', async () => {
    const { batches, givenUp } = await run(() => report(), {
      records: [record('1', 0), record('2', 3_600_000)],
      now: 3_600_001,
    });
    expect(batches).toEqual([['2']]);
    expect(givenUp[0]?.condition).toBe('RecordAgeExceeded');
  });

  it('takes an answer that is no report, or names no record of the batch, for a failure', async () => {
    let count = 0;
    const { batches } = await run(() => {
      count += 1;
      if (count === 1) return { ok: true, payload: '{"batchItemFailures":"all"}' };
      return count === 2 ? report('unknown') : report();
    });
    expect(batches[1]).toEqual(['1', '2', '3']);
    expect(batches[2]).toEqual(['1', '2']);
  });
});
