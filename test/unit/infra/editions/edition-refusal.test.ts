import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readableRefusal } from '../../../../infra/editions/edition-refusal.ts';

const Row = z.strictObject({
  name: z.string().min(3).max(5),
  places: z.int().min(1).max(9),
  isOpen: z.boolean(),
  cities: z.array(z.strictObject({ id: z.string() })).min(1),
});
const row = { name: 'Jeju', places: 3, isOpen: true, cities: [{ id: 'kampala' }] };

const refusalOf = (file: unknown): string[] => {
  const { error } = Row.safeParse(file, { reportInput: true });
  return readableRefusal('2018-jeju', error?.issues ?? []).split('\n');
};

describe('whoever writes an edition reads which field is wrong, what stands there and what to write', () => {
  test.each([
    [
      'a field that is left out',
      { ...row, name: undefined },
      'name is missing: add text in quotes',
    ],
    ['a number in quotes', { ...row, places: '3' }, 'places (given: "3") must be a number'],
    ['half a place', { ...row, places: 2.5 }, 'places (given: 2.5) must be a whole number'],
    ['a word for yes', { ...row, isOpen: 'yes' }, 'isOpen (given: "yes") must be true or false'],
    [
      'a text in place of a list',
      { ...row, cities: 'all' },
      'cities (given: "all") must be a list in [ ]',
    ],
    [
      'too few letters',
      { ...row, name: 'Je' },
      'name (given: "Je") is too short: give at least 3 characters',
    ],
    [
      'too many',
      { ...row, name: 'Jeju-do' },
      'name (given: "Jeju-do") is too long: give at most 5 characters',
    ],
    [
      'too small a number',
      { ...row, places: 0 },
      'places (given: 0) is too small: give at least 1',
    ],
    ['too large a one', { ...row, places: 10 }, 'places (given: 10) is too large: give at most 9'],
    [
      'an empty list',
      { ...row, cities: [] },
      'cities (given: []) is too short: give at least 1 entries',
    ],
    [
      'a field of another name',
      { ...row, perCtiy: 3 },
      'perCtiy is not a known field: correct its name or remove it',
    ],
    [
      'one within an entry of a list',
      { ...row, cities: [{ id: 'kampala' }, { id: 'hanoi', zon: 'UTC' }] },
      'cities[1].zon is not a known field: correct its name or remove it',
    ],
    ['no fields at all', 'Jeju', 'the file (given: "Jeju") must be a group of fields in { }'],
  ])('%s', (_what, file, line) => {
    expect(refusalOf(file)).toEqual(['The edition "2018-jeju" cannot be used:', `  - ${line}.`]);
  });

  test('all that is wrong at once, not the first alone', () => {
    expect(refusalOf({ ...row, places: 0, isOpen: 1, a: 1, b: 2 })).toHaveLength(5);
  });

  test('a long value by its beginning', () => {
    const [, line = ''] = refusalOf({ ...row, name: 'x'.repeat(500) });
    expect(line).toContain(`"${'x'.repeat(76)}…) is too long`);
  });
});
