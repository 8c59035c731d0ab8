import { createHash, createHmac } from 'node:crypto';
import type { ServiceRequest } from '../../faults/faulty-service.ts';

/** Every process here signs with this one: see runtime-environment.ts. */
const secretKey = 'local';

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * The signature that a link has to carry.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
const signatureOf = (method: string, { pathname, searchParams }: URL, host: string): string => {
  const [, day = '', region = '', service = ''] = (
    searchParams.get('X-Amz-Credential') ?? ''
  ).split('/');
  const query = [...searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .toSorted()
    .join('&');
  const canonical = [method, pathname, query, `host:${host}`, '', 'host', 'UNSIGNED-PAYLOAD'];
  const digest = createHash('sha256').update(canonical.join('\n')).digest('hex');
  const scope = [day, region, service, 'aws4_request'].join('/');
  const signed = ['AWS4-HMAC-SHA256', searchParams.get('X-Amz-Date'), scope, digest].join('\n');
  const key = [region, service, 'aws4_request'].reduce(hmac, hmac(`AWS4${secretKey}`, day));
  return hmac(key, signed).toString('hex');
};

/** `20180518T145900Z` → milliseconds since the epoch. */
const instantOf = (stamp: string): number =>
  Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/**
 * Why a link that was signed opens nothing; undefined for one that does, and for other requests. The
 * SDK signs by the real time, whatever the run's clock shows.
 */
export const linkRefusal = (
  { method, target, headers }: Pick<ServiceRequest, 'method' | 'target' | 'headers'>,
  now: number = Date.now(),
): Readonly<{ code: string; message: string }> | undefined => {
  const url = new URL(target, 'http://local');
  const signature = url.searchParams.get('X-Amz-Signature');
  if (signature === null) return undefined;
  if (signature !== signatureOf(method, url, headers.host ?? ''))
    return { code: 'SignatureDoesNotMatch', message: 'The signature does not match the request.' };
  const begun = instantOf(url.searchParams.get('X-Amz-Date') ?? '');
  const seconds = Number(url.searchParams.get('X-Amz-Expires'));
  if (now < begun + seconds * 1000) return undefined;
  return { code: 'AccessDenied', message: 'Request has expired' };
};
