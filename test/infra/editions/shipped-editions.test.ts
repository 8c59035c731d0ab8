import { describe, expect, test } from 'vitest';
import { editionText } from '#shared/domain/call/edition-text.ts';
import { loadEdition } from '../../../infra/editions/load-edition.ts';

describe('the shipped editions hold the facts of the real calls', () => {
  test('2017 in Seoul closed at the end of 13 October, Seoul time', () => {
    const { closesAt, workshop, perCity, tours } = loadEdition('2017-seoul');
    expect(new Date(closesAt).toISOString()).toBe('2017-10-13T15:00:00.000Z');
    expect(workshop).toMatchObject({ from: '2017-11-20', to: '2017-11-23' });
    expect({ perCity, tours: tours.length }).toEqual({ perCity: 2, tours: 4 });
  });

  test('2018 in Jeju was extended to the end of 17 May, Seoul time', () => {
    const { closesAt, workshop, perCity, deadlineExtended } = loadEdition('2018-jeju');
    expect(new Date(closesAt).toISOString()).toBe('2018-05-17T15:00:00.000Z');
    expect(workshop).toMatchObject({ from: '2018-07-09', to: '2018-07-13' });
    expect({ perCity, deadlineExtended }).toEqual({ perCity: 3, deadlineExtended: true });
  });

  test('the rehearsal runs for two weeks', () => {
    const { opensAt, closesAt } = loadEdition('rehearsal');
    expect(Math.floor((closesAt - opensAt) / 86_400_000)).toBe(14);
  });

  test.each(['2017-seoul', '2018-jeju', 'rehearsal'])('%s writes to both contacts', (name) => {
    expect(loadEdition(name).contacts.map(({ address }) => address)).toEqual([
      'andrew@we-gov.org',
      'alexandra@we-gov.org',
    ]);
  });
});

const names = [
  'title',
  'place',
  'perCityNote',
  'eligibility',
  'selection',
  'documents',
  'topics',
  'tours',
  'partners',
  'costs',
  'visa',
  'workingLanguage',
  'interpretation',
  'answerLanguages',
  'answerTime',
  'questions',
  'privacy',
] as const;

const sentences = (text: unknown): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text ?? {}).flatMap(sentences);

test.each(['2017-seoul', '2018-jeju', 'rehearsal'])(
  '%s says all of itself in Korean, too',
  (name) => {
    const edition = loadEdition(name);
    for (const one of names) {
      const { text, lang } = editionText(edition, one, 'ko');
      // What the call does not have needs no translation.
      if (sentences(text).length === 0) continue;
      expect(lang, one).toBeUndefined();
      for (const line of sentences(text)) expect(line).toMatch(/\p{Script=Hangul}/u);
    }
  },
);

test('the number of people from a city is the same in both languages', () => {
  for (const name of ['2017-seoul', '2018-jeju', 'rehearsal']) {
    const edition = loadEdition(name);
    const { perCity } = edition;
    expect(editionText(edition, 'perCityNote', 'en').text).toContain(`Up to ${perCity} people`);
    expect(editionText(edition, 'perCityNote', 'ko').text).toContain(`${perCity}명`);
  }
});

describe('the members', () => {
  const { cities } = loadEdition('2018-jeju');
  const named = (name: string) =>
    cities.find((city) => city.name === name || city.aliases.includes(name));

  test('hold every city that came in 2017', () => {
    const came = {
      Bangkok: 'TH',
      Dhulikhel: 'NP',
      Pokhara: 'NP',
      Ramgram: 'NP',
      Gimpo: 'KR',
      Goyang: 'KR',
      Sejong: 'KR',
      Haiphong: 'VN',
      Kampala: 'UG',
      'Mexico City': 'MX',
      Penang: 'MY',
      Tshwane: 'ZA',
      Ulaanbaatar: 'MN',
      Vladivostok: 'RU',
      Yakutsk: 'RU',
    };
    const found = Object.keys(came).map((name) => [name, named(name)?.country]);
    expect(Object.fromEntries(found)).toEqual(came);
  });

  test.each([
    ['Hai Phong', 'haiphong'],
    ['Hải Phòng', 'haiphong'],
    ['Pretoria', 'tshwane'],
    ['CDMX', 'mexico-city'],
    ['George Town', 'penang'],
  ])('%s is found as %s', (alias, id) => {
    expect(named(alias)?.id).toBe(id);
  });

  test('each have a name in Korean, of their own', () => {
    const korean = cities.map(({ names }) => names?.ko ?? '');
    for (const name of korean) expect(name).toMatch(/^\p{Script=Hangul}+$/u);
    expect(new Set(korean).size).toBe(cities.length);
  });

  test('no name or alias means two cities', () => {
    const names = cities.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
