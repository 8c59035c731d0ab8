import { isLanguage, type Language, languages } from '#shared/domain/call/language.ts';
import { type Item, stringIn } from '../engine/item.ts';

/** The language of a row; one that the site no longer has reads as English. */
export const languageIn = (item: Item): Language => {
  const language = stringIn(item, 'language');
  return isLanguage(language) ? language : languages[0];
};
