import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { discardFile } from '../../../../../functions/documents/files/discard-file.ts';
import { capturedLog } from '../../../../support/world/captured-log.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const key = 'applications/K7M2Q9XD/passport/an-id';

const discard = async (fails?: 'remove' | 'forget', wanted = key) => {
  const order: string[] = [];
  const step = async (name: 'remove' | 'forget'): Promise<void> => {
    if (fails === name) throw new Error(`cannot ${name} ${key}`);
    order.push(name);
  };
  await discardFile({
    bucket: async () => ({
      put: async () => {},
      get: async () => undefined,
      remove: () => step('remove'),
    }),
    documents: async () => ({
      announce: async () => {},
      verdicts: async () => new Map(),
      forget: () => step('forget'),
      setVerdict: async () => true,
    }),
  })({ key: wanted, kind: 'passport' });
  return order;
};

test('a file that nobody names goes, and its row after it: by that it could be found', async () => {
  expect(await discard()).toEqual(['remove', 'forget']);
  expect(logged.events()).toEqual([
    { event: 'document-discarded', reference: 'K7M2Q9XD', kind: 'passport' },
  ]);
});

test('a file that cannot be taken away keeps its row, and nobody has to try again', async () => {
  expect(await discard('remove')).toEqual([]);
  expect(logged.events()).toMatchObject([
    { event: 'document-left-behind', reference: 'K7M2Q9XD', kind: 'passport' },
  ]);
});

test('a row that stays without its file is logged as left behind, too', async () => {
  expect(await discard('forget')).toEqual(['remove']);
  expect(logged.events()).toMatchObject([{ event: 'document-left-behind' }]);
});

test('a key that is none of ours is logged without what it says', async () => {
  await discard(undefined, 'grace@kcca.go.ug');
  expect(logged.events()).toMatchObject([{ reference: '' }]);
});
