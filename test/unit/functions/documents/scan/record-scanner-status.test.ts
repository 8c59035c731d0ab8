import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  isScannerStatus,
  recordScannerStatus,
} from '../../../../../functions/documents/scan/record-scanner-status.ts';
import { capturedLog } from '../../../../support/world/captured-log.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const status = (resourceStatus: unknown, kind = 'Active') => ({
  'detail-type': `GuardDuty Malware Protection Resource Status ${kind}`,
  detail: { resourceStatus },
});

test('a scanner that scans is logged, and nobody is called', async () => {
  await recordScannerStatus('2018-test')(status('ACTIVE'));
  expect(logged.events()).toEqual([{ event: 'scanner-status', status: 'ACTIVE' }]);
});

test.each(['WARNING', 'ERROR', 'something later'])(
  'a scanner that is "%s" is counted: nobody would see it otherwise',
  async (said) => {
    await recordScannerStatus('2018-test')(status(said, 'Warning'));
    expect(logged.lines).toHaveLength(2);
    expect(JSON.parse(logged.lines[1] ?? '')).toMatchObject({
      ScannerTrouble: 1,
      Edition: '2018-test',
    });
  },
);

describe('an event is not about the scanner itself', () => {
  test.each([
    [
      'where it tells what was found',
      { ...status('ACTIVE'), 'detail-type': 'GuardDuty Malware Protection Object Scan Result' },
    ],
    ['where it says no status', status(undefined)],
    ['where it is none', undefined],
    ['where it is text', 'ACTIVE'],
  ])('%s', (_why, event) => {
    expect(isScannerStatus(event)).toBe(false);
  });
});
