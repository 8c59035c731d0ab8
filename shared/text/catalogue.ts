import { isLanguage, type Language, languages } from '#shared/domain/language.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Worded } from './worded.ts';

export { isLanguage, type Language, languages };

/** Every string that a person reads. A language that lacks one does not compile. */
export type Catalogue = Worded<typeof en>;

/** Tests add languages that no address leads to. */
export const catalogues: Record<Language, Catalogue> & Record<string, Catalogue> = { en, ko };

export const catalogue = (language: string): Catalogue =>
  (Object.hasOwn(catalogues, language) ? catalogues[language] : undefined) ?? en;
