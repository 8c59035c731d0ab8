import { describe, expect, test } from 'vitest';
import { languages } from '#shared/domain/call/language.ts';
import { wordingOf } from '../../../../../functions/applicants/parts/wording.ts';
import { edition } from '../../../../support/builders/builders.ts';

describe('what an applicant has declared', () => {
  test('is known by its language and the digest of every word that was shown', () => {
    for (const language of languages)
      expect(wordingOf(edition(), language)).toMatch(new RegExp(`^${language} [0-9a-f]{16}$`));
  });

  test('is another wording where the data goes to another partner', () => {
    const [ours, theirs] = [edition(), edition({ partners: ['UN-Habitat', 'World Bank'] })];
    expect(wordingOf(theirs, 'en')).not.toBe(wordingOf(ours, 'en'));
  });

  test('is the same wording whatever else the edition says', () => {
    const later = edition({ id: '2019-test', title: 'Another workshop', perCity: 1 });
    expect(wordingOf(later, 'en')).toBe(wordingOf(edition(), 'en'));
  });

  test('is the same each time, and one for each language', () => {
    const ours = edition();
    const wording = () => languages.map((language) => wordingOf(ours, language));
    const once = wording();
    expect(wording()).toEqual(once);
    expect(new Set(once).size).toBe(languages.length);
  });
});
