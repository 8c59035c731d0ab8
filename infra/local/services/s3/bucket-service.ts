import { createHash, randomUUID } from 'node:crypto';
import type { Service, ServiceReply, ServiceRequest } from '../../faults/faulty-service.ts';
import { xmlText } from '../ses/ses-request.ts';
import { multipartUploads, partAccess, partAction } from './multipart.ts';
import { listing, objectAccess, ownKey } from './object-access.ts';
import type { objectStore, StoredObject } from './object-store.ts';
import { linkRefusal } from './signed-link.ts';

export type BucketSettings = Readonly<{
  /** The stack's buckets; there is no other. */
  buckets: readonly string[];
  objects: ReturnType<typeof objectStore>;
  /** The rights that a call takes; without it there is no key of KMS. */
  asks?: ReturnType<typeof objectAccess>;
  now: () => number;
  arrived: (object: StoredObject) => void;
}>;

const actions: Readonly<Record<string, string>> = {
  PUT: 'PutObject',
  GET: 'GetObject',
  HEAD: 'HeadObject',
  DELETE: 'DeleteObject',
};

/** `/bucket/key?x-id=…`: behind an address of numbers, the bucket stands in the path. */
const placeOf = (target: string): { bucket: string; key: string } => {
  const { pathname } = new URL(target, 'http://local');
  const [bucket = '', ...key] = pathname.slice(1).split('/').map(decodeURIComponent);
  return { bucket, key: key.join('/') };
};

const failure = (status: number, code: string, message: string): ServiceReply => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${xmlText(message)}</Message><RequestId>${randomUUID()}</RequestId></Error>`,
});

const checksum = 'x-amz-checksum-sha256';
const givenBack = ['content-type', 'content-disposition', 'cache-control', checksum, ownKey];

const headersOf = ({ headers }: Pick<ServiceRequest, 'headers'>): Record<string, string> =>
  Object.fromEntries(
    givenBack.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );

const found = (object: StoredObject, body: string | Buffer): ServiceReply => ({
  status: 200,
  headers: {
    ...object.headers,
    etag: object.etag,
    'last-modified': new Date(object.storedAt).toUTCString(),
    'content-length': String(object.bytes.length),
  },
  body,
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html#API_GetObject_RequestSyntax */
const missing = ({ may }: ServiceRequest, place: { bucket: string; key: string }): ServiceReply => {
  const list = listing(place);
  if (may(list)) return failure(404, 'NoSuchKey', 'The specified key does not exist.');
  const reason = `is not authorized to perform: ${list.action} on resource: "${list.resource}"`;
  return failure(403, 'AccessDenied', `The function's role ${reason}`);
};

/** What the sender says that its bytes hash to; bytes in signed pieces are not known here. */
const refusalOf = ({ headers, body }: ServiceRequest): ServiceReply | undefined => {
  if (String(headers['content-encoding'] ?? '').includes('aws-chunked'))
    return failure(501, 'NotImplemented', 'The local run takes whole files only.');
  const said = headers[checksum];
  if (said === undefined || said === createHash('sha256').update(body).digest('base64'))
    return undefined;
  return failure(400, 'BadDigest', 'The SHA256 you specified did not match what we received.');
};

type Uploaded = Pick<StoredObject, 'bucket' | 'key' | 'bytes' | 'etag'> &
  Readonly<{ request: Pick<ServiceRequest, 'headers'> }>;

/**
 * S3 of the stack: PutObject, GetObject, HeadObject and DeleteObject of whole files, files that are
 * uploaded in parts, and links that were signed.
 */
export const bucketService = ({
  buckets,
  objects,
  asks = objectAccess({ region: '', keys: new Map() }),
  now,
  arrived,
}: BucketSettings): Service => {
  const store = ({ request, ...file }: Uploaded): void => {
    const object = { ...file, headers: headersOf(request), storedAt: now() };
    objects.put(object);
    arrived(object);
  };
  const put = (request: ServiceRequest, bucket: string, key: string): ServiceReply => {
    const refusal = refusalOf(request);
    if (refusal) return refusal;
    const { body: bytes } = request;
    const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
    store({ bucket, key, bytes, etag, request });
    return { status: 200, headers: { etag }, body: '' };
  };
  const uploads = multipartUploads({ failure, stored: store });
  return {
    name: 's3',
    action: (request) => partAction(request) ?? actions[request.method] ?? request.method,
    asks: (request) => {
      const { method, target } = request;
      const place = placeOf(target);
      const stored = objects.get(place.bucket, place.key)?.headers[ownKey];
      const key = method === 'PUT' ? headersOf(request)[ownKey] : stored;
      return partAccess(request, place, asks) ?? asks(method, place, key);
    },
    perform: async (request) => {
      const { bucket, key } = placeOf(request.target);
      if (!buckets.includes(bucket)) return failure(404, 'NoSuchBucket', 'There is no such bucket');
      const unsigned = linkRefusal(request);
      if (unsigned) return failure(403, unsigned.code, unsigned.message);
      if (partAction(request)) return uploads(request, { bucket, key });
      if (key === '' || !(request.method in actions))
        return failure(501, 'NotImplemented', 'The local run knows single files only.');
      if (request.method === 'PUT') return put(request, bucket, key);
      if (request.method === 'DELETE') {
        objects.remove(bucket, key);
        return { status: 204, headers: {}, body: '' };
      }
      const object = objects.get(bucket, key);
      if (!object) return missing(request, { bucket, key });
      return found(object, request.method === 'HEAD' ? '' : object.bytes);
    },
    failure: ({ status, code, message }) =>
      code === 'ThrottlingException'
        ? failure(503, 'SlowDown', 'Please reduce your request rate.')
        : failure(status, code, message),
  };
};
