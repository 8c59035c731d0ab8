import type { Edition } from './edition.ts';
import { translatedLanguages } from './language.ts';

/** The words of an edition in English. */
const english = ({ workshop, ...edition }: Edition) => ({
  title: edition.title,
  place: workshop.place,
  perCityNote: edition.perCityNote,
  eligibility: edition.eligibility,
  selection: edition.selection,
  documents: edition.documents,
  topics: edition.topics,
  tours: edition.tours,
  partners: edition.partners,
  costs: edition.costs,
  visa: edition.visa,
  workingLanguage: edition.workingLanguage,
  interpretation: edition.interpretation,
  answerLanguages: edition.answerLanguages,
  answerTime: edition.answerTime,
  questions: edition.questions,
  privacy: edition.privacy,
});

type Texts = ReturnType<typeof english>;

/** `lang` is what the element has to say where the words are not in the language of the page. */
export type EditionText<Words> = Readonly<{ text: Words; lang: 'en' | undefined }>;

/** What the edition says in `language`, or in English where its file does not say it in that. */
export const editionText = <Name extends keyof Texts>(
  edition: Edition,
  name: Name,
  language: string,
): EditionText<Texts[Name]> => {
  const translated = translatedLanguages.find((one) => one === language);
  const texts: Partial<Texts> = (translated && edition.translations[translated]) ?? {};
  const text = texts[name];
  if (text !== undefined) return { text, lang: undefined };
  return { text: english(edition)[name], lang: language === 'en' ? undefined : 'en' };
};
