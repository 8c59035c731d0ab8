import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';

/** A file as it is stored. */
export type BucketFile = Readonly<{
  bytes: Uint8Array;
  /** Its media type. */
  type: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  storedSha256: string;
}>;

/** Where documents lie. Whole files go in and out: none is longer than a function holds. */
export type DocumentBucket = Readonly<{
  /** Puts a file under a key that was never used. */
  put: (key: string, file: BucketFile) => Promise<void>;
  /** Undefined where nothing lies (any more). */
  get: (key: string) => Promise<Uint8Array | undefined>;
  /** Takes a file away; none there is fine. The bucket keeps it for 35 days, out of reach. */
  remove: (key: string) => Promise<void>;
}>;

/**
 * S3 tells that a file is missing to those who may list it; to others it says that they may not
 * list. Any other refusal is a fault: the file may well be there.
 */
const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'NoSuchKey' ||
    (error.name === 'AccessDenied' && error.message.includes('s3:ListBucket')));

/** Fewer than there are tries: those kept may be dead, as the table's client tells. */
const fewKept = { keepAlive: true, maxFreeSockets: 2 };

/** Documents in S3. Load it lazily: S3's client is 110 KB, and most requests carry no file. */
export const s3Documents = (bucket: string): DocumentBucket => {
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
          // Whatever opens its address, a browser keeps it as a file and runs nothing of it.
          ContentDisposition: 'attachment',
          // S3 compares what it got, and refuses the file where it differs.
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
