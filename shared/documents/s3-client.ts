import { S3Client } from '@aws-sdk/client-s3';

/** Fewer than the SDK’s tries: kept connections may be dead (see table-client.ts). */
const fewKept = { keepAlive: true, maxFreeSockets: 2 };

/** S3's client is 110 KB, and most requests carry no file: load what makes one lazily. */
export const s3Client = (requestTimeout = 8_000): S3Client =>
  new S3Client({
    maxAttempts: 3,
    retryMode: 'standard',
    requestHandler: {
      connectionTimeout: 1_000,
      requestTimeout,
      throwOnRequestTimeout: true,
      httpAgent: fewKept,
      httpsAgent: fewKept,
    },
  });
