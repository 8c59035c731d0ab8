import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FileError } from '#shared/domain/documents/document.ts';
import { err, ok } from '#shared/domain/result.ts';
import { storeFile } from '../../../../../functions/documents/files/store-file.ts';
import { capturedLog } from '../../../../support/world/captured-log.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const remade = Buffer.from('the picture, made anew');
const checked = {
  type: 'image/jpeg',
  bytes: remade,
  receivedSha256: 'a'.repeat(64),
  storedSha256: 'b'.repeat(64),
} as const;
const receivedAt = 1_526_569_087_000;

/** A bucket and a table that write down what is asked of them, in its order; one may be away. */
const cabinet = ({ refusal, away }: { refusal?: FileError; away?: 'table' | 'bucket' } = {}) => {
  const order: string[] = [];
  const reach = (what: 'table' | 'bucket', step: string): void => {
    if (away === what) throw new Error(`the ${what} is away`);
    order.push(step);
  };
  const keep = storeFile({
    check: async () => (refusal ? err(refusal) : ok(checked)),
    bucket: async () => ({
      put: async (key) => reach('bucket', `put ${key}`),
      get: async () => undefined,
      remove: async () => {},
    }),
    documents: async () => ({
      announce: async (key, now) => reach('table', `announce ${key} ${now}`),
      verdicts: async () => new Map(),
      forget: async () => {},
      setVerdict: async () => true,
    }),
    newId: () => 'an-id',
  });
  const send = (changes: Partial<Parameters<typeof keep>[0]> = {}) =>
    keep({
      reference: 'K7M2Q9XD',
      kind: 'headshot',
      name: 'Grace.jpg',
      bytes: Buffer.from('a picture'),
      receivedAt,
      ...changes,
    });
  return { send, order };
};

const key = 'applications/K7M2Q9XD/headshot/an-id';

describe('a file that is taken', () => {
  test('has its row before it lies in the bucket: none is ever there that nobody knows of', async () => {
    const { send, order } = cabinet();
    await send();
    expect(order).toEqual([`announce ${key} ${receivedAt}`, `put ${key}`]);
  });

  test('is known by what came and by what was made of it', async () => {
    const { send } = cabinet();
    expect(await send()).toEqual(
      ok({
        kind: 'headshot',
        key,
        name: 'Grace.jpg',
        type: 'image/jpeg',
        bytes: remade.length,
        receivedSha256: 'a'.repeat(64),
        storedSha256: 'b'.repeat(64),
        uploadedAt: receivedAt,
      }),
    );
  });

  test('has the consent that was given with it, and no such thing where none was', async () => {
    const consent = { wording: 'en 0123456789abcdef', at: receivedAt };
    const { send } = cabinet();
    expect(await send({ kind: 'passport', consent })).toMatchObject({ value: { consent } });
    const without = await send();
    expect(without.ok && Object.keys(without.value)).not.toContain('consent');
  });

  test('is logged without the name that its owner gave it', async () => {
    await cabinet().send({ name: 'Passport of Grace Nakato.jpg' });
    expect(logged.events()).toEqual([
      {
        event: 'document-kept',
        reference: 'K7M2Q9XD',
        kind: 'headshot',
        type: 'image/jpeg',
        bytes: remade.length,
      },
    ]);
  });
});

test('a file that is refused leaves nothing, and its reason alone is logged', async () => {
  const { send, order } = cabinet({ refusal: 'empty' });
  expect(await send()).toEqual(err('empty'));
  expect(order).toEqual([]);
  expect(logged.events()).toEqual([
    { event: 'document-refused', kind: 'headshot', reason: 'empty' },
  ]);
});

test.each([
  ['table', []],
  ['bucket', [`announce ${key} ${receivedAt}`]],
] as const)('where the %s is away nobody is told that it was kept', async (away, left) => {
  const { send, order } = cabinet({ away });
  await expect(send()).rejects.toThrow(`the ${away} is away`);
  expect(order).toEqual(left);
  expect(logged.events()).toEqual([]);
});
