import * as z from 'zod';
import { type TranslatedLanguage, translatedLanguages } from './language.ts';

export const line = z.string().trim().min(1).max(300);
const lines = z.array(line);

/** What a call says of itself in another language, as much of it as somebody has translated. */
const Translation = z
  .strictObject({
    title: line,
    place: line,
    perCityNote: line,
    eligibility: line,
    selection: line,
    documents: lines,
    topics: lines,
    tours: lines,
    partners: lines,
  })
  .partial();
type Translation = z.infer<typeof Translation>;

export const Translations = z.partialRecord(z.enum(translatedLanguages), Translation);

const listNames = ['documents', 'topics', 'tours', 'partners'] as const;

type Lists = Readonly<Record<(typeof listNames)[number], readonly string[]>>;
type Translated = Lists &
  Readonly<{ translations: Partial<Record<TranslatedLanguage, Translation>> }>;

type Fault = Readonly<{ path: (string | number)[]; value: unknown; message: string }>;

/**
 * Lists must be equally long in each language and in the same order: boxes go by their position.
 */
export const translationFaults = (file: Translated): readonly Fault[] =>
  translatedLanguages.flatMap((language) =>
    listNames.flatMap((name): Fault[] => {
      const given = file.translations[language]?.[name];
      const wanted = file[name].length;
      if (given === undefined || given.length === wanted) return [];
      return [
        {
          path: ['translations', language, name],
          value: given,
          message: `has ${given.length} of the ${wanted} entries of ${name}: translate each, in the same order, or leave ${name} out here`,
        },
      ];
    }),
  );
