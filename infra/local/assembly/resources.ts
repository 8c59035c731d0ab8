import { z } from 'zod';
import { Statement } from '../rights/policy.ts';
import { Json } from './json.ts';

/**
 * The properties of each simulated type. A property that is not named here is refused, since the
 * local run would leave out what it asks for; one named `leftToAws` changes nothing here.
 */
const leftToAws = z.unknown().optional();
const text = z.string();
/** CloudFormation takes numbers and booleans as text, too. */
const number = z.coerce.number();
const flag = z.union([z.boolean(), z.stringbool()]);

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

const destination = z.strictObject({ Destination: text });

export const EventInvokeConfigProperties = z.strictObject({
  FunctionName: text,
  Qualifier: leftToAws,
  MaximumRetryAttempts: number.default(2),
  MaximumEventAgeInSeconds: number.default(21_600),
  DestinationConfig: z.strictObject({ OnFailure: destination.optional() }).optional(),
});

export const RouteProperties = z.strictObject({
  ApiId: leftToAws,
  RouteKey: text,
  Target: text,
  AuthorizationType: z.literal('NONE').optional(),
  OperationName: text.optional(),
});

export const IntegrationProperties = z.strictObject({
  ApiId: leftToAws,
  Description: leftToAws,
  ConnectionType: leftToAws,
  IntegrationMethod: leftToAws,
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: text,
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: number.default(30_000),
});

const RouteSetting = z.strictObject({
  ThrottlingRateLimit: number.optional(),
  ThrottlingBurstLimit: number.optional(),
  DetailedMetricsEnabled: leftToAws,
});

export const StageProperties = z.strictObject({
  ApiId: leftToAws,
  Description: leftToAws,
  Tags: leftToAws,
  StageName: z.literal('$default'),
  AutoDeploy: flag.optional(),
  AccessLogSettings: z.strictObject({ DestinationArn: leftToAws, Format: text }).optional(),
  DefaultRouteSettings: RouteSetting.default({}),
  RouteSettings: z.record(text, RouteSetting).default({}),
});

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
  ParallelizationFactor: z.literal(1).default(1),
  DestinationConfig: z.strictObject({ OnFailure: destination.optional() }).optional(),
  MetricsConfig: leftToAws,
  Tags: leftToAws,
});

export const QueueProperties = z.looseObject({ QueueName: text.optional() });

export const ScheduleProperties = z.strictObject({
  Name: text.optional(),
  Description: leftToAws,
  GroupName: leftToAws,
  KmsKeyArn: leftToAws,
  FlexibleTimeWindow: z.strictObject({
    Mode: z.enum(['OFF', 'FLEXIBLE']),
    MaximumWindowInMinutes: leftToAws,
  }),
  ScheduleExpression: text,
  ScheduleExpressionTimezone: text.default('UTC'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Target: z.strictObject({
    Arn: text,
    RoleArn: leftToAws,
    Input: text.default('{}'),
    DeadLetterConfig: z.strictObject({ Arn: text }).optional(),
    RetryPolicy: z
      .strictObject({
        MaximumEventAgeInSeconds: number.default(86_400),
        MaximumRetryAttempts: number.default(185),
      })
      .default({ MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 }),
  }),
});

export const SubscriptionProperties = z.strictObject({
  TopicArn: text,
  /** Mails to people about alarms are left to AWS: nothing rings here. */
  Protocol: z.enum(['lambda', 'email']),
  Endpoint: text,
  RedrivePolicy: z.strictObject({ deadLetterTargetArn: text }).optional(),
});

export const ConfigurationSetProperties = z.looseObject({ Name: text.optional() });
export const IdentityProperties = z.looseObject({ EmailIdentity: text });

export const EventDestinationProperties = z.strictObject({
  ConfigurationSetName: text,
  EventDestination: z.strictObject({
    Name: leftToAws,
    Enabled: flag.default(true),
    MatchingEventTypes: z.array(text),
    SnsDestination: z.strictObject({ TopicARN: text }),
  }),
});

export const BucketProperties = z.strictObject({
  BucketName: text.optional(),
  BucketEncryption: z
    .strictObject({
      ServerSideEncryptionConfiguration: z.array(
        z.looseObject({
          ServerSideEncryptionByDefault: z.looseObject({ KMSMasterKeyID: text.optional() }),
        }),
      ),
    })
    .optional(),
  LifecycleConfiguration: leftToAws,
  OwnershipControls: leftToAws,
  PublicAccessBlockConfiguration: leftToAws,
  Tags: leftToAws,
  /** Left out: the local run keeps the newest version alone. */
  VersioningConfiguration: leftToAws,
});

export const ScanPlanProperties = z.strictObject({
  Role: leftToAws,
  ProtectedResource: z.strictObject({
    S3Bucket: z.strictObject({ BucketName: text, ObjectPrefixes: z.array(text).default([]) }),
  }),
});

export const RuleProperties = z.strictObject({
  Description: leftToAws,
  EventPattern: z.record(text, Json),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z
    .array(
      z.strictObject({
        Arn: text,
        Id: leftToAws,
        DeadLetterConfig: leftToAws,
        RetryPolicy: leftToAws,
      }),
    )
    .default([]),
});

/** A role with rights beside those of its policies would have them here unseen, so it is refused. */
export const RoleProperties = z.strictObject({
  AssumeRolePolicyDocument: leftToAws,
  Description: leftToAws,
  RoleName: text.optional(),
  Tags: leftToAws,
});

export const PolicyProperties = z.strictObject({
  PolicyName: text,
  PolicyDocument: z.strictObject({ Version: text, Statement: z.array(Statement) }),
  Roles: z.array(text).min(1),
});
