import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { gathered } from './gathered.ts';
import { s3Client } from './s3-client.ts';
import { signedLink } from './signed-link.ts';

export type FileToExport = Readonly<{
  key: string;
  /** As a browser saves it: letters, digits, hyphens and dots. */
  name: string;
  type: string;
}>;

/** The part of the bucket that exports lie in for a day. */
export type ExportBucket = Readonly<{
  /** Writes a file as its pieces come; resolves to its bytes. Nothing lies there if a piece throws. */
  write: (file: FileToExport, pieces: AsyncIterable<Uint8Array>) => Promise<number>;
  /** A link by which the file can be got for some seconds, whether or not it is there. */
  link: (key: string, seconds: number) => Promise<string>;
  /** A document of an application, whole; undefined where it is missing. */
  read: (key: string) => Promise<Uint8Array | undefined>;
}>;

/**
 * 8 MB: a part has 5 MB at least, and a file 10,000 parts, so that one of 80 GB can be written.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html
 */
const partBytes = 8 * 1024 * 1024;

type Upload = Readonly<{ Bucket: string; Key: string; UploadId: string }>;

const begin = async (client: S3Client, Bucket: string, file: FileToExport): Promise<Upload> => {
  const { UploadId } = await client.send(
    new CreateMultipartUploadCommand({
      Bucket,
      Key: file.key,
      ContentType: file.type,
      // A browser saves it as a file and runs nothing in it.
      ContentDisposition: `attachment; filename="${file.name}"`,
    }),
  );
  if (UploadId === undefined) throw new Error('S3 gave an upload no id');
  return { Bucket, Key: file.key, UploadId };
};

const upload = async (
  client: S3Client,
  upload: Upload,
  pieces: AsyncIterable<Uint8Array>,
): Promise<number> => {
  const Parts: { PartNumber: number; ETag: string | undefined }[] = [];
  let bytes = 0;
  for await (const Body of gathered(pieces, partBytes)) {
    const PartNumber = Parts.length + 1;
    const { ETag } = await client.send(new UploadPartCommand({ ...upload, PartNumber, Body }));
    Parts.push({ PartNumber, ETag });
    bytes += Body.length;
  }
  await client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
  return bytes;
};

const read = async (client: S3Client, Bucket: string, Key: string) => {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    return await Body?.transformToByteArray();
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
    throw error;
  }
};

/** Exports in S3. Load it lazily. */
export const s3Exports = (bucket: string): ExportBucket => {
  const client = s3Client(30_000);
  return {
    write: async (file, pieces) => {
      const begun = await begin(client, bucket, file);
      try {
        return await upload(client, begun, pieces);
      } catch (error) {
        // What is left of it, if this fails as well, goes after a day.
        await client.send(new AbortMultipartUploadCommand(begun)).catch(() => {});
        throw error;
      }
    },
    link: (key, seconds) => signedLink(client, { bucket, key }, seconds),
    read: (key) => read(client, bucket, key),
  };
};
