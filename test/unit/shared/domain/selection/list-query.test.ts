import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ListQuery,
  listAddress,
  listColumns,
  readListQuery,
  referenceSearched,
  sorts,
  termsAsked,
  usualColumns,
  wholeList,
} from '#shared/domain/selection/list-query.ts';
import { needs } from '#shared/domain/selection/needs.ts';
import { listedEdition } from '../../../../support/list/listed.ts';

const read = (address: string) =>
  readListQuery(new Map(new URLSearchParams(address)), listedEdition);

const query: fc.Arbitrary<ListQuery> = fc.record({
  search: fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.trim()),
  filters: fc
    .record(
      {
        state: fc.constantFrom('submitted', 'held-for-city'),
        city: fc.constantFrom('kampala', 'seoul'),
        country: fc.constantFrom('KR', 'UG'),
        need: fc.constantFrom(...needs),
        reviewer: fc.constantFrom('amina', 'Boram_2'),
      },
      { requiredKeys: [] },
    )
    .map((filters) => ({ ...filters })),
  from: fc.constantFrom(undefined, '001522627200000#K7M2Q9XD'),
  sort: fc.constantFrom(...sorts),
  columns: fc.oneof(fc.constant(usualColumns), fc.subarray([...listColumns], { minLength: 1 })),
});

// HyphaApp/hypha#4183, civiform/civiform#12376
test('(p) the address of a list says it whole', () => {
  fc.assert(
    fc.property(query, (one) => {
      expect(read(listAddress(one))).toEqual({ query: one, dropped: [] });
    }),
  );
});

test('of the whole list nothing stands in the address', () => {
  expect(listAddress(wholeList)).toBe('');
  expect(read('')).toEqual({ query: wholeList, dropped: [] });
});

test('the same list has the same address, in whatever order it was asked for', () => {
  const address = listAddress(read('state=submitted&q=grace&columns=name,reference').query);
  expect(address).toBe('q=grace&state=submitted&columns=reference%2Cname');
});

describe('what an address asks for that is not there', () => {
  test.each([
    ['state=gone', 'state'],
    ['city=atlantis', 'city'],
    ['country=XX', 'country'],
    ['need=love', 'need'],
    ['reviewer=a b', 'reviewer'],
    ['from=7', 'from'],
    ['sort=beauty', 'sort'],
    ['columns=name,secret', 'columns'],
    [`q=${'x'.repeat(201)}`, 'q'],
  ])('is left out and named: %s', (address, name) => {
    expect(read(address)).toEqual({ query: wholeList, dropped: [name] });
  });

  test('(p) never breaks the list', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (address) => {
        expect(() => read(address)).not.toThrow();
      }),
    );
  });
});

test('a filter names the list that has what it asks for', () => {
  expect(termsAsked(read('need=unreached&state=submitted').query)).toEqual([
    'state=submitted',
    'need=unreached',
  ]);
});

test.each([
  ['K7M2Q9XD', 'K7M2Q9XD'],
  ['k7m2 q9xd', 'K7M2Q9XD'],
  ['https://site/en/applications/K7M2Q9XD', 'K7M2Q9XD'],
  ['Grace Nakato', undefined],
  // A name may look like one: whoever asks looks whether there is such an application.
  ['Margaret', 'MARGARET'],
])('"%s" may be the reference %s', (search, reference) => {
  expect(referenceSearched({ ...wholeList, search })).toBe(reference);
});
