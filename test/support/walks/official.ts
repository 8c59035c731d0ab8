import { cityName } from '#shared/domain/call/city.ts';
import { EditionFile } from '#shared/domain/call/edition.ts';
import { editionText } from '#shared/domain/call/edition-text.ts';
import { type FieldPage, fieldPages, fieldsOf } from '#shared/domain/form/form-fields.ts';
import {
  callWords,
  documentWords,
  fieldWords,
  formWords,
  journeyWords,
  type Language,
  nominationWords,
  receiptWords,
  uploadWords,
} from '#shared/text/words.ts';
import { rehearsal } from '../../../infra/editions/rehearsal.ts';
import { formValues } from '../builders/builders.ts';
import { pdf } from '../builders/files.ts';
import type { PersonAtPages } from './person.ts';

const edition = EditionFile.parse(rehearsal);

/** The heading of the page of the call. */
export const callTitle = (language: Language): string =>
  editionText(edition, 'title', language).text;

export const cityOf = (id: string, language: Language): string => {
  const city = edition.cities.find((one) => one.id === id);
  if (city === undefined) throw new Error(`no member city ${id}`);
  return cityName(city, language);
};

export const letter = {
  name: 'nomination letter.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(pdf()),
};

/** An official who applies: in which language, and what they answer. */
export type Official = Readonly<{
  person: PersonAtPages;
  language: Language;
  values: ReadonlyMap<string, string>;
}>;

/** What an official answers: some of it only they. */
export const answersOf = (name: string, changes: Readonly<Record<string, string>>) =>
  formValues({ email: `${name}@city.gov`, ...changes });

/** Answers what a page asks, in its order; what is empty is left out. */
export const fillPage = async (
  { person, language, values }: Official,
  page: FieldPage,
): Promise<void> => {
  for (const [name, { kind }] of fieldsOf(page)) {
    const value = values.get(name) ?? '';
    if (value === '') continue;
    const { label } = fieldWords(language)[name];
    const option = formWords(language).options[name]?.[value] ?? '';
    if (kind === 'choice') await person.chooses(label, option);
    else if (kind === 'city') await person.picks(label, cityOf(value, language));
    else await person.types(label, value);
  }
};

/** From the page of the call to the first page of the form. */
export const startApplying = async ({ person, language }: Official): Promise<void> => {
  const { start, pages, continue: button } = journeyWords(language);
  const { apply } = callWords(language);
  await person.opens(`/${language}`);
  await person.meets({ title: callTitle(language), button: apply });
  await person.follows(apply);
  await person.meets({ title: start.title, button: start.begin });
  await person.presses(start.begin);
  await person.meets({ title: pages.you, button });
};

/** From the page of the call to the question of the nomination. */
export const walkToNomination = async (official: Official): Promise<void> => {
  const { person, language } = official;
  const { pages, continue: button } = journeyWords(language);
  await startApplying(official);
  for (const page of fieldPages) {
    await person.meets({ title: pages[page], button });
    await fillPage(official, page);
    await person.presses(button);
  }
  await person.meets({ title: nominationWords(language).question, button });
};

/** Says how the city nominates, on the page that asks it. */
export const answerNomination = async (
  { person, language }: Official,
  nomination: 'letter' | 'endorsement' | 'later',
): Promise<void> => {
  const { pages, continue: button } = journeyWords(language);
  await person.chooses(
    pages.documents,
    nominationWords(language).options[nomination] ?? nomination,
  );
  await person.presses(button);
};

const wordsIn = (language: Language) => ({
  journey: journeyWords(language),
  nomination: nominationWords(language),
  receipt: receiptWords(language),
  uploads: uploadWords(language),
  letterName: documentWords(language).kinds['nomination-letter'],
});

/** Uploads the letter on its page, and sees that it is there. */
export const uploadLetter = async ({ person, language }: Official): Promise<void> => {
  const { nomination, uploads, letterName } = wordsIn(language);
  const title = nomination.file.titles['nomination-letter'];
  await person.meets({ title, button: uploads.upload(letterName) });
  await person.uploads(letterName, letter);
  await person.meets({
    title,
    done: uploads.stored(letterName),
    button: nomination.file.continue,
  });
  await person.reads(letter.name);
};

/** Agrees to what is needed on the page to check, and submits. */
export const submit = async ({ person, language }: Official): Promise<void> => {
  const { journey, receipt } = wordsIn(language);
  await person.meets({ title: journey.check.title, button: journey.check.send });
  await person.ticksWhatIsNeeded();
  await person.presses(journey.check.send);
  await person.meets({ title: receipt.title, button: receipt.viewOrChange });
};

/** Submits what was changed: what was agreed to stands. */
export const submitChanges = async ({ person, language }: Official): Promise<void> => {
  const { journey, receipt } = wordsIn(language);
  await person.meets({ title: journey.check.title, button: journey.check.sendChanges });
  await person.presses(journey.check.sendChanges);
  await person.meets({ title: receipt.title, button: receipt.viewOrChange });
};
