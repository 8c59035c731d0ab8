import { z } from 'zod';
import type { Json } from '../../assembly/json.ts';
import type { Outcome } from '../lambda/function-process.ts';
import type { Invoke } from '../lambda/functions.ts';

/** A stream record as Lambda gets it, with what its delivery depends on. */
export type StreamRecord = Readonly<{
  sequenceNumber: string;
  /** Milliseconds since the epoch, by the real clock. */
  createdAt: number;
  event: Json;
}>;

export type DeliveryPolicy = Readonly<{
  reportsItemFailures: boolean;
  bisects: boolean;
  /** -1 for no end. */
  retries: number;
  /** -1 for no end. */
  maxAgeSeconds: number;
}>;

export type GivenUp = Readonly<{
  records: readonly StreamRecord[];
  condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded';
  tries: number;
}>;

type Hooks = Readonly<{
  invoke: Invoke;
  /** Waits before a retry; the argument counts the tries so far. */
  pause: (tries: number) => Promise<void>;
  giveUp: (given: GivenUp) => void;
  now: () => number;
}>;

const Report = z
  .object({
    batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
  })
  .nullish();

/** From which record on the batch is to be retried: undefined for none, 0 for all of it. */
const firstFailure = (
  outcome: Outcome,
  records: readonly StreamRecord[],
  reportsItemFailures: boolean,
): number | undefined => {
  if (!outcome.ok) return 0;
  if (!reportsItemFailures) return undefined;
  const report = Report.safeParse(JSON.parse(outcome.payload));
  if (!report.success) return 0;
  const positions = (report.data?.batchItemFailures ?? []).map(({ itemIdentifier }) =>
    records.findIndex(({ sequenceNumber }) => sequenceNumber === itemIdentifier),
  );
  return positions.length === 0 ? undefined : Math.max(0, Math.min(...positions));
};

const halves = (records: readonly StreamRecord[]): (readonly StreamRecord[])[] => {
  const middle = Math.ceil(records.length / 2);
  return [records.slice(0, middle), records.slice(middle)];
};

/**
 * Delivers one batch until every record of it is either handled or given up, in order, as an event
 * source mapping does: a reported failure moves the checkpoint up to it, a failed batch of several
 * is halved (which costs no retry), and a record that is too old or out of tries goes to `giveUp`.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export const deliverBatch = async (
  batch: readonly StreamRecord[],
  policy: DeliveryPolicy,
  hooks: Hooks,
): Promise<void> => {
  const isTooOld = ({ createdAt }: StreamRecord): boolean =>
    policy.maxAgeSeconds >= 0 && hooks.now() - createdAt > policy.maxAgeSeconds * 1000;

  const deliver = async (given: readonly StreamRecord[], triesBefore: number): Promise<void> => {
    const old = given.filter(isTooOld);
    if (old.length > 0)
      hooks.giveUp({ records: old, condition: 'RecordAgeExceeded', tries: triesBefore });
    const records = given.filter((record) => !old.includes(record));
    if (records.length === 0) return;
    const outcome = await hooks.invoke({ Records: records.map(({ event }) => event) });
    const failed = firstFailure(outcome, records, policy.reportsItemFailures);
    if (failed === undefined) return;
    await retry(records.slice(failed), triesBefore + 1, failed > 0);
  };

  const retry = async (
    records: readonly StreamRecord[],
    tries: number,
    advanced: boolean,
  ): Promise<void> => {
    if (policy.bisects && records.length > 1) {
      for (const half of advanced ? [records] : halves(records)) {
        await hooks.pause(tries);
        await deliver(half, tries - 1);
      }
      return;
    }
    if (policy.retries >= 0 && tries > policy.retries) {
      hooks.giveUp({ records, condition: 'RetryAttemptsExhausted', tries });
      return;
    }
    await hooks.pause(tries);
    await deliver(records, tries);
  };

  await deliver(batch, 0);
};
