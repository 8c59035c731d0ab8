import { afterEach, describe, expect, test } from 'vitest';
import { inLanguage, madeLanguages } from '#shared/text/in-language.ts';

const words = { en: { hello: 'Hello' }, ko: { hello: '안녕하세요' } };

afterEach(() => {
  madeLanguages.delete('xx');
});

describe('what a page says', () => {
  test('is said in the language that is asked for', () => {
    expect(inLanguage(words, 'ko')).toBe(words.ko);
  });

  test.each(['fr', '', 'EN', 'toString', '__proto__', 'constructor'])(
    'is said in English in "%s", which is no language of the site',
    (language) => {
      expect(inLanguage(words, language)).toBe(words.en);
    },
  );

  test('can be made of English in a language that tests add, and of no one that there is', () => {
    madeLanguages.set('xx', (english) => english);
    expect(inLanguage(words, 'xx')).toBe(words.en);
    madeLanguages.set('ko', () => {
      throw new Error('Korean is not made');
    });
    expect(inLanguage(words, 'ko')).toBe(words.ko);
    madeLanguages.delete('ko');
  });
});
