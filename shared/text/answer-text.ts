import { findCity, notListed } from '#shared/domain/call/city.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { Field, FieldName } from '#shared/domain/form/form-fields.ts';
import { formWords } from './words.ts';

/** A stored answer as people read it: of a choice the option, of a city its name. */
export const answerText = (
  context: Readonly<{ edition: Pick<Edition, 'cities'>; language: string }>,
  { name, field }: Readonly<{ name: FieldName; field: Field }>,
  stored: string,
): string => {
  const text = formWords(context.language);
  if (field.kind === 'choice') return text.options[name]?.[stored] ?? stored;
  if (field.kind !== 'city') return stored;
  return stored === notListed
    ? text.notListed
    : (findCity(context.edition, stored)?.name ?? stored);
};
