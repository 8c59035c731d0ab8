import { describe, expect, test } from 'vitest';
import { editionText } from '#shared/domain/call/edition-text.ts';
import { edition as buildEdition } from '../../../../support/builders/builders.ts';

const edition = buildEdition({
  translations: { ko: { title: '공동 워크숍', topics: ['우수 사례'] } },
});

describe('what a call says of itself', () => {
  test('is said in Korean to whoever reads Korean, where somebody has translated it', () => {
    expect(editionText(edition, 'title', 'ko')).toEqual({ text: '공동 워크숍', lang: undefined });
    expect(editionText(edition, 'topics', 'ko')).toEqual({ text: ['우수 사례'], lang: undefined });
  });

  test('is marked as English on a Korean page, where nobody has', () => {
    expect(editionText(edition, 'place', 'ko')).toEqual({
      text: 'Jeju Island, Republic of Korea',
      lang: 'en',
    });
  });

  test('is said in English as it stands, and not marked there', () => {
    expect(editionText(edition, 'title', 'en')).toEqual({ text: edition.title, lang: undefined });
  });

  test.each(['fr', '', 'KO', '__proto__', 'constructor'])(
    'is English, and marked so, in "%s", which no edition file knows',
    (language) => {
      expect(editionText(edition, 'title', language)).toEqual({ text: edition.title, lang: 'en' });
    },
  );

  test('of a file without translations is English throughout', () => {
    const plain = buildEdition();
    for (const name of ['title', 'place', 'perCityNote', 'eligibility', 'selection'] as const)
      expect(editionText(plain, name, 'ko').lang).toBe('en');
  });

  test('that is an empty list is translated by an empty list, and says nothing twice', () => {
    const none = buildEdition({ tours: [], translations: { ko: { tours: [] } } });
    expect(editionText(none, 'tours', 'ko')).toEqual({ text: [], lang: undefined });
  });
});
