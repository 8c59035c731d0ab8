import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { s3Documents } from '#shared/documents/document-bucket.ts';
import { faultBoard } from '../../../../../../infra/local/faults/faults.ts';
import { faultyService } from '../../../../../../infra/local/faults/faulty-service.ts';
import { closeServer, listen, localAddress } from '../../../../../../infra/local/host/ports.ts';
import type { Rights } from '../../../../../../infra/local/rights/rights.ts';
import { bucketService } from '../../../../../../infra/local/services/s3/bucket-service.ts';
import { objectAccess } from '../../../../../../infra/local/services/s3/object-access.ts';
import {
  objectStore,
  type StoredObject,
} from '../../../../../../infra/local/services/s3/object-store.ts';

const name = 'call-rehearsal-documents';
const passportKey = 'arn:key-of-passports';
const faults = faultBoard();
const arrived: StoredObject[] = [];
const folder = mkdtempSync(join(tmpdir(), 'bucket-'));
const nobody = { nameOf: () => undefined, kill: () => {} };
/** What the role of whoever asks may not do. */
let forbidden: readonly string[] = [];
/** The resource that it has no right to. */
let withheld = '';
const rights: Rights = {
  may: (_caller, { action }) => !forbidden.includes(action),
  refused: (_caller, asked) =>
    asked.find(({ action, resource }) => forbidden.includes(action) || resource === withheld),
};
let server: Server;

beforeAll(async () => {
  const service = bucketService({
    buckets: [name],
    objects: objectStore(folder),
    asks: objectAccess({ region: 'ap-northeast-2', keys: new Map([[name, 'arn:key']]) }),
    now: () => 1_526_569_087_000,
    arrived: (object) => arrived.push(object),
  });
  server = faultyService(service, faults, nobody, rights);
  const port = await listen(server, 0);
  vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://${localAddress}:${port}`);
  vi.stubEnv('AWS_REGION', 'ap-northeast-2');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'LOCAL');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await closeServer(server);
  rmSync(folder, { recursive: true });
});

const bytes = Buffer.from('%PDF-1.7 Hộ chiếu');
const digest = createHash('sha256').update(bytes).digest('hex');
const passport = {
  type: 'application/pdf',
  bytes,
  receivedSha256: digest,
  storedSha256: digest,
} as const;

describe('a document', () => {
  test('is got as it was put', async () => {
    const bucket = s3Documents(name, passportKey);
    await bucket.put('applications/K7M2Q9XD/passport/a', passport);
    const got = await bucket.get('applications/K7M2Q9XD/passport/a');
    expect(Buffer.from(got ?? [])).toEqual(bytes);
    expect(arrived.at(-1)).toMatchObject({ bucket: name, key: 'applications/K7M2Q9XD/passport/a' });
  });

  test('lies there as a file of its type that no browser opens', async () => {
    await s3Documents(name, passportKey).put('applications/K7M2Q9XD/passport/b', passport);
    const client = new S3Client();
    const place = { Bucket: name, Key: 'applications/K7M2Q9XD/passport/b' };
    expect(await client.send(new HeadObjectCommand(place))).toMatchObject({
      ContentType: 'application/pdf',
      ContentDisposition: 'attachment',
      ContentLength: bytes.length,
    });
  });

  test('lies under the key of passports if it is one, and under that of the bucket if not', async () => {
    const client = new S3Client();
    const keyOf = async (kind: string): Promise<string | undefined> => {
      const Key = `applications/K7M2Q9XD/${kind}/k`;
      await s3Documents(name, passportKey).put(Key, passport);
      return (await client.send(new HeadObjectCommand({ Bucket: name, Key }))).SSEKMSKeyId;
    };
    expect(await keyOf('passport')).toBe(passportKey);
    expect(await keyOf('headshot')).toBeUndefined();
  });

  test('that was removed is gone, and can be removed again', async () => {
    const bucket = s3Documents(name, passportKey);
    await bucket.put('applications/K7M2Q9XD/passport/c', passport);
    await bucket.remove('applications/K7M2Q9XD/passport/c');
    await bucket.remove('applications/K7M2Q9XD/passport/c');
    expect(await bucket.get('applications/K7M2Q9XD/passport/c')).toBeUndefined();
  });

  test('that came in other bytes than it was sent in is refused', async () => {
    const broken = { ...passport, storedSha256: 'ab'.repeat(32) };
    await expect(
      s3Documents(name, passportKey).put('applications/K7M2Q9XD/passport/d', broken),
    ).rejects.toThrow('did not match');
  });

  test('outlives the run where the data is kept', async () => {
    await s3Documents(name, passportKey).put('applications/K7M2Q9XD/passport/e', passport);
    const kept = objectStore(folder).get(name, 'applications/K7M2Q9XD/passport/e');
    expect(kept?.bytes).toEqual(bytes);
  });
});

