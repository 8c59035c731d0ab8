import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  mostUploads,
  uploadLimits,
} from '../../../../../functions/documents/files/upload-limits.ts';
import { capturedLog } from '../../../../support/world/captured-log.ts';
import { request } from '../../../../support/world/web.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const desk = (known: Readonly<Record<string, number>> = {}) => {
  const counted: string[] = [];
  const limits = uploadLimits({
    counters: async () => ({
      count: async ({ what }) => {
        counted.push(what);
        const name = what.startsWith('uploads of') ? 'draft' : 'line';
        return (known[name] ?? 0) + 1;
      },
    }),
    secret: () => 'a secret',
  });
  return { counted, ask: (sourceIp = '192.0.2.1') => limits(request({ sourceIp }), 'K7M2Q9XD') };
};

test.each([
  [{}, 'within'],
  [{ draft: mostUploads.ofOneDraft - 1 }, 'within'],
  [{ draft: mostUploads.ofOneDraft }, 'over'],
  [{ line: mostUploads.fromOneNetwork - 1 }, 'within'],
  [{ line: mostUploads.fromOneNetwork }, 'over'],
] as const)('after %j files of this hour one more is %s the limit', async (known, outcome) => {
  expect(await desk(known).ask()).toBe(outcome);
});

test('a file is counted by its draft and by its line, whose address no count names', async () => {
  const { counted, ask } = desk();
  await ask();
  expect(counted).toHaveLength(2);
  expect(counted[0]).toBe('uploads of K7M2Q9XD');
  expect(counted[1]).toMatch(/^uploads from [\w-]{22}$/);
});

test('a file that comes from nowhere known is counted by its draft alone', async () => {
  const { counted, ask } = desk();
  await ask('');
  expect(counted).toEqual(['uploads of K7M2Q9XD']);
});

test('a count that is lost costs nobody their document, and is logged', async () => {
  const limits = uploadLimits({
    counters: async () => {
      throw new Error('the table cannot be reached');
    },
    secret: () => 'a secret',
  });
  expect(await limits(request({ route: 'upload-document' }), 'K7M2Q9XD')).toBe('within');
  expect(logged.events()).toMatchObject([{ event: 'request-failed', route: 'upload-document' }]);
});
