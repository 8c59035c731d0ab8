import { createHash, randomUUID } from 'node:crypto';
import type { ServiceReply, ServiceRequest } from '../../faults/faulty-service.ts';
import type { Access } from '../../rights/policy.ts';

type Place = Readonly<{ bucket: string; key: string }>;
type Called = Pick<ServiceRequest, 'method' | 'target'>;

type Uploads = Readonly<{
  failure: (status: number, code: string, message: string) => ServiceReply;
  /** All parts are there; `request` is the one that began the upload. */
  stored: (
    file: Place & Readonly<{ bytes: Buffer; etag: string; request: ServiceRequest }>,
  ) => void;
}>;

type Part = Readonly<{ bytes: Buffer; etag: string }>;
type Upload = Place & Readonly<{ request: ServiceRequest; parts: Map<number, Part> }>;

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
const leastPart = 5 * 1024 * 1024;

const queryOf = ({ target }: Called): URLSearchParams =>
  new URL(target, 'http://local').searchParams;

/** The command by which a file is uploaded in parts; undefined for any other. */
export const partAction = (called: Called): string | undefined => {
  const query = queryOf(called);
  if (called.method === 'POST' && query.has('uploads')) return 'CreateMultipartUpload';
  if (!query.has('uploadId')) return undefined;
  if (called.method === 'PUT') return 'UploadPart';
  if (called.method === 'POST') return 'CompleteMultipartUpload';
  return called.method === 'DELETE' ? 'AbortMultipartUpload' : undefined;
};

/** Who writes parts has the right to write the file. */
export const partAccess = (
  called: Called,
  place: Place,
  asks: (method: string, place: Place) => Access[],
): Access[] | undefined => {
  const action = partAction(called);
  if (action === undefined) return undefined;
  const writing = asks('PUT', place);
  if (action !== 'AbortMultipartUpload') return writing;
  return writing.slice(0, 1).map((access) => ({ ...access, action: `s3:${action}` }));
};

const etagOf = (bytes: Buffer): string => `"${createHash('md5').update(bytes).digest('hex')}"`;

const xml = (root: string, fields: Readonly<Record<string, string>>): ServiceReply => ({
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?><${root}>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${value.replaceAll('"', '&quot;')}</${name}>`)
    .join('')}</${root}>`,
});

/** The parts that the sender names, in its order: their number and what S3 called them. */
const namedParts = (body: Buffer): readonly Readonly<{ number: number; etag: string }>[] =>
  [...body.toString('utf8').matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = '']) => ({
    number: Number(/<PartNumber>(\d+)</.exec(part)?.[1]),
    etag: (/<ETag>(.*?)</.exec(part)?.[1] ?? '').replaceAll('&quot;', '"'),
  }));

/** Files that come in parts: nothing lies there before all have come. */
export const multipartUploads = ({ failure, stored }: Uploads) => {
  const uploads = new Map<string, Upload>();

  const complete = (id: string, upload: Upload, body: Buffer): ServiceReply => {
    const named = namedParts(body);
    const parts = named.map(({ number }) => upload.parts.get(number));
    if (named.length === 0 || parts.some((part, index) => part?.etag !== named[index]?.etag))
      return failure(400, 'InvalidPart', 'One or more of the specified parts could not be found.');
    const bytes = parts.flatMap((part) => (part ? [part.bytes] : []));
    if (bytes.slice(0, -1).some(({ length }) => length < leastPart))
      return failure(400, 'EntityTooSmall', 'Your proposed upload is smaller than allowed.');
    const { bucket, key, request } = upload;
    const whole = Buffer.concat(bytes);
    const etag = `${etagOf(whole).slice(0, -1)}-${bytes.length}"`;
    stored({ bucket, key, bytes: whole, etag, request });
    uploads.delete(id);
    return xml('CompleteMultipartUploadResult', { Bucket: bucket, Key: key, ETag: etag });
  };

  const addPart = (upload: Upload, number: number, bytes: Buffer): ServiceReply => {
    const etag = etagOf(bytes);
    upload.parts.set(number, { bytes, etag });
    return { status: 200, headers: { etag }, body: '' };
  };

  return (request: ServiceRequest, { bucket, key }: Place): ServiceReply => {
    const query = queryOf(request);
    const action = partAction(request);
    if (action === 'CreateMultipartUpload') {
      const UploadId = randomUUID();
      uploads.set(UploadId, { bucket, key, request, parts: new Map() });
      return xml('InitiateMultipartUploadResult', { Bucket: bucket, Key: key, UploadId });
    }
    const id = query.get('uploadId') ?? '';
    const upload = uploads.get(id);
    if (upload?.key !== key || upload.bucket !== bucket)
      return failure(404, 'NoSuchUpload', 'The specified upload does not exist.');
    if (action === 'UploadPart')
      return addPart(upload, Number(query.get('partNumber')), request.body);
    if (action === 'CompleteMultipartUpload') return complete(id, upload, request.body);
    uploads.delete(id);
    return { status: 204, headers: {}, body: '' };
  };
};
