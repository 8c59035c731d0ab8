import { afterEach, expect, test, vi } from 'vitest';
import { documentKey, type ScanVerdict } from '#shared/domain/documents/document.ts';
import { recordVerdict } from '../../../../../functions/documents/scan/record-verdict.ts';
import { scanResult } from '../../../../../infra/local/services/s3/scanner.ts';
import { eicar, pdf } from '../../../../support/builders/files.ts';
import { capturedLog } from '../../../../support/world/captured-log.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const key = documentKey('K7M2Q9XD', 'passport', 'a');
const place = { region: 'ap-northeast-2', account: '000000000000', at: 1_526_569_087_000 };

const scanned = (bytes: Buffer) =>
  scanResult({ bucket: 'documents', key, bytes, headers: {}, etag: '"e"', storedAt: 0 }, place);

const withStatus = (scanResultStatus: string) => ({
  detail: { s3ObjectDetails: { objectKey: key }, scanResultDetails: { scanResultStatus } },
});

/** A table that knows the file; or one in which it is gone. */
const recorder = ({ isThere = true } = {}) => {
  const verdicts: ScanVerdict[] = [];
  const setVerdict = async (_key: string, verdict: ScanVerdict): Promise<boolean> => {
    if (isThere) verdicts.push(verdict);
    return isThere;
  };
  const record = recordVerdict({
    editionId: '2018-test',
    documents: async () => ({ setVerdict }),
  });
  return { record, verdicts };
};

test.each([
  ['a letter', pdf(), 'clean'],
  ['a letter with the test virus', pdf({ content: eicar }), 'infected'],
])('%s is recorded as the scanner says', async (_what, bytes, verdict) => {
  capturedLog();
  const { record, verdicts } = recorder();
  await record(scanned(bytes));
  expect(verdicts).toEqual([verdict]);
});

test.each(['UNSUPPORTED', 'ACCESS_DENIED', 'FAILED', 'WHATEVER'])(
  '%s is never shown as clean',
  async (status) => {
    capturedLog();
    const { record, verdicts } = recorder();
    await record(withStatus(status));
    expect(verdicts).toEqual(['could-not-be-scanned']);
  },
);

test('what it says of a file that was taken away is dropped', async () => {
  const { events } = capturedLog();
  const { record, verdicts } = recorder({ isThere: false });
  await record(scanned(pdf({ content: eicar })));
  expect(verdicts).toEqual([]);
  expect(events()).toEqual([
    {
      event: 'verdict-recorded',
      reference: 'K7M2Q9XD',
      kind: 'passport',
      verdict: 'infected',
      status: 'THREATS_FOUND',
      isOurs: false,
    },
  ]);
});

test('an infected file raises the alarm', async () => {
  const { events } = capturedLog();
  await recorder().record(scanned(pdf({ content: eicar })));
  expect(events()[1]).toMatchObject({ Edition: '2018-test', InfectedDocuments: 1 });
});

test('whose file it was stands in the log, so that somebody can write to them', async () => {
  const { events } = capturedLog();
  await recorder().record(scanned(pdf({ content: eicar })));
  expect(events()[0]).toMatchObject({ reference: 'K7M2Q9XD', kind: 'passport' });
});

test.each(['UNSUPPORTED', 'ACCESS_DENIED', 'FAILED'])(
  'a file that is %s raises an alarm',
  async (status) => {
    const { events } = capturedLog();
    await recorder().record(withStatus(status));
    expect(events()[1]).toMatchObject({ Edition: '2018-test', UnscannedDocuments: 1 });
  },
);

test('a clean file raises none', async () => {
  const { events } = capturedLog();
  await recorder().record(scanned(pdf()));
  expect(events()).toHaveLength(1);
});

test('what is no scan result is a fault', async () => {
  await expect(recorder().record({ detail: {} })).rejects.toThrow();
});
