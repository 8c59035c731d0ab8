import { z } from 'zod';
import {
  arn,
  flag,
  itsName,
  leftToAws,
  type Namings,
  number,
  onFailure,
  text,
} from '../../assembly/resource.ts';
import type { ReadResources } from '../../assembly/template.ts';

const KeySchema = z
  .array(z.strictObject({ AttributeName: text, KeyType: z.enum(['HASH', 'RANGE']) }))
  .min(1);

export const TableProperties = z.strictObject({
  TableName: text.optional(),
  AttributeDefinitions: z.array(
    z.strictObject({ AttributeName: text, AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  KeySchema,
  BillingMode: z.literal('PAY_PER_REQUEST'),
  GlobalSecondaryIndexes: z
    .array(
      z.strictObject({
        IndexName: text,
        KeySchema,
        Projection: z.strictObject({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: z.array(text).optional(),
        }),
        WarmThroughput: leftToAws,
      }),
    )
    .default([]),
  StreamSpecification: z
    .strictObject({
      StreamViewType: z.enum(['NEW_AND_OLD_IMAGES', 'NEW_IMAGE', 'OLD_IMAGE', 'KEYS_ONLY']),
    })
    .optional(),
  /** Left out: the emulator would judge expiry by the real clock, not the rehearsal's. */
  TimeToLiveSpecification: leftToAws,
  Replicas: leftToAws,
  SSESpecification: leftToAws,
  WriteOnDemandThroughputSettings: leftToAws,
  WarmThroughput: leftToAws,
});

export const EventSourceMappingProperties = z.strictObject({
  EventSourceArn: text,
  FunctionName: text,
  StartingPosition: z.literal('TRIM_HORIZON'),
  BatchSize: number.default(100),
  BisectBatchOnFunctionError: flag.default(false),
  Enabled: flag.default(true),
  FilterCriteria: z
    .strictObject({ Filters: z.array(z.strictObject({ Pattern: text })) })
    .default({ Filters: [] }),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  MaximumBatchingWindowInSeconds: number.default(0),
  MaximumRecordAgeInSeconds: number.default(-1),
  MaximumRetryAttempts: number.default(-1),
  /** One batch of a shard at a time runs here: the order of each key's records holds all the more. */
  ParallelizationFactor: z.number().int().min(1).max(10).default(1),
  DestinationConfig: onFailure,
  MetricsConfig: leftToAws,
  Tags: leftToAws,
});

const tableArn = arn('dynamodb', 'table/');

export const namings: Namings = {
  'AWS::DynamoDB::GlobalTable': {
    nameProperty: 'TableName',
    ref: itsName,
    attributes: {
      Arn: tableArn,
      StreamArn: (name, place) => `${tableArn(name, place)}/stream/local`,
    },
  },
};

export const resources = (read: ReadResources) => ({
  tables: read('AWS::DynamoDB::GlobalTable', TableProperties),
  eventSourceMappings: read('AWS::Lambda::EventSourceMapping', EventSourceMappingProperties),
});
