import { editionText } from '#shared/domain/call/edition-text.ts';
import {
  type Field,
  type FieldErrors,
  type FieldName,
  type FormKey,
  type FormValues,
  formFields,
  isFieldName,
  partnerBox,
} from '#shared/domain/form/form-fields.ts';
import { storedText } from '#shared/domain/form/stored-text.ts';
import { countCharacters } from '#shared/domain/form/text.ts';
import { fieldWords, formWords } from '#shared/text/words.ts';
import type { PageErrors } from '#shared/web/fields/error-summary.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';

/** What the form's page shows in its fields: what was typed, and what was wrong with it. */
export type Filled = Readonly<{
  context: PageContext;
  values: FormValues;
  errors: FieldErrors;
  /** The call in force: says whether the days of the interviews still hold. */
  call?: Readonly<{ closesAt: number }>;
  /** What another window has saved in fields that differ. */
  others?: ReadonlyMap<FieldName, string>;
}>;

/** What the form says of the error of a field; undefined when it has none. */
export const errorTextOf = (name: FieldName, field: Field, filled: Filled): string | undefined => {
  const error = filled.errors.get(name);
  if (error === undefined) return undefined;
  const { label, missing } = fieldWords(filled.context.language)[name];
  if (error === 'missing') return missing;
  const count = countCharacters(storedText(field, filled.values.get(name) ?? ''));
  const max = 'max' in field ? field.max : 0;
  return formWords(filled.context.language).errorText(error, label, {
    min: 'min' in field ? field.min : 0,
    max,
    count,
  });
};

/** What was typed, chosen and ticked in the fields of the form. */
export const typedIn = (values: FormValues): readonly string[] =>
  [...values].flatMap(([name, value]) => (isFieldName(name) ? [value] : []));

/** What is said of each error of a form, in the order of the page. */
export const formErrors = (filled: Filled): PageErrors => {
  const { edition, language } = filled.context;
  const partners = editionText(edition, 'partners', language).text;
  const textOf = (name: FormKey): string => {
    if (isFieldName(name)) return errorTextOf(name, formFields[name], filled) ?? '';
    const partner = partners.find((_, index) => partnerBox(index) === name);
    return formWords(language).giveToMissing(partner ?? '');
  };
  return new Map([...filled.errors.keys()].map((name) => [name, textOf(name)]));
};
