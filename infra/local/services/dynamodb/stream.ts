import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { z } from 'zod';
import { clientSettings } from '../../../running.ts';
import { readDataFile, writeDataFile } from '../../host/data-file.ts';
import type { Invoke } from '../lambda/functions.ts';
import type { QueueStore } from '../lambda/queue.ts';
import { eventFilter } from './event-filter.ts';
import type { EventSourceMappingProperties } from './resource.ts';
import { deliverBatch, type GivenUp, type StreamRecord } from './stream-delivery.ts';
import { type Checkpoint, streamReader } from './stream-reader.ts';

/** Lambda itself polls a stream four times a second. */
const pollMilliseconds = 100;
/** Lambda's own pause between retries is not published; this one grows to ten seconds. */
const pauseMilliseconds = (tries: number): number => Math.min(10_000, 100 * 2 ** tries);

type Mapping = Readonly<{
  id: string;
  properties: z.output<typeof EventSourceMappingProperties>;
  invoke: Invoke;
}>;

export type StreamSettings = Readonly<{
  endpoint: string;
  region: string;
  streamArn: string;
  mapping: Mapping;
  queues: QueueStore;
  /** Where the checkpoint is kept, if the data is. */
  folder: string | undefined;
  /** Aborted when the run begins to end. */
  ending: AbortSignal;
}>;

const CheckpointFile = z.record(z.string(), z.string());

const checkpointFile = ({ folder, mapping }: StreamSettings): string | undefined =>
  folder && path.join(folder, `stream-${mapping.id}.json`);

const readCheckpoint = (file: string | undefined): Checkpoint =>
  (file && readDataFile(file, CheckpointFile, 'The stream is read again from its beginning.')) ||
  {};

const failureMessage = (shardId: string, streamArn: string, given: GivenUp): string =>
  JSON.stringify({
    requestContext: { condition: given.condition, approximateInvokeCount: given.tries },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: given.records[0]?.sequenceNumber,
      endSequenceNumber: given.records.at(-1)?.sequenceNumber,
      batchSize: given.records.length,
      streamArn,
    },
  });

const inBatches = (records: readonly StreamRecord[], size: number): StreamRecord[][] =>
  Array.from({ length: Math.ceil(records.length / size) }, (_, index) =>
    records.slice(index * size, (index + 1) * size),
  );

const policyOf = ({ properties }: Mapping) => ({
  reportsItemFailures: properties.FunctionResponseTypes.length > 0,
  bisects: properties.BisectBatchOnFunctionError,
  retries: properties.MaximumRetryAttempts,
  maxAgeSeconds: properties.MaximumRecordAgeInSeconds,
});

/** Starts one event source mapping over the table's stream. Returns what stops it. */
export const startStream = (settings: StreamSettings): (() => Promise<void>) => {
  const { mapping, queues, streamArn, endpoint, region } = settings;
  const file = checkpointFile(settings);
  const checkpoint = readCheckpoint(file);
  const client = new DynamoDBStreamsClient(clientSettings(endpoint, region));
  const reader = streamReader(client, streamArn, checkpoint);
  const passes = eventFilter(mapping.properties.FilterCriteria.Filters.map((f) => f.Pattern));
  const onFailure = mapping.properties.DestinationConfig?.OnFailure?.Destination;
  let stopped = false;

  const deliver = async (shardId: string, records: readonly StreamRecord[]): Promise<void> => {
    const wanted = records.filter(({ event }) => passes(event));
    for (const batch of inBatches(wanted, mapping.properties.BatchSize)) {
      await deliverBatch(batch, policyOf(mapping), {
        invoke: mapping.invoke,
        pause: async (tries) => {
          await sleep(pauseMilliseconds(tries));
          // Unhandled records stay behind the checkpoint: the next run delivers them.
          if (stopped) throw new Error('The local run is ending');
        },
        now: Date.now,
        giveUp: (given) => {
          if (onFailure) queues.send(onFailure, failureMessage(shardId, streamArn, given));
        },
      });
      if (stopped) return;
    }
    const last = records.at(-1);
    if (last === undefined) return;
    reader.handled(shardId, last.sequenceNumber);
    if (file) writeDataFile(file, checkpoint);
  };
  const poll = async (): Promise<void> => {
    while (!stopped) {
      try {
        for (const { shardId, records } of await reader.read()) await deliver(shardId, records);
      } catch (error) {
        reader.rewind();
        // Ctrl+C in a terminal can end the engine before the run knows that it ends.
        await sleep(500);
        if (!settings.ending.aborted) console.error('The stream could not be read:', error);
      }
      await sleep(pollMilliseconds);
    }
  };
  const ended = mapping.properties.Enabled ? poll() : Promise.resolve();
  return async () => {
    stopped = true;
    await ended;
    client.destroy();
  };
};
