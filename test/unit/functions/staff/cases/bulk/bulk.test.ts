import { describe, expect, test } from 'vitest';
import {
  bulkFault,
  bulkOfForm,
  bulkOfList,
  listFieldValue,
  seenField,
} from '../../../../../../functions/staff/cases/bulk/bulk.ts';
import { staffEdition } from '../../../../../support/builders/members.ts';
import { referenceNumber } from '../../../../../support/list/listed.ts';

const [one, two] = [referenceNumber(1), referenceNumber(2)];

describe('what is asked for many applications', () => {
  test('keeps the filter of the list apart from the member who is chosen', () => {
    const bulk = bulkOfList(
      new Map([
        ['reviewer', 'amina'],
        ['member', 'priya'],
        ['act', 'assign'],
        [`tick-${one}`, 'yes'],
        ['ticked', two],
        ['from', `000000000000001#${one}`],
      ]),
      staffEdition,
    );
    expect([...bulk.references].sort()).toEqual([one, two]);
    expect(bulk.values.get('reviewer')).toBe('priya');
    expect(listFieldValue(bulk)).toBe('reviewer=amina');
    expect(bulk.act).toBe('assign');
  });

  test.each(['withdraw', 'note', 'toString', ''])('is never to %j', (act) => {
    expect(bulkOfList(new Map([['act', act]]), staffEdition).act).toBeUndefined();
  });

  test('is of exactly the applications that were shown, in the versions that were shown', () => {
    const shown = new Map([
      ['act', 'shortlist'],
      [seenField(one), '3'],
      [seenField('nothing'), '1'],
      [seenField(two), 'all'],
      ['list', 'state=submitted'],
      [`tick-${two}`, 'yes'],
    ]);
    const bulk = bulkOfForm(shown, staffEdition);
    expect(bulk.references).toEqual([one]);
    expect(bulk.seen.get(one)).toBe(3);
    expect(listFieldValue(bulk)).toBe('state=submitted');
  });

  test('is of 200 applications at most', () => {
    const many = Array.from({ length: 300 }, (_, index) => referenceNumber(index));
    const of = (count: number) =>
      bulkOfForm(
        new Map([
          ['act', 'shortlist'],
          ...many.slice(0, count).map((each) => [seenField(each), '0'] as const),
        ]),
        staffEdition,
      );
    expect(of(200).references).toHaveLength(200);
    expect(bulkFault(of(200))).toBeUndefined();
    // None of more is left out without a word.
    expect(of(300).references).toHaveLength(201);
    expect(bulkFault(of(300))).toBe('tooMany');
  });
});
