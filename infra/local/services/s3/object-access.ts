import type { Access } from '../../rights/policy.ts';

export type BucketKeys = Readonly<{
  region: string;
  /** The ARN of the key of KMS that encrypts what names none of its own, by the bucket's name. */
  keys: ReadonlyMap<string, string | undefined>;
}>;

type Place = Readonly<{ bucket: string; key: string }>;

/** Names the key of KMS that encrypts an object in the place of its bucket's. */
export const ownKey = 'x-amz-server-side-encryption-aws-kms-key-id';

const objectActions: Readonly<Record<string, readonly [string, string | undefined]>> = {
  PUT: ['s3:PutObject', 'kms:GenerateDataKey'],
  GET: ['s3:GetObject', 'kms:Decrypt'],
  HEAD: ['s3:GetObject', 'kms:Decrypt'],
  DELETE: ['s3:DeleteObject', undefined],
};

const arnOf = (name: string): string => `arn:aws:s3:::${name}`;

/** What a call of S3 asks for: the object's action and the use of its own key, or its bucket's. */
export const objectAccess =
  ({ region, keys }: BucketKeys) =>
  (method: string, { bucket, key }: Place, own?: string): Access[] => {
    const [action = `s3:${method}`, use] = objectActions[method] ?? [];
    const cipher = own ?? keys.get(bucket);
    const object: Access = { action, resource: arnOf(`${bucket}/${key}`), context: {} };
    if (use === undefined || cipher === undefined) return [object];
    const service = { 'kms:ViaService': [`s3.${region}.amazonaws.com`] };
    return [object, { action: use, resource: cipher, context: service }];
  };

/**
 * Whoever may not list a bucket is not told what is missing there. S3 judges it as if the missing
 * key had been listed. https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 */
export const listing = ({ bucket, key }: Place): Access => ({
  action: 's3:ListBucket',
  resource: arnOf(bucket),
  context: { 's3:prefix': [key] },
});
