import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Item, isExpired } from '#shared/store/engine/item.ts';
import { draftItem, readDraft } from '#shared/store/items/draft-item.ts';
import { anyDraft, maybe } from '../../../../support/builders/any-records.ts';
import { sampleDraft } from '../../../../support/mails/journey-mails.ts';

const row = draftItem(sampleDraft(), undefined);
const without = (name: string): Item =>
  Object.fromEntries(Object.entries(row).filter(([one]) => one !== name));

describe('a draft', () => {
  const end = maybe(fc.nat({ max: 4_000_000_000_000 }));

  test('comes back from the table with every sign that was typed, erased some day or not', () => {
    fc.assert(
      fc.property(anyDraft, end, (draft, endsAt) => {
        expect(readDraft(draftItem(draft, endsAt))).toEqual(draft);
      }),
    );
  });

  test('is never taken for expired before its end, and never long after', () => {
    fc.assert(
      fc.property(fc.nat({ max: 4_000_000_000_000 }), (endsAt) => {
        const item = draftItem(sampleDraft(), endsAt);
        expect(isExpired(item, endsAt - 1)).toBe(false);
        expect(isExpired(item, endsAt + 1000)).toBe(true);
      }),
    );
  });

  test('that was sent has no end', () => {
    expect(isExpired(row, Number.MAX_SAFE_INTEGER)).toBe(false);
  });
});

describe('a draft that an early release wrote', () => {
  test.each([
    ['documents', []],
    ['toldAddresses', []],
    ['flags', []],
    ['nomination', ''],
    ['provedAddress', ''],
    ['accessRound', 0],
    ['keptAccess', ''],
    ['sentVersion', 0],
    ['version', 1],
  ] as const)('without its %s can be written on', (name, read) => {
    expect(readDraft(without(name))[name]).toEqual(read);
  });

  test('without its crowd was begun among as many as usual', () => {
    expect(readDraft(without('crowd')).traffic).toBe('usual');
  });

  test.each(['typed', 'saved'])('without its %s is refused: something was lost', (name) => {
    expect(() => readDraft(without(name))).toThrow(
      `APPLICATION#K7M2Q9XD DRAFT holds no readable "${name}"`,
    );
  });

  test('in a crowd or with a nomination that is known no longer is read as without', () => {
    const later = { ...row, crowd: { S: 'a flood' }, nomination: { S: 'by acclamation' } };
    expect(readDraft(later)).toMatchObject({ traffic: 'usual', nomination: '' });
  });
});
