import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInForce } from '#shared/domain/access/access.ts';
import { isExpired, keyItem, keys } from '#shared/store/engine/item.ts';
import { accessItem, readAccess } from '#shared/store/items/access-item.ts';
import { anyAccess, reference } from '../../../../support/builders/any-records.ts';

describe('the access of a browser', () => {
  test('comes back from the table as it was given', () => {
    fc.assert(
      fc.property(anyAccess, reference, (access, of) => {
        expect(readAccess(accessItem({ ...access, reference: of }))).toEqual(access);
      }),
    );
  });

  test('is found by its application and its digest alone, and by no other', () => {
    fc.assert(
      fc.property(anyAccess, anyAccess, reference, (one, other, of) => {
        const [a, b] = [one, other].map(({ digest }) => keys.access(of, digest));
        expect(JSON.stringify(a) === JSON.stringify(b)).toBe(one.digest === other.digest);
      }),
    );
  });

  test('ends in the whole second after its end: nobody is shut out too soon', () => {
    fc.assert(
      fc.property(anyAccess, fc.nat(999), reference, (access, ms, of) => {
        const endsAt = access.endsAt + ms;
        const read = readAccess(accessItem({ ...access, endsAt, reference: of }));
        expect(read.endsAt).toBeGreaterThanOrEqual(endsAt);
        expect(read.endsAt - endsAt).toBeLessThan(1000);
      }),
    );
  });

  test('of the first releases holds in the first round, for as long as its row stands', () => {
    const row = keyItem(keys.access('K7M2Q9XD', 'abc'));
    const access = readAccess(row);
    expect(access).toEqual({
      digest: 'abc',
      round: 0,
      way: undefined,
      givenAt: undefined,
      browser: '',
      endsAt: Number.POSITIVE_INFINITY,
    });
    expect(isExpired(row, Number.MAX_SAFE_INTEGER)).toBe(false);
    expect(isInForce(access, { accessRound: 0, keptAccess: '' }, Number.MAX_SAFE_INTEGER)).toBe(
      true,
    );
  });
});
