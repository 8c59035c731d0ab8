import { describe, expect, test } from 'vitest';
import { requestLanguages } from '#shared/domain/endorsement/request-languages.ts';

describe('a supervisor whose language nobody knows is written to', () => {
  test.each(['en', 'ko'] as const)(
    'in Korean and then English at a city in Korea, also if the applicant chose "%s"',
    (applicant) => {
      expect(requestLanguages({ country: 'KR', applicant })).toEqual({
        first: 'ko',
        second: 'en',
      });
    },
  );

  test('in English alone elsewhere, if the applicant chose English', () => {
    expect(requestLanguages({ country: 'UG', applicant: 'en' })).toEqual({
      first: 'en',
      second: undefined,
    });
  });

  test('in English and then Korean elsewhere, if the applicant chose Korean', () => {
    expect(requestLanguages({ country: 'MN', applicant: 'ko' })).toEqual({
      first: 'en',
      second: 'ko',
    });
  });

  test('in the language of the applicant first where the city is in no list', () => {
    expect(requestLanguages({ country: undefined, applicant: 'ko' })).toEqual({
      first: 'ko',
      second: 'en',
    });
    expect(requestLanguages({ country: undefined, applicant: 'en' })).toEqual({
      first: 'en',
      second: undefined,
    });
  });
});
