import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duplicateKeyMoves } from '#shared/domain/application/duplicate-keys.ts';
import { type Item, s } from '#shared/store/engine/item.ts';
import { carriersIn, namingWrites } from '#shared/store/items/person-item.ts';
import { reference } from '../../../../support/builders/any-records.ts';

const own = { reference: 'K7M2Q9XD', receivedAt: 5 };
const keyOf = 'name grace nakato of kampala';

const writesOf = (before: readonly string[], after: readonly string[]) =>
  namingWrites('a table', { duplicateKeys: [{ duplicateKey: keyOf, before, after }] }, own);

describe('who carries a duplicate key', () => {
  test('is read as it was written, the first who came first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(reference, { minLength: 1, maxLength: 20 }), (carriers) => {
        const [write] = writesOf([], carriers);
        expect(carriersIn(write?.Put?.Item)).toEqual(carriers);
      }),
    );
  });

  test('is nobody where there is no row, or an empty one', () => {
    expect(carriersIn(undefined)).toEqual([]);
    expect(carriersIn({ reference: s('') })).toEqual([]);
  });

  test('is the one whom a row of the first releases names', () => {
    expect(carriersIn({ reference: s('K7M2Q9XD') })).toEqual(['K7M2Q9XD']);
  });
});

describe('the write of a duplicate key', () => {
  test('is refused where somebody came by it since it was read', () => {
    const [first] = writesOf([], ['K7M2Q9XD']);
    expect(first?.Put?.ConditionExpression).toBe('attribute_not_exists(pk)');
    const [second] = writesOf(['AAAAAAAA'], ['AAAAAAAA', 'K7M2Q9XD']);
    expect(second?.Put).toMatchObject({
      ConditionExpression: '#named = :read',
      ExpressionAttributeValues: { ':read': s('AAAAAAAA') },
    });
  });

  test('keeps no row of nobody: the last who goes takes it along', () => {
    const [write] = writesOf(['K7M2Q9XD'], []);
    expect(write?.Put).toBeUndefined();
    expect(write?.Delete?.ExpressionAttributeValues).toEqual({ ':read': s('K7M2Q9XD') });
  });

  test('holds no name in clear', () => {
    for (const [before, after] of [
      [[], ['K7M2Q9XD']],
      [['K7M2Q9XD'], []],
    ] as const) {
      const row: Item | undefined = writesOf(before, after)[0]?.Put?.Item;
      expect(Object.keys(row ?? {}).every((name) => ['pk', 'sk', 'reference'].includes(name))).toBe(
        true,
      );
    }
  });

  test('after any comings and goings leaves just those who are still there', () => {
    const step = fc.record({ who: fc.nat(4), comes: fc.boolean() });
    const names = ['AAAAAAAA', 'BBBBBBBB', 'CCCCCCCC', 'DDDDDDDD', 'EEEEEEEE'];
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const there = new Set<string>();
        let row: Item | undefined;
        for (const { who, comes } of steps) {
          const name = names[who] ?? '';
          const carriers = { [keyOf]: carriersIn(row) };
          const [was, is] = comes ? [[], [keyOf]] : [[keyOf], []];
          const moves = duplicateKeyMoves(name, { carriers, was, is });
          const [write] = namingWrites('a table', { duplicateKeys: moves }, own);
          if (write) row = write.Put?.Item;
          if (comes) there.add(name);
          else there.delete(name);
          expect(carriersIn(row)).toEqual([...there]);
          expect(row === undefined).toBe(there.size === 0);
        }
      }),
    );
  });
});

describe('the way back by an address', () => {
  const keysIn = (naming: Parameters<typeof namingWrites>[1]) =>
    namingWrites('a table', naming, own).map((write) => [
      write.Put?.Item?.['pk']?.S,
      write.Put?.Item?.['sk']?.S,
      write.Put?.Item?.['savedAt']?.N,
    ]);

  test('is written where no duplicate key leads there', () => {
    expect(keysIn({ duplicateKeys: [], address: 'd1' })).toEqual([
      ['ADDRESS#d1', 'APPLICATION#K7M2Q9XD', '5'],
    ]);
  });

  test('is written under the address before, too, for whoever looks under that one', () => {
    expect(keysIn({ duplicateKeys: [], address: 'd2', formerAddress: 'd1' })).toEqual([
      ['ADDRESS#d2', 'APPLICATION#K7M2Q9XD', '5'],
      ['ADDRESS#d1', 'FORMER#K7M2Q9XD', '5'],
    ]);
  });

  test('is not written where nothing changes in who is found', () => {
    expect(keysIn({ duplicateKeys: [] })).toEqual([]);
  });
});
