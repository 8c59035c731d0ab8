import { describe, expect, test } from 'vitest';
import { citiesByCountry } from '#shared/domain/call/cities/city-list.ts';
import { languages } from '#shared/domain/call/language.ts';
import { wegoMembers } from '../../../../../../infra/editions/wego-members.ts';
import { edition } from '../../../../../support/builders/builders.ts';

const members = edition({ cities: wegoMembers });

const listed = (language: string) =>
  citiesByCountry(members, language).map(({ name, cities }) => [
    name,
    ...cities.map((city) => city.name),
  ]);

describe('the list in which somebody looks for their city', () => {
  test('is sorted by country and city as an English reader sorts', () => {
    expect(listed('en').slice(0, 3)).toEqual([
      ['Afghanistan', 'Kabul'],
      ['Argentina', 'Buenos Aires'],
      ['Armenia', 'Yerevan'],
    ]);
    expect(listed('en')).toContainEqual(['Nepal', 'Dhulikhel', 'Kathmandu', 'Pokhara', 'Ramgram']);
  });

  test('is sorted by 가나다 for a Korean reader, whose names it has', () => {
    expect(listed('ko').slice(0, 2)).toEqual([
      ['가나', '아크라'],
      ['나이지리아', '아부자'],
    ]);
    expect(listed('ko')).toContainEqual(['남아프리카', '츠와니', '케이프타운']);
    expect(listed('ko').at(-1)?.[0]).toBe('필리핀');
  });

  test.each(languages)('has each city once, in "%s"', (language) => {
    const ids = citiesByCountry(members, language).flatMap(({ cities }) =>
      cities.map(({ id }) => id),
    );
    expect(ids.toSorted()).toEqual(wegoMembers.map(({ id }) => id).toSorted());
  });

  test('names a city as people type it, too, and never twice the same', () => {
    const gimpo = (language: string) =>
      citiesByCountry(members, language)
        .flatMap(({ cities }) => cities)
        .find(({ id }) => id === 'gimpo');
    expect(gimpo('en')).toEqual({ id: 'gimpo', name: 'Gimpo', otherNames: ['김포', 'Kimpo'] });
    expect(gimpo('ko')).toEqual({ id: 'gimpo', name: '김포', otherNames: ['Gimpo', 'Kimpo'] });
  });

  test('is made once for an edition and a language', () => {
    expect(citiesByCountry(members, 'ko')).toBe(citiesByCountry({ ...members }, 'ko'));
    expect(citiesByCountry(members, 'ko')).not.toBe(citiesByCountry(members, 'en'));
  });
});
