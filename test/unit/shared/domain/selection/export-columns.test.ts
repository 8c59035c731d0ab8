import { expect, test } from 'vitest';
import { languages } from '#shared/domain/call/language.ts';
import { entryOf } from '#shared/domain/selection/entry.ts';
import {
  type CellContext,
  columnsFor,
  columnsOfList,
  type ExportColumn,
  exportColumns,
  isContactColumn,
  rowOf,
  titled,
} from '#shared/domain/selection/export-columns.ts';
import { listColumns } from '#shared/domain/selection/list-query.ts';
import { exportWordsIn } from '#shared/text/export-words.ts';
import { applicationOf, factsOf, listedEdition } from '../../../../support/list/listed.ts';

const context: CellContext = {
  words: exportWordsIn('en').cells,
  edition: listedEdition,
  memberName: (id) => `Member ${id}`,
  language: 'en',
};

type Facts = Parameters<typeof factsOf>;

const exportedOf = (changes: Facts[1] = {}, application = applicationOf('K7M2Q9XD')) => ({
  entry: entryOf(factsOf(application, changes), listedEdition).entry,
  application,
});

const cellsOf = (exported: ReturnType<typeof exportedOf>) =>
  Object.fromEntries(
    rowOf(exportColumns, context)(exported).map((cell, index) => [exportColumns[index], cell]),
  );

test('each column says what was answered, in words', () => {
  const application = applicationOf('K7M2Q9XD', {
    receivedAt: Date.UTC(2018, 4, 18, 14, 59),
    answers: { level: 'director', english: 'working', phone: '+256 700 000000' },
  });
  const cells = cellsOf(exportedOf({ case: { assigned: ['amina'] } }, application));
  expect(cells).toMatchObject({
    reference: 'K7M2Q9XD',
    state: 'Submitted',
    city: 'Kampala',
    country: 'Uganda',
    level: 'Director or head of department',
    phone: '+256 700 000000',
    received: { at: application.receivedAt, offset: 0 },
    receivedInZone: { at: application.receivedAt, offset: 9 * 3_600_000 },
    assigned: 'Member amina',
  });
});

test('a Korean file names cities and countries in Korean', () => {
  const cities = listedEdition.cities.map((city) =>
    city.id === 'kampala' ? { ...city, names: { ko: '캄팔라' } } : city,
  );
  const inKorean: CellContext = {
    ...{ ...context, words: exportWordsIn('ko').cells, language: 'ko' },
    edition: { ...listedEdition, cities },
  };
  expect(rowOf(['city', 'country', 'state'], inKorean)(exportedOf())).toEqual([
    '캄팔라',
    '우간다',
    '제출됨',
  ]);
});

test('a city that is not in the list stands as it was typed, with its country', () => {
  const answers = { city: 'not-listed', otherCity: 'Atlantis', country: 'Nowhere' };
  const application = applicationOf('K7M2Q9XD', { cityId: undefined, answers });
  expect(cellsOf(exportedOf({}, application))).toMatchObject({
    city: 'Atlantis, Nowhere',
    country: 'Nowhere',
  });
});

test('who confirms on-line has nominated then; a letter nominates when it comes', () => {
  const endorsement = {
    ...{ name: 'Ruth', address: 'ruth@kcca.go.ug', nonce: 'n', linkDigest: 'd' },
    ...{ number: 1, asks: 1, requestedAt: 5 },
    state: 'endorsed',
    answer: { at: 7, name: 'Ruth', reason: '' },
  } as const;
  const nominated = applicationOf('K7M2Q9XD', { endorsement });
  expect(cellsOf(exportedOf({}, nominated))['nominatedAt']).toEqual({ at: 7, offset: 0 });
  expect(cellsOf(exportedOf())['nominatedAt']).toBeUndefined();
});

test('every column has a title in each language, and no two the same', () => {
  for (const language of languages) {
    const { columns } = exportWordsIn(language);
    const titles = titled(exportColumns, columns).map(({ title }) => title);
    expect(new Set(titles).size).toBe(exportColumns.length);
  }
});

test('every column of the list can be taken out, and the time of arrival on two clocks', () => {
  expect(columnsOfList(listColumns).filter((name) => !exportColumns.includes(name))).toEqual([]);
  expect(columnsOfList(['name', 'received'])).toEqual(['name', 'received', 'receivedInZone']);
});

test('contact data is the address and the telephone', () => {
  expect(exportColumns.filter(isContactColumn)).toEqual([
    'email',
    'phone',
  ] satisfies ExportColumn[]);
});

test('contact data is for the secretariat alone', () => {
  for (const role of ['staff', 'decider'] as const)
    expect(columnsFor(['reviewer', role])).toEqual(exportColumns);
  for (const role of ['reviewer', 'travel-desk'] as const)
    expect(columnsFor([role]).filter(isContactColumn)).toEqual([]);
});

// openreview/openreview#351, pkp/pkp-lib#10090, kohler/hotcrp#426
test('no column holds anything of a review', () => {
  expect(exportColumns.filter((name) => /score|review|comment|mean|note/i.test(name))).toEqual([]);
});
