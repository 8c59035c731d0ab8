import { en } from './en.ts';

/** The languages of the site; each is one typed catalogue and one URL prefix. */
export const languages = ['en'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (text: string): text is Language => languages.some((one) => one === text);

/** Every string that a person reads, as English has it; another language has the same shape. */
export type Catalogue = typeof en;

const catalogues: Readonly<Record<Language, Catalogue>> = { en };

export const catalogue = (language: string): Catalogue =>
  isLanguage(language) ? catalogues[language] : en;
