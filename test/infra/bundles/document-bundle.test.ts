import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { envNames } from '#shared/runtime/env-names.ts';
import { bundleFunction, threadsOf } from '../../../infra/bundling/bundle.ts';
import { loadEdition } from '../../../infra/editions/load-edition.ts';
import { faultBoard } from '../../../infra/local/faults/faults.ts';
import { faultyService } from '../../../infra/local/faults/faulty-service.ts';
import { closeServer, listen, localAddress } from '../../../infra/local/host/ports.ts';
import { bucketService } from '../../../infra/local/services/s3/bucket-service.ts';
import { objectStore } from '../../../infra/local/services/s3/object-store.ts';
import { jpeg, photographed, typesetPdf } from '../../support/builders/files.ts';

const place = mkdtempSync(join(tmpdir(), 'call-documents-'));
const folder = join(place, 'bundle');
const name = 'documents';
const objects = objectStore(undefined);
const bucket = bucketService({ buckets: [name], objects, now: () => 0, arrived: () => {} });
const s3 = faultyService(bucket, faultBoard(), { nameOf: () => undefined, kill: () => {} });
/** A table that takes every row. */
const table = createServer((request, answer) => {
  request.resume().on('end', () => answer.end('{}'));
});
let environment: Record<string, string>;

beforeAll(async () => {
  const entry = join(import.meta.dirname, '../../support/fakes/document-probe.ts');
  await bundleFunction(entry, loadEdition('rehearsal'), {
    folder,
    mapsFolder: join(place, 'maps'),
    threads: threadsOf('documents'),
  });
  environment = {
    AWS_ENDPOINT_URL_S3: `http://${localAddress}:${await listen(s3, 0)}`,
    AWS_ENDPOINT_URL_DYNAMODB: `http://${localAddress}:${await listen(table, 0)}`,
    AWS_REGION: 'ap-northeast-2',
    AWS_ACCESS_KEY_ID: 'LOCAL',
    AWS_SECRET_ACCESS_KEY: 'local',
    [envNames.documentBucket]: name,
    [envNames.passportKey]: 'arn:aws:kms:ap-northeast-2:111122223333:key/passports',
    [envNames.table]: 'call',
  };
});
afterAll(async () => {
  await Promise.all([closeServer(s3), closeServer(table)]);
  rmSync(place, { recursive: true });
});

const script = `require('./index.js').handler(require('fs').readFileSync('../photo'))
  .then((answer) => { console.log(answer); process.exit(); });`;

/** Runs the bundle as Lambda does: required, in a process of its own, where nothing else is. */
const askedFor = async (photo: Buffer): Promise<readonly string[]> => {
  writeFileSync(join(place, 'photo'), photo);
  const settings = { cwd: folder, env: environment };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['-e', script], settings);
  return `${stdout}${stderr}`.trim().split('\n');
};

describe('a bundle that keeps documents', () => {
  test('makes a photo anew and puts it into the bucket', async () => {
    const key = (await askedFor(photographed(jpeg()))).at(-1) ?? '';
    expect(key).toMatch(/^applications\/K7M2Q9XD\/headshot\/[\w-]{22}$/);
    const kept = objects.get(name, key);
    expect(kept?.bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    expect(kept?.bytes.includes('Exif')).toBe(false);
  });

  test('says of a broken one that it is broken, in one line, and nothing else', async () => {
    const [logged, answer, ...others] = await askedFor(jpeg().subarray(0, 4_000));
    expect(JSON.parse(logged ?? '')).toMatchObject({ event: 'document-refused' });
    expect([answer, ...others]).toEqual(['damaged']);
  });

  test.each([
    ['opens for anyone', { ownerPassword: 'secret' }, 'open'],
    ['opens with a password', { userPassword: 'secret' }, 'locked'],
  ])('finds out that a PDF %s', async (_what, lock, said) => {
    writeFileSync(join(place, 'letter'), await typesetPdf({ pdfVersion: '1.7', ...lock }));
    const asking = `const file = require('fs').readdirSync('.').find((name) => name.startsWith('pdf-lock-'));
      require('./' + file).opensWithoutPassword(require('fs').readFileSync('../letter')).then(console.log);`;
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', asking], { cwd: folder });
    expect(stdout.trim()).toBe(said);
  });

  test('has of the image engine what Node needs, and no more', () => {
    const modules = join(folder, 'node_modules');
    const files = readdirSync(modules, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => statSync(join(modules, file)).isFile()).sort()).toEqual([
      'wasm-vips/LICENSE',
      'wasm-vips/THIRD-PARTY-NOTICES.md',
      'wasm-vips/lib/vips-node.js',
      'wasm-vips/lib/vips.wasm',
      'wasm-vips/package.json',
    ]);
  });

  test('asks only for what lies beside it', () => {
    const asked = readdirSync(folder)
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => [
        ...readFileSync(join(folder, file), 'utf8').matchAll(/require\("([^".][^"]*)"\)/g),
      ])
      .map(([, module = '']) => module);
    const foreign = asked.filter((module) => !/^(node:|[a-z]+(\/[a-z]+)?$)/.test(module));
    // The first two are for buckets of several regions and for streams of events: never loaded.
    expect([...new Set(foreign)].sort()).toEqual([
      '@aws-sdk/signature-v4-crt',
      '@smithy/core/event-streams',
      'wasm-vips',
    ]);
  });
});
