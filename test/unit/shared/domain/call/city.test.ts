import { expect, test } from 'vitest';
import { findCity, notListed } from '#shared/domain/call/city.ts';
import { testEdition } from '../../../../support/world/web.ts';

test('a member city is found by its id, and no other is', () => {
  expect(findCity(testEdition, 'kampala')?.name).toBe('Kampala');
  expect(findCity(testEdition, 'Kampala')).toBeUndefined();
  expect(findCity(testEdition, '')).toBeUndefined();
});

test('a city that is not in the list is no member city', () => {
  expect(findCity(testEdition, notListed)).toBeUndefined();
});
