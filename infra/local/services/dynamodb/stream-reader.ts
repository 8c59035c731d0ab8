import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  type _Record as WireRecord,
} from '@aws-sdk/client-dynamodb-streams';
import { Json } from '../../assembly/json.ts';
import type { StreamRecord } from './stream-delivery.ts';

/** How far each shard has been read: the last sequence number, or `done`. */
export type Checkpoint = Record<string, string>;

const binaryAsText = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;

/** A record in the form in which Lambda hands it on. */
const streamRecord = (record: WireRecord, eventSourceARN: string): StreamRecord => {
  const { dynamodb } = record;
  const createdAt = dynamodb?.ApproximateCreationDateTime ?? new Date();
  const image = {
    ...dynamodb,
    ApproximateCreationDateTime: Math.floor(createdAt.getTime() / 1000),
  };
  const event = {
    eventID: record.eventID,
    eventName: record.eventName,
    eventVersion: record.eventVersion,
    eventSource: record.eventSource,
    awsRegion: record.awsRegion,
    dynamodb: image,
    eventSourceARN,
  };
  return {
    sequenceNumber: dynamodb?.SequenceNumber ?? '',
    createdAt: createdAt.getTime(),
    // Bytes are base64 in Lambda's event, and what is not there has no key.
    event: Json.parse(JSON.parse(JSON.stringify(event, binaryAsText))),
  };
};

const iteratorOf = async (
  client: DynamoDBStreamsClient,
  StreamArn: string,
  ShardId: string,
  after: string | undefined,
): Promise<string | undefined> => {
  const from =
    after === undefined
      ? { ShardIteratorType: 'TRIM_HORIZON' as const }
      : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after };
  const command = new GetShardIteratorCommand({ StreamArn, ShardId, ...from });
  return (await client.send(command)).ShardIterator;
};

/** Reads a stream's shards, a parent before its children, from a checkpoint on. */
export const streamReader = (
  client: DynamoDBStreamsClient,
  streamArn: string,
  checkpoint: Checkpoint,
) => {
  const iterators = new Map<string, string>();
  let shards: Shard[] = [];

  const listShards = async (): Promise<void> => {
    const described = await client.send(new DescribeStreamCommand({ StreamArn: streamArn }));
    shards = described.StreamDescription?.Shards ?? [];
  };
  const parentIsRead = ({ ParentShardId: parent }: Shard): boolean =>
    parent === undefined ||
    checkpoint[parent] === 'done' ||
    !shards.some(({ ShardId }) => ShardId === parent);

  const readShard = async (shardId: string): Promise<readonly StreamRecord[]> => {
    const iterator =
      iterators.get(shardId) ?? (await iteratorOf(client, streamArn, shardId, checkpoint[shardId]));
    if (iterator === undefined) return [];
    const answer = await client.send(new GetRecordsCommand({ ShardIterator: iterator }));
    if (answer.NextShardIterator) iterators.set(shardId, answer.NextShardIterator);
    else {
      iterators.delete(shardId);
      checkpoint[shardId] = 'done';
    }
    return (answer.Records ?? []).map((record) => streamRecord(record, streamArn));
  };

  return {
    /** Records that came since the last call, by shard. */
    read: async (): Promise<{ shardId: string; records: readonly StreamRecord[] }[]> => {
      const open = (): string[] =>
        shards
          .filter((shard) => parentIsRead(shard))
          .flatMap(({ ShardId }) => ShardId ?? [])
          .filter((id) => checkpoint[id] !== 'done');
      if (open().length === 0) await listShards();
      const found = [];
      for (const shardId of open()) found.push({ shardId, records: await readShard(shardId) });
      return found;
    },
    /** Asks for each shard's place anew: a table that was started anew knows no earlier iterator. */
    rewind: (): void => iterators.clear(),
    handled: (shardId: string, sequenceNumber: string): void => {
      if (checkpoint[shardId] !== 'done') checkpoint[shardId] = sequenceNumber;
    },
  };
};
