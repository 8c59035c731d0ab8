import type { Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type ExportBucket, s3Exports } from '#shared/documents/export-bucket.ts';
import { faultBoard } from '../../../../infra/local/faults/faults.ts';
import { faultyService } from '../../../../infra/local/faults/faulty-service.ts';
import { closeServer, listen, localAddress } from '../../../../infra/local/host/ports.ts';
import { bucketService } from '../../../../infra/local/services/s3/bucket-service.ts';
import { objectStore } from '../../../../infra/local/services/s3/object-store.ts';
import { linkRefusal } from '../../../../infra/local/services/s3/signed-link.ts';
import { each } from '../../../support/list/exported.ts';

const name = 'call-documents';
const faults = faultBoard();
const actions: string[] = [];
let objects: ReturnType<typeof objectStore>;
let server: Server;
let bucket: ExportBucket;

beforeAll(async () => {
  objects = objectStore(undefined);
  const service = bucketService({ buckets: [name], objects, now: Date.now, arrived: () => {} });
  faults.s3(({ action }) => void actions.push(action));
  server = faultyService(service, faults, { nameOf: () => undefined, kill: () => {} });
  vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://${localAddress}:${await listen(server, 0)}`);
  vi.stubEnv('AWS_REGION', 'ap-northeast-2');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'LOCAL');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  vi.stubEnv('AWS_SESSION_TOKEN', 'a token/of+the role=');
  bucket = s3Exports(name);
});
beforeEach(() => {
  actions.length = 0;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await closeServer(server);
});

const megabyte = 1024 * 1024;
const fileOf = (key: string) => ({ key, name: 'applications-2018.csv', type: 'text/csv' });
const pieces = (count: number) =>
  Array.from({ length: count }, (_, index) => Buffer.alloc(megabyte, index));

test('a large file goes in parts, and comes back as it was', async () => {
  const all = pieces(20);
  expect(await bucket.write(fileOf('exports/large/1'), each(all))).toBe(20 * megabyte);
  expect(actions).toEqual([
    'CreateMultipartUpload',
    ...['UploadPart', 'UploadPart', 'UploadPart'],
    'CompleteMultipartUpload',
  ]);
  expect(objects.get(name, 'exports/large/1')?.bytes.equals(Buffer.concat(all))).toBe(true);
});

test('of a file that fails on its way nothing lies there', async () => {
  const broken = async function* () {
    yield* pieces(10);
    throw new Error('The table does not answer');
  };
  await expect(bucket.write(fileOf('exports/broken/1'), broken())).rejects.toThrow('table');
  expect(actions.at(-1)).toBe('AbortMultipartUpload');
  expect(objects.get(name, 'exports/broken/1')).toBeUndefined();
});

test('a link gets the file, to be saved under its name, without any sign-in', async () => {
  await bucket.write(fileOf('exports/small/1'), each([Buffer.from('김민준\r\n')]));
  actions.length = 0;
  const link = await bucket.link('exports/small/1', 60);
  expect(actions).toEqual([]);
  const answer = await fetch(link);
  expect([answer.status, await answer.text()]).toEqual([200, '김민준\r\n']);
  expect(answer.headers.get('content-type')).toBe('text/csv');
  expect(answer.headers.get('content-disposition')).toBe(
    'attachment; filename="applications-2018.csv"',
  );
});

test('a link opens no other file, and nothing after 60 seconds', async () => {
  const link = await bucket.link('exports/small/1', 60);
  const other = await fetch(link.replace('small', 'large'));
  expect([other.status, await other.text()]).toEqual([
    403,
    expect.stringContaining('SignatureDoesNotMatch'),
  ]);
  const longer = await fetch(link.replace('X-Amz-Expires=60', 'X-Amz-Expires=6000'));
  expect(longer.status).toBe(403);
  const { host, pathname, search } = new URL(link);
  const request = { method: 'GET', target: `${pathname}${search}`, headers: { host } };
  expect(linkRefusal(request, Date.now() + 58_000)).toBeUndefined();
  expect(linkRefusal(request, Date.now() + 61_000)?.message).toBe('Request has expired');
});

test('a document that is missing is no fault', async () => {
  expect(await bucket.read('applications/K7M2Q9XD/headshot/a1')).toBeUndefined();
});
