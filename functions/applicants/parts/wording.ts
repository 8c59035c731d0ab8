import { wordingField } from '#shared/applicant/session.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { editionText } from '#shared/domain/call/edition-text.ts';
import { type FormValues, fieldsOf } from '#shared/domain/form/form-fields.ts';
import { digest } from '#shared/runtime/digest.ts';
import { fieldWords, formWords, type Language, languages } from '#shared/text/words.ts';

const workedOut = (edition: Edition, language: Language): string => {
  const fields = fieldWords(language);
  const form = formWords(language);
  const shown = [
    ...fieldsOf('declarations').map(([name]) => fields[name].label),
    ...editionText(edition, 'partners', language).text.map(form.giveTo),
    form.yourDataText,
  ];
  return `${language} ${digest(shown.join('\n')).slice(0, 16)}`;
};

/** Those of an edition by language, worked out once: every page and every submit asks. */
const known = new WeakMap<Edition, Map<Language, string>>();

/** Names the declarations that are shown, word for word: language and the digest of the texts. */
export const wordingOf = (edition: Edition, language: Language): string => {
  const ofEdition = known.get(edition) ?? new Map<Language, string>();
  const wording = ofEdition.get(language) ?? workedOut(edition, language);
  known.set(edition, ofEdition.set(language, wording));
  return wording;
};

/** Whether a posted page showed words that stand on no page of ours now. Some do not say which. */
export const showsOldWords = (edition: Edition, values: FormValues): boolean => {
  const shown = values.get(wordingField);
  return shown !== undefined && languages.every((one) => wordingOf(edition, one) !== shown);
};
