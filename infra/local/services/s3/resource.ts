import { z } from 'zod';
import { Json } from '../../assembly/json.ts';
import { arn, itsName, leftToAws, type Namings, text } from '../../assembly/resource.ts';
import type { ReadResources } from '../../assembly/template.ts';

/** Buckets are named in small letters. */
export const bucketName = (stackName: string, logicalId: string): string =>
  `${stackName}-${logicalId}`.toLowerCase();

const BucketProperties = z.strictObject({
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

const ScanPlanProperties = z.strictObject({
  Role: leftToAws,
  ProtectedResource: z.strictObject({
    S3Bucket: z.strictObject({ BucketName: text, ObjectPrefixes: z.array(text).default([]) }),
  }),
});

const RuleProperties = z.strictObject({
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

export const namings: Namings = {
  'AWS::S3::Bucket': {
    nameProperty: 'BucketName',
    ref: (name) => name.toLowerCase(),
    attributes: { Arn: (name) => `arn:aws:s3:::${name.toLowerCase()}` },
  },
  'AWS::KMS::Key': { nameProperty: '-', ref: itsName, attributes: { Arn: arn('kms', 'key/') } },
};

export const resources = (read: ReadResources) => ({
  buckets: read('AWS::S3::Bucket', BucketProperties),
  scanPlans: read('AWS::GuardDuty::MalwareProtectionPlan', ScanPlanProperties),
  rules: read('AWS::Events::Rule', RuleProperties),
});
