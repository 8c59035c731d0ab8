/** The languages of the site, each one typed catalogue and one URL prefix; the first is the default. */
export const languages = ['en', 'ko'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (text: string): text is Language => languages.some((one) => one === text);

/** The languages that an edition file may give its texts in, beside English. */
export const translatedLanguages = ['ko'] as const satisfies readonly Exclude<Language, 'en'>[];
export type TranslatedLanguage = (typeof translatedLanguages)[number];
