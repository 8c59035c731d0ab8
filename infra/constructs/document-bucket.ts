import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { documentPrefix } from '#shared/domain/documents/document.ts';
import { exportPrefix } from '#shared/domain/selection/export.ts';
import { envNames } from '#shared/runtime/env-names.ts';
import { findings, liveWith, widerRight } from '../acknowledgements.ts';
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
  /**
   * Encrypts passports alone: a right to documents is none to them, be it of a person at the bucket,
   * an export or another function. Which member opens one is not AWS's to judge.
   */
  readonly passportKey: Key;

  constructor(scope: Construct, id: string, { disposable }: Readonly<{ disposable: boolean }>) {
    super(scope, id);
    // Empty things of a first deployment that failed would stay behind, and cost.
    const removalPolicy = disposable
      ? RemovalPolicy.DESTROY
      : RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;
    const keyFor = (name: string, description: string): Key =>
      new Key(this, name, { description, enableKeyRotation: true, removalPolicy });
    this.key = keyFor('Key', 'Encrypts the documents of applicants');
    this.passportKey = keyFor('PassportKey', 'Encrypts the passports of applicants');
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
        {
          // What staff take out is not kept beside what it was taken from.
          prefix: exportPrefix,
          expiration: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(1),
        },
      ],
      removalPolicy,
    });
    liveWith(this.bucket, findings.notLogged);
  }

  /** Says that a role of `holder` may have its right to documents whatever they are called. */
  liveWithDocuments(holder: Construct): void {
    const bucket = Stack.of(this).resolve(this.bucket.bucketArn)['Fn::GetAtt'];
    liveWith(
      holder,
      widerRight(
        `<${bucket.join('.')}>/${documentPrefix}*`,
        'The names of files are made at run time; the right is to the documents of this one bucket.',
      ),
    );
  }

  get keyArns(): [string, string] {
    return [this.key.keyArn, this.passportKey.keyArn];
  }

  /** Holds where it is S3 that uses the key, in a role's name. */
  get throughS3(): Record<string, unknown> {
    return { StringEquals: { 'kms:ViaService': `s3.${Stack.of(this).region}.amazonaws.com` } };
  }

  /**
   * The right to do `actions` on documents, to hear that one is missing (S3 tells only who may list
   * it), to have S3 use their keys, and the bucket's name.
   */
  grantDocuments(fn: CallFunction, actions: readonly [ObjectAction, ...ObjectAction[]]): void {
    fn.allow({ actions, resources: [this.bucket.arnForObjects(`${documentPrefix}*`)] });
    this.liveWithDocuments(fn);
    fn.allow({
      actions: ['s3:ListBucket'],
      resources: [this.bucket.bucketArn],
      conditions: { StringLike: { 's3:prefix': `${documentPrefix}*` } },
    });
    fn.allow({
      actions: [...keyUse],
      resources: this.keyArns,
      conditions: this.throughS3,
    });
    fn.give(envNames.passportKey, this.passportKey.keyArn);
    fn.give(envNames.documentBucket, this.bucket.bucketName);
  }
}
