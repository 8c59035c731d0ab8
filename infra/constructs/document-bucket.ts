import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { documentPrefix } from '#shared/domain/document.ts';
import { envNames } from '#shared/runtime/env-names.ts';
import type { CallFunction } from './call-function.ts';

export type ObjectAction = 's3:DeleteObject' | 's3:GetObject' | 's3:PutObject';

const keyUse = ['kms:Decrypt', 'kms:GenerateDataKey'] as const;

/**
 * Where the documents of applicants lie: nobody but the documents function gets at them. It stays
 * when the stack goes, unless `disposable` (a rehearsal), which has to be emptied first.
 */
export class DocumentBucket extends Construct {
  readonly bucket: Bucket;
  readonly key: Key;

  constructor(scope: Construct, id: string, { disposable }: Readonly<{ disposable: boolean }>) {
    super(scope, id);
    const removalPolicy = disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
    this.key = new Key(this, 'Key', {
      description: 'Encrypts the documents of applicants',
      enableKeyRotation: true,
      removalPolicy,
    });
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      // One call of KMS for many files, not one for each.
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      lifecycleRules: [
        {
          // As long as the table's own backups reach back.
          noncurrentVersionExpiration: Duration.days(35),
          expiredObjectDeleteMarker: true,
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      removalPolicy,
    });
  }

  /** The right to do `actions` on documents, to use their key, and the bucket's name. */
  grantDocuments(fn: CallFunction, actions: readonly [ObjectAction, ...ObjectAction[]]): void {
    fn.allow({ actions, resources: [this.bucket.arnForObjects(`${documentPrefix}*`)] });
    fn.allow({ actions: [...keyUse], resources: [this.key.keyArn] });
    fn.give(envNames.documentBucket, this.bucket.bucketName);
  }
}
