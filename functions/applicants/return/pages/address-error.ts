import type { NoAddress } from '#shared/domain/form/address-reader.ts';
import { formFields } from '#shared/domain/form/form-fields.ts';
import { cleanLine, countCharacters } from '#shared/domain/form/text.ts';
import { fieldWords, formWords, type Language } from '#shared/text/words.ts';

/** What the page says of an address, as it was typed, to which no code can be mailed. */
export const addressError = (language: Language, typed: string, error: NoAddress): string => {
  const { label, missing } = fieldWords(language).email;
  if (error === 'missing') return missing;
  const { max } = formFields.email;
  const limits = { min: 0, max, count: countCharacters(cleanLine(typed)) };
  return formWords(language).errorText(error, label, limits);
};
