import { afterEach, expect, test, vi } from 'vitest';
import { documentKey, type Verdict } from '#shared/domain/document.ts';
import { recordVerdict } from '../../../../functions/documents/record-verdict.ts';
import { scanResult } from '../../../../infra/local/scanner.ts';
import { capturedLog } from '../../../support/captured-log.ts';
import { eicar, pdf } from '../../../support/files.ts';

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

/** A store whose row names the file from the `from`-th time on that it is asked. */
const recorder = (from = 1) => {
  const verdicts: Verdict[] = [];
  const pauses: number[] = [];
  let asked = 0;
  const setVerdict = async (_key: string, verdict: Verdict): Promise<boolean> => {
    asked += 1;
    if (asked < from) return false;
    verdicts.push(verdict);
    return true;
  };
  const record = recordVerdict({
    editionId: '2018-test',
    documents: async () => ({ setVerdict }),
    pause: async (ms) => void pauses.push(ms),
  });
  return { record, verdicts, pauses };
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

test('a scanner that was faster than the row is asked once more', async () => {
  capturedLog();
  const { record, verdicts, pauses } = recorder(2);
  await record(scanned(pdf()));
  expect({ verdicts, pauses }).toEqual({ verdicts: ['clean'], pauses: [2_000] });
});

test('what it says of a file that was replaced is dropped', async () => {
  const { events } = capturedLog();
  const { record, verdicts } = recorder(9);
  await record(scanned(pdf({ content: eicar })));
  expect(verdicts).toEqual([]);
  expect(events()).toEqual([
    { event: 'verdict-recorded', verdict: 'infected', status: 'THREATS_FOUND', isOurs: false },
  ]);
});

test('an infected file raises the alarm', async () => {
  const { events } = capturedLog();
  await recorder().record(scanned(pdf({ content: eicar })));
  expect(events()[1]).toMatchObject({ Edition: '2018-test', InfectedDocuments: 1 });
});

test('what is no scan result is a fault', async () => {
  await expect(recorder().record({ detail: {} })).rejects.toThrow();
});
