import { Stack } from 'aws-cdk-lib';
import { documentPrefix } from '#shared/domain/documents/document.ts';
import { exportPrefix } from '#shared/domain/selection/export.ts';
import { envNames } from '#shared/runtime/env-names.ts';
import { liveWith, widerRight } from '../acknowledgements.ts';
import type { CallFunction } from './call-function.ts';
import type { DocumentBucket } from './document-bucket.ts';

/** A right on every export, whatever it is called. */
const allowExports = (
  { bucket }: DocumentBucket,
  fn: CallFunction,
  actions: readonly [string, ...string[]],
): void => {
  fn.allow({ actions, resources: [bucket.arnForObjects(`${exportPrefix}*`)] });
  const parts = Stack.of(fn).resolve(bucket.bucketArn)['Fn::GetAtt'];
  liveWith(
    fn,
    widerRight(
      `<${parts.join('.')}>/${exportPrefix}*`,
      'The names of exports are made at run time; the right is to the exports of this one bucket.',
    ),
  );
  fn.give(envNames.documentBucket, bucket.bucketName);
};

/** What writes exports in parts, and reads the documents that go into an archive: no passport. */
export const grantWritingExports = (documents: DocumentBucket, fn: CallFunction): void => {
  const { bucket, key, throughS3 } = documents;
  allowExports(documents, fn, ['s3:AbortMultipartUpload', 's3:PutObject']);
  fn.allow({
    actions: ['s3:GetObject'],
    resources: [bucket.arnForObjects(`${documentPrefix}*`)],
  });
  documents.liveWithDocuments(fn);
  fn.deny({
    actions: ['s3:GetObject'],
    resources: [bucket.arnForObjects(`${documentPrefix}*/passport/*`)],
  });
  // S3 tells who may list it that a document is missing.
  fn.allow({
    actions: ['s3:ListBucket'],
    resources: [bucket.bucketArn],
    conditions: { StringLike: { 's3:prefix': `${documentPrefix}*` } },
  });
  fn.allow({
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: [key.keyArn],
    conditions: throughS3,
  });
};

/** What hands an export over: starts the function that writes it, and makes links to its file. */
export const grantOrderingExports = (
  documents: DocumentBucket,
  fn: CallFunction,
  exporter: CallFunction,
): void => {
  allowExports(documents, fn, ['s3:GetObject']);
  fn.allow({
    actions: ['kms:Decrypt'],
    resources: [documents.key.keyArn],
    conditions: documents.throughS3,
  });
  fn.allow({ actions: ['lambda:InvokeFunction'], resources: [exporter.lambda.functionArn] });
  fn.give(envNames.exporterFunction, exporter.lambda.functionName);
};
