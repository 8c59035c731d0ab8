import type { Language } from '#shared/domain/call/language.ts';

type Made = <Words>(english: Words) => Words;

/** Pseudo-languages made of English, which tests add; no URL leads to them. */
export const madeLanguages: Map<string, Made> = new Map();

/** The words in `language`; English, where that is no language of the site. */
export const inLanguage = <Words>(words: Record<Language, Words>, language: string): Words => {
  const given: Partial<Record<string, Words>> = words;
  const said = Object.hasOwn(words, language) ? given[language] : undefined;
  return said ?? madeLanguages.get(language)?.(words.en) ?? words.en;
};