describe('what a role may not do', () => {
  test.each([[], ['s3:ListBucket']])(
    'a missing file is missing, whether it may list or not (forbidden: %o)',
    async (...actions) => {
      forbidden = actions;
      const answer = s3Documents(name, passportKey).get('applications/K7M2Q9XD/passport/never');
      await expect(answer).resolves.toBeUndefined();
      const { Code } = await new S3Client()
        .send(new GetObjectCommand({ Bucket: name, Key: 'never' }))
        .catch((error) => error);
      expect(Code).toBe(actions.length === 0 ? 'NoSuchKey' : 'AccessDenied');
      forbidden = [];
    },
  );

  test.each(['s3:GetObject', 'kms:Decrypt'])(
    'a file that %s is refused for is not said to be missing',
    async (action) => {
      await s3Documents(name, passportKey).put('applications/K7M2Q9XD/passport/f', passport);
      forbidden = [action];
      const answer = s3Documents(name, passportKey).get('applications/K7M2Q9XD/passport/f');
      await expect(answer).rejects.toThrow(`not authorized to perform: ${action}`);
      forbidden = [];
    },
  );
});

describe('a role without the right to the key of passports', () => {
  test('gets photos, and no passport', async () => {
    const [of, photo] = ['passport', 'headshot'].map((kind) => `applications/K7M2Q9XD/${kind}/g`);
    if (!of || !photo) throw new Error('there are no two files');
    const bucket = s3Documents(name, passportKey);
    for (const key of [of, photo]) await bucket.put(key, passport);
    withheld = passportKey;
    await expect(bucket.get(of)).rejects.toThrow('not authorized to perform: kms:Decrypt');
    await expect(bucket.put(`${of}2`, passport)).rejects.toThrow('kms:GenerateDataKey');
    expect(await bucket.get(photo)).toHaveLength(bytes.length);
    withheld = '';
  });
});

describe('faults that a test asks for', () => {
  test.each(['reset', 'lose-reply', 'throttle'] as const)(
    '%s once: it is tried again',
    async (kind) => {
      let calls = 0;
      faults.s3(({ action }) => {
        calls += 1;
        return action === 'PutObject' && calls === 1 ? { kind } : undefined;
      });
      const key = `applications/K7M2Q9XD/headshot/${kind}`;
      await s3Documents(name, passportKey).put(key, passport);
      faults.s3();
      expect(calls).toBe(2);
      expect(await s3Documents(name, passportKey).get(key)).toHaveLength(bytes.length);
    },
  );

  test('an error each time reaches the function', async () => {
    faults.s3(() => ({ kind: 'error' }));
    await expect(
      s3Documents(name, passportKey).get('applications/K7M2Q9XD/headshot/x'),
    ).rejects.toThrow();
    faults.s3();
  });
});

describe('what the local bucket does not know', () => {
  test('another bucket', async () => {
    await expect(s3Documents('others', passportKey).get('a')).rejects.toThrow('no such bucket');
  });

  test('a file in signed pieces', async () => {
    const put = new PutObjectCommand({
      Bucket: name,
      Key: 'a',
      Body: bytes,
      ContentEncoding: 'aws-chunked',
    });
    await expect(new S3Client({ maxAttempts: 1 }).send(put)).rejects.toThrow('whole files');
  });

  test('a name with blanks and letters of other scripts is one as any other', async () => {
    const client = new S3Client();
    const place = { Bucket: name, Key: 'ZIP/Hộ chiếu & 추천서.zip' };
    await client.send(new PutObjectCommand({ ...place, Body: bytes }));
    const { Body } = await client.send(new GetObjectCommand(place));
    expect(await Body?.transformToString()).toBe(bytes.toString());
  });
});
