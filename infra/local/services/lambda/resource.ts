import { z } from 'zod';
import {
  arn,
  itsName,
  leftToAws,
  type Namings,
  number,
  onFailure,
  text,
} from '../../assembly/resource.ts';
import type { ReadResources } from '../../assembly/template.ts';

export const FunctionProperties = z.strictObject({
  FunctionName: text.optional(),
  Code: z.strictObject({ S3Bucket: leftToAws, S3Key: text }),
  Handler: z.literal('index.handler'),
  Runtime: z.literal('nodejs24.x'),
  PackageType: z.literal('Zip').optional(),
  MemorySize: number.default(128),
  Timeout: number.default(3),
  Environment: z
    .strictObject({ Variables: z.record(text, z.coerce.string()).default({}) })
    .default({ Variables: {} }),
  ReservedConcurrentExecutions: number.optional(),
  DeadLetterConfig: z.strictObject({ TargetArn: text }).optional(),
  Architectures: leftToAws,
  Description: leftToAws,
  KmsKeyArn: leftToAws,
  LoggingConfig: z
    .strictObject({
      LogFormat: z.enum(['JSON', 'Text']).default('Text'),
      ApplicationLogLevel: leftToAws,
      SystemLogLevel: leftToAws,
      LogGroup: leftToAws,
    })
    .default({ LogFormat: 'Text' }),
  RecursiveLoop: leftToAws,
  Role: text.optional(),
  RuntimeManagementConfig: leftToAws,
  Tags: leftToAws,
  TracingConfig: leftToAws,
});

const EventInvokeConfigProperties = z.strictObject({
  FunctionName: text,
  Qualifier: leftToAws,
  MaximumRetryAttempts: number.default(2),
  MaximumEventAgeInSeconds: number.default(21_600),
  DestinationConfig: onFailure,
});

const QueueProperties = z.looseObject({ QueueName: text.optional() });

export const namings: Namings = {
  'AWS::Lambda::Function': {
    nameProperty: 'FunctionName',
    ref: itsName,
    attributes: { Arn: arn('lambda', 'function:') },
  },
  'AWS::SQS::Queue': {
    nameProperty: 'QueueName',
    ref: (name, { region, account }) => `https://sqs.${region}.amazonaws.com/${account}/${name}`,
    attributes: { Arn: arn('sqs'), QueueName: itsName },
  },
};

export const resources = (read: ReadResources) => ({
  functions: read('AWS::Lambda::Function', FunctionProperties),
  eventInvokeConfigs: read('AWS::Lambda::EventInvokeConfig', EventInvokeConfigProperties),
  queues: read('AWS::SQS::Queue', QueueProperties),
});
