import { describe, expect, test } from 'vitest';
import { languages } from '#shared/domain/call/language.ts';
import { wordings } from '../../../../../functions/applicants/parts/wording.ts';
import { edition } from '../../../../support/builders/builders.ts';

describe('what an applicant has declared', () => {
  test('is known by its language and the digest of every word that was shown', () => {
    for (const language of languages)
      expect(wordings(edition())(language)).toMatch(new RegExp(`^${language} [0-9a-f]{16}$`));
  });

  test('is another wording where the data goes to another partner', () => {
    const [ours, theirs] = [edition(), edition({ partners: ['UN-Habitat', 'World Bank'] })];
    expect(wordings(theirs)('en')).not.toBe(wordings(ours)('en'));
  });

  test('is the same wording whatever else the edition says', () => {
    const later = edition({ id: '2019-test', title: 'Another workshop', perCity: 1 });
    expect(wordings(later)('en')).toBe(wordings(edition())('en'));
  });

  test('is the same each time, and one for each language', () => {
    const wording = wordings(edition());
    const once = languages.map(wording);
    expect(languages.map(wording)).toEqual(once);
    expect(new Set(once).size).toBe(languages.length);
  });
});
