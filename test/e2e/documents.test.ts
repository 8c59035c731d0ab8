import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { envNames } from '#shared/runtime/env-names.ts';
import type { LocalRun } from '../../infra/local/local-run.ts';
import { eicar, jpeg, pdf, photographed } from '../support/files.ts';
import { startRun } from '../support/start-run.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'documents-'));
const options = { edition: 'rehearsal', schedules: false, dataDir } as const;
let run: LocalRun;

beforeAll(async () => {
  run = await startRun(options);
});
afterAll(async () => {
  await run?.stop();
  rmSync(dataDir, { recursive: true, force: true });
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** The function's own operations, over the run's bucket and table. */
const office = async () => {
  const variables = {
    AWS_ENDPOINT_URL_S3: run.s3Endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: run.dynamodbEndpoint,
    AWS_REGION: run.region,
    AWS_ACCESS_KEY_ID: 'LOCAL',
    AWS_SECRET_ACCESS_KEY: 'local',
    [envNames.documentBucket]: run.bucketName,
    [envNames.table]: run.tableName,
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  vi.resetModules();
  const { logOutput } = await import('#shared/runtime/log.ts');
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
  const [{ keep, discard }, { documents }, { bucket }] = await Promise.all([
    import('../../functions/documents/cabinet.ts'),
    import('../../functions/documents/table.ts'),
    import('../../functions/documents/bucket.ts'),
  ]);
  const verdictOf = async (reference: string) => (await documents.list(reference))[0]?.verdict;
  return { keep, discard, bucket, verdictOf };
};

const letter = (reference: string, bytes: Buffer) =>
  ({ reference, kind: 'nomination-letter', name: 'letter', bytes, receivedAt: 1 }) as const;

test('the scanner of the local run tells a letter from the test virus', async () => {
  const { keep, verdictOf } = await office();
  await keep(letter('DKE2EAAA', pdf()));
  await keep(letter('DKE2EBBB', pdf({ content: eicar })));
  await vi.waitFor(
    async () => {
      expect(await verdictOf('DKE2EAAA')).toBe('clean');
      expect(await verdictOf('DKE2EBBB')).toBe('infected');
    },
    { timeout: 60_000, interval: 200 },
  );
  expect(run.failures()).toEqual([]);
});

test('a photo lies in the bucket without its place, and is gone when it is taken back', async () => {
  const { keep, discard } = await office();
  await keep(letter('DKE2ECCC', photographed(jpeg())));
  const kept = () => run.files().filter(({ key }) => key.includes('DKE2ECCC'));
  expect(kept().map(({ bytes }) => bytes.includes('Exif'))).toEqual([false]);
  await discard('DKE2ECCC', 'nomination-letter');
  expect(kept()).toEqual([]);
});

test('documents outlive the run where its data is kept', async () => {
  await run.stop();
  run = await startRun(options);
  const { bucket, verdictOf } = await office();
  expect(await verdictOf('DKE2EBBB')).toBe('infected');
  const [file] = run.files().filter(({ key }) => key.includes('DKE2EAAA'));
  expect(await bucket.get(file?.key ?? '')).toHaveLength(pdf().length);
});
