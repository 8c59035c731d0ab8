import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3Client,
} from '@aws-sdk/client-s3';
import { readDocumentKey } from '#shared/domain/documents/document.ts';

export type BucketFile = Readonly<{
  bytes: Uint8Array;
  type: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  storedSha256: string;
}>;

/**
 * The bucket of documents. Files are read and written whole: each fits into a function’s memory.
 */
export type DocumentBucket = Readonly<{
  /** Puts a file under a key that was never used. */
  put: (key: string, file: BucketFile) => Promise<void>;
  /** Undefined where nothing lies (any more). */
  get: (key: string) => Promise<Uint8Array | undefined>;
  /** Deletes a file; it may be missing. The bucket keeps it for 35 days, inaccessible. */
  remove: (key: string) => Promise<void>;
}>;

/**
 * S3 says that a file is missing only to those who may list the bucket; to others it refuses the
 * listing. Any other refusal is a fault: the file may be there.
 */
const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'NoSuchKey' ||
    (error.name === 'AccessDenied' && error.message.includes('s3:ListBucket')));

/** Fewer than the SDK’s tries: kept connections may be dead (see table-client.ts). */
const fewKept = { keepAlive: true, maxFreeSockets: 2 };

/** Passports have a key of their own; all else takes the bucket's. To read, S3 knows which it was. */
const keyFor = (key: string, passportKey: string): Partial<PutObjectCommandInput> =>
  readDocumentKey(key)?.kind === 'passport'
    ? { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: passportKey, BucketKeyEnabled: true }
    : {};

/** Documents in S3. Load it lazily: S3's client is 110 KB, and most requests carry no file. */
export const s3Documents = (bucket: string, passportKey: string): DocumentBucket => {
  const client = new S3Client({
    maxAttempts: 3,
    retryMode: 'standard',
    requestHandler: {
      connectionTimeout: 1_000,
      requestTimeout: 8_000,
      throwOnRequestTimeout: true,
      httpAgent: fewKept,
      httpsAgent: fewKept,
    },
  });
  return {
    put: async (key, { bytes, type, storedSha256 }) => {
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: bytes,
          ContentType: type,
          ...keyFor(key, passportKey),
          // A browser saves it as a file and runs nothing in it.
          ContentDisposition: 'attachment',
          // S3 refuses the file if what it got differs.
          ChecksumSHA256: Buffer.from(storedSha256, 'hex').toString('base64'),
        }),
      );
    },
    get: async (key) => {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return await Body?.transformToByteArray();
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    remove: async (key) => {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
};
