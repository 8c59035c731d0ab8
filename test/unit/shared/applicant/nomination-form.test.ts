import { describe, expect, test } from 'vitest';
import {
  nominatedIn,
  nominationFacts,
  nominationStatement,
} from '#shared/applicant/nomination-form.ts';
import { formValues } from '../../../support/builders/builders.ts';
import { sampleApplication, sampleDraft } from '../../../support/mails/journey-mails.ts';
import { contextOf } from '../../../support/world/web.ts';

const valuesOf = (changes: Readonly<Record<string, string>>) =>
  nominationFacts(contextOf(), { reference: 'K7M2Q9XD', values: formValues(changes) }).map(
    ({ value }) => value,
  );

describe('the form that a city signs', () => {
  test('names the applicant, the post, the city and the reference', () => {
    expect(valuesOf({})).toEqual([
      'Grace Nakato',
      '–',
      'Manager, e-services',
      'ICT',
      'Kampala',
      'K7M2Q9XD',
    ]);
  });

  test('names a city that is not listed as it was typed', () => {
    expect(valuesOf({ city: 'not-listed', otherCity: ' Hội  An ' })).toContain('Hội An');
  });

  test('leaves a line empty that cannot be stored so, for a pen', () => {
    expect(valuesOf({ fullName: 'x'.repeat(5_000) })[0]).toBe('');
    expect(valuesOf({ position: ' ' })[2]).toBe('');
    expect(valuesOf({ city: '', otherCity: '' })[4]).toBe('');
  });

  test('says for what, in the language of the page', () => {
    expect(nominationStatement(contextOf())).toContain(contextOf().edition.title);
    expect(nominationStatement(contextOf({ language: 'ko' }))).toMatch(/[가-힣]/);
  });
});

describe('who is nominated', () => {
  const draft = sampleDraft({ fullName: 'Grace N.' });

  test('is who was sent, whatever is typed since', () => {
    const application = sampleApplication();
    expect(nominatedIn({ application, draft }).get('fullName')).toBe('Grace Nakato');
  });

  test('is who is typed while nothing was sent, and nobody before', () => {
    expect(nominatedIn({ application: undefined, draft }).get('fullName')).toBe('Grace N.');
    expect(nominatedIn({ application: undefined, draft: undefined }).size).toBe(0);
  });
});
