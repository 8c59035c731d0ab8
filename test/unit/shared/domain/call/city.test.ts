import { expect, test } from 'vitest';
import { cityName, findCity, notListed } from '#shared/domain/call/city.ts';
import { testEdition } from '../../../../support/world/web.ts';

test('a member city is found by its id, and no other is', () => {
  expect(findCity(testEdition, 'kampala')?.name).toBe('Kampala');
  expect(findCity(testEdition, 'Kampala')).toBeUndefined();
  expect(findCity(testEdition, '')).toBeUndefined();
});

test('a city that is not in the list is no member city', () => {
  expect(findCity(testEdition, notListed)).toBeUndefined();
});

test('a city is called as its readers call it, and in English where nobody has said how', () => {
  const gimpo = { name: 'Gimpo', names: { ko: '김포' } };
  expect(cityName(gimpo, 'ko')).toBe('김포');
  for (const language of ['en', 'fr', '', '__proto__'])
    expect(cityName(gimpo, language)).toBe('Gimpo');
  expect(cityName({ name: 'Kampala' }, 'ko')).toBe('Kampala');
});
