import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkFile } from '#shared/documents/check-file.ts';
import { s3Documents } from '#shared/documents/document-bucket.ts';
import { documentStore } from '#shared/store/documents.ts';
import { keepDocument } from '../../functions/documents/keep-document.ts';
import type { LocalRun } from '../../infra/local/local-run.ts';
import { capturedLog } from '../support/captured-log.ts';
import { eicar, pdf } from '../support/files.ts';
import { startRun } from '../support/start-run.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'documents-'));
const options = { edition: 'rehearsal', schedules: false, dataDir } as const;
let run: LocalRun;

beforeAll(async () => {
  capturedLog();
  run = await startRun(options);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await run?.stop();
  rmSync(dataDir, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

/** The operation over the run's own bucket and table, as the function will have it. */
const officeOf = (id: string) => {
  vi.stubEnv('AWS_ENDPOINT_URL_S3', run.s3Endpoint);
  vi.stubEnv('AWS_REGION', run.region);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'LOCAL');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  const client = new DynamoDBClient({ endpoint: run.dynamodbEndpoint });
  const documents = documentStore(client, run.tableName);
  const bucket = s3Documents(run.bucketName);
  const keep = keepDocument({
    check: checkFile,
    bucket: async () => bucket,
    documents: async () => documents,
    newId: () => id,
  });
  const verdict = async (reference: string) => (await documents.list(reference))[0]?.verdict;
  return { keep, verdict, bucket };
};

const sent = (reference: string, bytes: Buffer) =>
  ({ reference, kind: 'nomination-letter', name: 'letter.pdf', bytes, receivedAt: 1 }) as const;

test('the scanner of the local run tells a letter from the test virus', async () => {
  const { keep, verdict } = officeOf('a');
  await keep(sent('DKE2EAAA', pdf()));
  await keep(sent('DKE2EBBB', pdf({ content: eicar })));
  await vi.waitFor(
    async () => {
      expect(await verdict('DKE2EAAA')).toBe('clean');
      expect(await verdict('DKE2EBBB')).toBe('infected');
    },
    { timeout: 20_000, interval: 200 },
  );
  expect(run.failures()).toEqual([]);
});

test('documents outlive the run where its data is kept', async () => {
  await run.stop();
  run = await startRun(options);
  const { bucket, verdict } = officeOf('a');
  expect(await verdict('DKE2EBBB')).toBe('infected');
  const [file] = run.files().filter(({ key }) => key.includes('DKE2EAAA'));
  expect(await bucket.get(file?.key ?? '')).toHaveLength(pdf().length);
});
