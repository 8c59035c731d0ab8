import { describe, expect, test } from 'vitest';
import { jeju2018 } from '../../../infra/editions/2018-jeju.ts';
import { loadEdition, parseEdition } from '../../../infra/editions/load-edition.ts';

const { title: _title, workshop: _workshop, ...withoutTitleAndWorkshop } = jeju2018;
const [firstCity] = jeju2018.cities;

const refusalOf = (attempt: () => unknown): string => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Error && error.name === 'Refusal') return error.message;
    throw error;
  }
  throw new Error('It was accepted.');
};

const linesOf = (file: unknown): string[] =>
  refusalOf(() => parseEdition('2018-jeju', file)).split('\n');

describe('a bad edition file is refused with its field, its value and the remedy', () => {
  const refusals: [string, unknown, string][] = [
    [
      'an opening that summer time skips',
      { ...jeju2018, zone: 'America/Mexico_City', opensAt: '2018-04-01T02:30' },
      'opensAt (given: "2018-04-01T02:30") does not exist in America/Mexico_City, where the clock skips it: give the hour after it.',
    ],
    [
      'an opening that happens twice',
      { ...jeju2018, zone: 'Europe/Berlin', opensAt: '2017-10-29T02:30' },
      'opensAt (given: "2017-10-29T02:30") occurs twice in Europe/Berlin, where the clock goes back: give an hour that occurs once.',
    ],
    [
      'a city in place of a region',
      { ...jeju2018, region: 'seoul' },
      'region (given: "seoul") is not an AWS region: give one, such as ap-northeast-2.',
    ],
    [
      'a closing before the opening',
      { ...jeju2018, closesAt: '2018-03-01T00:00' },
      'closesAt (given: "2018-03-01T00:00") is not after opensAt (2018-04-02T09:00): give a later deadline.',
    ],
    [
      'a workshop before the closing',
      { ...jeju2018, workshop: { ...jeju2018.workshop, from: '2018-05-17' } },
      'workshop.from (given: "2018-05-17") is before the call closes (2018-05-18T00:00): give a later workshop or an earlier deadline.',
    ],
    [
      'a workshop that ends before it begins',
      { ...jeju2018, workshop: { ...jeju2018.workshop, to: '2018-07-01' } },
      'workshop.to (given: "2018-07-01") is before workshop.from (2018-07-09): give the last day.',
    ],
    [
      'an unknown zone',
      { ...jeju2018, zone: 'Asia/Jeju' },
      'zone (given: "Asia/Jeju") is not an IANA time zone: give one, such as Asia/Seoul.',
    ],
    [
      'a city in an unknown zone',
      { ...jeju2018, cities: [{ ...firstCity, zone: 'KST' }] },
      'cities[0].zone (given: "KST") is not an IANA time zone: give one, such as Asia/Seoul.',
    ],
    [
      'a contact without an address',
      { ...jeju2018, contacts: [{ name: 'Andrew Lim', address: 'andrew(at)we-gov.org' }] },
      'contacts[0].address (given: "andrew(at)we-gov.org") is not an email address: give one, such as andrew@we-gov.org.',
    ],
    [
      'a city that stands twice',
      { ...jeju2018, cities: [firstCity, firstCity] },
      'cities[1].id (given: "kabul") is used twice: give every city its own id.',
    ],
    [
      'a country by its name',
      { ...jeju2018, cities: [{ ...firstCity, country: 'Korea' }] },
      'cities[0].country (given: "Korea") is not an ISO 3166 country code: give 2 capital letters, such as KR.',
    ],
    [
      'a country that does not exist',
      { ...jeju2018, cities: [{ ...firstCity, country: 'XX' }] },
      'cities[0].country (given: "XX") is not an ISO 3166 country code: give 2 capital letters, such as KR.',
    ],
    [
      'a translated list that lacks entries',
      { ...jeju2018, translations: { ko: { documents: ['여권 사본'] } } },
      'translations.ko.documents (given: ["여권 사본"]) has 1 of the 3 entries of documents: translate each, in the same order, or leave documents out here.',
    ],
    [
      'a text in a language that the site does not speak',
      { ...jeju2018, translations: { fr: { title: 'Atelier' } } },
      'translations.fr is not a known field: correct its name or remove it.',
    ],
    [
      'a translated text that the call does not have',
      { ...jeju2018, translations: { ko: { titel: '워크숍' } } },
      'translations.ko.titel is not a known field: correct its name or remove it.',
    ],
    [
      'translations in a list',
      { ...jeju2018, translations: [] },
      'translations (given: []) must be a group of fields in { }.',
    ],
    [
      'a field that nobody knows',
      { ...jeju2018, deadline: '2018-05-17' },
      'deadline is not a known field: correct its name or remove it.',
    ],
    [
      'a deadline at 24:00',
      { ...jeju2018, closesAt: '2018-05-17T24:00' },
      'closesAt (given: "2018-05-17T24:00") is not a time of the calendar: give an hour from 00 to 23 of a day that exists.',
    ],
    [
      'a deadline with an offset',
      { ...jeju2018, closesAt: '2018-05-18T00:00+09:00' },
      'closesAt (given: "2018-05-18T00:00+09:00") is not a local time: give one as YYYY-MM-DDTHH:MM, without an offset.',
    ],
    [
      'a negative quota',
      { ...jeju2018, perCity: -1 },
      'perCity (given: -1) is too small: give at least 1.',
    ],
    [
      'a quota in words',
      { ...jeju2018, perCity: 'three' },
      'perCity (given: "three") must be a number.',
    ],
    [
      'nobody to contact',
      { ...jeju2018, contacts: [] },
      'contacts (given: []) is too short: give at least 1 entries.',
    ],
    [
      'a grace of hours',
      { ...jeju2018, graceMinutes: 90 },
      'graceMinutes (given: 90) is too large: give at most 60.',
    ],
    [
      'the id of the edition it was copied from',
      { ...jeju2018, id: '2017-seoul' },
      'id (given: "2017-seoul") must match its name in load-edition.ts: use id: \'2018-jeju\', or this stack will replace another one.',
    ],
    [
      'a document that is asked for at some other time',
      { ...jeju2018, collectAt: { passport: 'arrival' } },
      'collectAt.passport (given: "arrival") is not a time to ask for a document: use application or selection.',
    ],
    [
      'a document that nobody knows',
      { ...jeju2018, collectAt: { visa: 'selection' } },
      'collectAt.visa is not a known field: correct its name or remove it.',
    ],
    ['no file at all', undefined, 'the file is missing: add a group of fields in { }.'],
  ];

  test.each(refusals)('%s', (_what, file, line) => {
    expect(linesOf(file)).toEqual(['The edition "2018-jeju" cannot be used:', `  - ${line}`]);
  });

  test('every fault is named at once', () => {
    expect(linesOf(withoutTitleAndWorkshop)).toEqual([
      'The edition "2018-jeju" cannot be used:',
      '  - title is missing: add text in quotes.',
      '  - workshop is missing: add a group of fields in { }.',
    ]);
  });
});

describe('an edition is named by its file', () => {
  test('without a name, the known ones are told', () => {
    expect(refusalOf(() => loadEdition(undefined))).toBe(
      'Give an edition: -c edition=<name>. Known: 2017-seoul, 2018-jeju, rehearsal.',
    );
  });

  test.each(['2019-seoul', 'constructor', '__proto__'])('%s is none', (name) => {
    expect(refusalOf(() => loadEdition(name))).toContain(`There is no edition "${name}". Known: `);
  });
});
