import { s3Documents } from '#shared/documents/document-bucket.ts';
import { env } from '#shared/runtime/env.ts';

/** Loaded when there is a file to put or get: S3's client is as large as all else here. */
export const bucket = s3Documents(env.documentBucket(), env.passportKey());
