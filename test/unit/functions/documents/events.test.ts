import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { documentKey } from '#shared/domain/documents/document.ts';
import { documentsEvents } from '../../../../functions/documents/events.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** What the scanner's events do to a table that knows every file. */
const taken = async (event: unknown) => {
  const written: unknown[] = [];
  await documentsEvents({
    edition: { id: '2018-test' },
    documents: async () => ({
      setVerdict: async (...given) => {
        written.push(given);
        return true;
      },
    }),
  })(event);
  return written;
};

describe('what the scanner tells', () => {
  test('of a file is written to its row', async () => {
    const objectKey = documentKey('K7M2Q9XD', 'passport', 'a');
    const detail = {
      s3ObjectDetails: { objectKey },
      scanResultDetails: { scanResultStatus: 'NO_THREATS_FOUND' },
    };
    expect(await taken({ detail })).toEqual([[objectKey, 'clean']]);
  });

  test('of itself is counted, and no file is touched', async () => {
    const status = {
      'detail-type': 'GuardDuty Malware Protection Resource Status Warning',
      detail: { resourceStatus: 'WARNING' },
    };
    expect(await taken(status)).toEqual([]);
    expect(logged.events()).toContainEqual(
      expect.objectContaining({ event: 'scanner-status', status: 'WARNING' }),
    );
  });

  test('in a way that we do not know is a fault, and the event comes again', async () => {
    await expect(taken({ detail: {} })).rejects.toThrow();
  });
});
