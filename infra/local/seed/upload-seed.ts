import { clientSettings } from '../../running.ts';
import type { SeedFile } from './invented-letter.ts';

type Where = Readonly<{ endpoint: string; bucket: string; region: string }>;

/** Puts the files of invented applicants into the bucket, where the scanner finds them as any others. */
export const uploadSeed = async (
  files: readonly SeedFile[],
  { endpoint, bucket, region }: Where,
): Promise<void> => {
  if (files.length === 0) return;
  // Only who asks for it waits for the SDK to load.
  const { PutObjectCommand, S3Client } = await import('@aws-sdk/client-s3');
  const client = new S3Client({ ...clientSettings(endpoint, region), forcePathStyle: true });
  for (const { key, type, body, sha256 } of files)
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: body,
        ContentType: type,
        ContentDisposition: 'attachment',
        ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
      }),
    );
  client.destroy();
};
