import * as z from 'zod';
import { type TranslatedLanguage, translatedLanguages } from './language.ts';

/** One line: it may stand in a subject, in the name of a sender or in a calendar. */
export const line = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(
    /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u,
    'holds a line break or a control character: write it on one line',
  );
const lines = z.array(line);

/** What people ask, and the answer. */
const Question = z.strictObject({
  question: line,
  answer: z.string().trim().min(1).max(600),
});
export const questions = z.array(Question).max(12);

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
    costs: lines,
    visa: line,
    workingLanguage: line,
    interpretation: line,
    answerLanguages: line,
    answerTime: line,
    questions,
    /** All of it or nothing: half a notice in each language is none. */
    privacy: z.strictObject({
      controller: line,
      recipients: lines,
      periods: lines,
      rights: lines,
      afterWithdrawal: line.optional(),
    }),
  })
  .partial();
type Translation = z.infer<typeof Translation>;

export const Translations = z.partialRecord(z.enum(translatedLanguages), Translation);

/** The name of a city in other languages; where there is none, people read its English one. */
export const CityNames = z.partialRecord(z.enum(translatedLanguages), line);

const always = ['documents', 'topics', 'tours', 'partners'] as const;
const sometimes = ['costs', 'questions'] as const;
const single = [
  'visa',
  'workingLanguage',
  'interpretation',
  'answerLanguages',
  'answerTime',
  'privacy',
] as const;
const ofPrivacy = ['recipients', 'periods', 'rights'] as const;

type Withdrawing = Readonly<{ afterWithdrawal?: string | undefined }>;

type Translated = Readonly<
  Record<(typeof always)[number], readonly unknown[]> &
    Partial<Record<(typeof sometimes)[number], readonly unknown[]>> &
    Partial<Record<Exclude<(typeof single)[number], 'privacy'>, string>> & {
      privacy?:
        | (Readonly<Record<(typeof ofPrivacy)[number], readonly string[]>> & Withdrawing)
        | undefined;
      translations: Partial<Record<TranslatedLanguage, Translation>>;
    }
>;

type Fault = Readonly<{ path: (string | number)[]; value: unknown; message: string }>;
type List = readonly unknown[] | undefined;

/** Boxes go by their position, and a list that lacks a line says less than it should. */
const unequal = (path: string[], given: List, wanted: List): Fault[] => {
  const name = path.at(-1);
  const count = wanted?.length ?? 0;
  if (given === undefined || given.length === count) return [];
  const message = `has ${given.length} of the ${count} entries of ${name}: translate each, in the same order, or leave ${name} out here`;
  return [{ path, value: given, message }];
};

/** The notice says what becomes of withdrawn data in both languages or in none. */
const withdrawalFaults = (
  path: string[],
  given: Withdrawing | undefined,
  wanted: Withdrawing | undefined,
): Fault[] => {
  const [here, english] = [given?.afterWithdrawal, wanted?.afterWithdrawal];
  if (!given || !wanted || (here === undefined) === (english === undefined)) return [];
  const message =
    english === undefined
      ? 'is not said in English: add privacy.afterWithdrawal, or leave it out here'
      : 'is missing: translate privacy.afterWithdrawal, or leave it out in English';
  return [{ path, value: here, message }];
};

/**
 * Lists must be equally long in each language and in the same order, and nothing may be said in
 * another language alone.
 */
export const translationFaults = (file: Translated): readonly Fault[] =>
  translatedLanguages.flatMap((language) => {
    const given: Partial<Translation> = file.translations[language] ?? {};
    const path = ['translations', language];
    const lists = [...always, ...sometimes].flatMap((name) =>
      unequal([...path, name], given[name], file[name]),
    );
    const alone = single.flatMap((name): Fault[] => {
      if (given[name] === undefined || file[name] !== undefined) return [];
      const message = `is not said in English: add ${name}, or leave it out here`;
      return [{ path: [...path, name], value: given[name], message }];
    });
    const notice = ofPrivacy.flatMap((name) =>
      file.privacy === undefined
        ? []
        : unequal([...path, 'privacy', name], given.privacy?.[name], file.privacy[name]),
    );
    const ofWithdrawal = withdrawalFaults(
      [...path, 'privacy', 'afterWithdrawal'],
      given.privacy,
      file.privacy,
    );
    return [...lists, ...alone, ...notice, ...ofWithdrawal];
  });
