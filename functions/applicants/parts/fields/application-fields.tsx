import type { Child } from 'hono/jsx';
import { scheduleInForce } from '#shared/domain/call/call-in-force.ts';
import { cityNameOf } from '#shared/domain/call/city.ts';
import { editionText } from '#shared/domain/call/edition-text.ts';
import { daysText } from '#shared/domain/call/instant-text.ts';
import { doubtIn } from '#shared/domain/form/address.ts';
import type { Field, FieldName } from '#shared/domain/form/form-fields.ts';
import { optionText } from '#shared/domain/form/option-text.ts';
import { grouped } from '#shared/text/grouped.ts';
import {
  fieldWords,
  formWords,
  journeyWords,
  type Language,
  scriptWords,
} from '#shared/text/words.ts';
import { cityOptions } from '#shared/web/fields/cities/city-options.ts';
import { EmailField } from '#shared/web/fields/email-field.tsx';
import type { FieldProps } from '#shared/web/fields/field.tsx';
import { Radios } from '#shared/web/fields/radios.tsx';
import { SelectField } from '#shared/web/fields/select-field.tsx';
import { TextArea } from '#shared/web/fields/text-area.tsx';
import { TextField } from '#shared/web/fields/text-field.tsx';
import { Tick } from '#shared/web/fields/tick.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { Example } from './example.tsx';
import { errorTextOf, type Filled } from './filled-form.ts';

type FormFieldProps = Readonly<{ name: FieldName; field: Field; filled: Filled }>;

type KindProps<Kind extends Field['kind']> = Readonly<{
  common: FieldProps & { name: FieldName };
  field: Extract<Field, { kind: Kind }>;
  filled: Filled;
}>;

/** What is spoken, and whether somebody interprets, as far as the edition says it in the language. */
const spokenIn = ({ edition, language }: PageContext): string | undefined =>
  (['workingLanguage', 'interpretation'] as const)
    .map((name) => editionText(edition, name, language))
    .flatMap(({ text, lang }) => (text === undefined || lang !== undefined ? [] : [text]))
    .join(' ') || undefined;

/** When the interviews are, as far as it is known and still holds. */
const interviewDays = ({ context: { edition, language }, call }: Filled): string | undefined => {
  const { interviews } = call ? scheduleInForce(edition, call) : {};
  return (
    interviews &&
    formWords(language).interviewDays(daysText(interviews.from, interviews.to, language))
  );
};

const hintOf = (name: FieldName, field: Field, filled: Filled): string | undefined => {
  const { context } = filled;
  const { language } = context;
  if (name === 'english') return spokenIn(context);
  const { hint } = fieldWords(language)[name];
  if (field.kind !== 'paragraphs') return hint;
  const days = name === 'interviewTimes' ? interviewDays(filled) : undefined;
  const length = formWords(language).characters(field.min, field.max);
  return [hint, days, length].filter(Boolean).join(' ');
};

const isRequired = (field: Field): boolean => field.required === true;
const valueIn = (filled: Filled, name: FieldName): string => filled.values.get(name) ?? '';

const Line = ({ common, field, filled }: KindProps<'line'>) => (
  <TextField
    {...common}
    value={valueIn(filled, common.name)}
    isRequired={isRequired(field)}
    autocomplete={field.autocomplete}
    type={field.autocomplete === 'tel' ? 'tel' : undefined}
    isName={common.name === 'fullName' || common.name === 'nameInOwnScript'}
    dir="auto"
  />
);

const Email = ({ common, field, filled }: KindProps<'email'>) => {
  const value = valueIn(filled, common.name);
  return (
    <EmailField
      {...common}
      value={value}
      isRequired={isRequired(field)}
      autocomplete={field.autocomplete}
      doubt={doubtIn(value)}
    />
  );
};

const WholeNumber = ({ common, field, filled }: KindProps<'number'>) => (
  <TextField
    {...common}
    value={valueIn(filled, common.name)}
    isRequired={isRequired(field)}
    inputmode="numeric"
    width="short"
  />
);

/** Of the length of an answer while one types; a script fills in the number. */
const countText = (language: Language, max: number): string =>
  scriptWords(language).count('{n}', grouped(max));

const Paragraphs = ({ common, field, filled }: KindProps<'paragraphs'>) => (
  <>
    <TextArea
      {...common}
      value={valueIn(filled, common.name)}
      isRequired={isRequired(field)}
      isLow={field.max <= 500}
      count={countText(filled.context.language, field.max)}
    />
    <Example context={filled.context} name={common.name} />
  </>
);

const City = ({ common, field, filled }: KindProps<'city'>) => (
  <SelectField
    {...common}
    placeholder={formWords(filled.context.language).chooseCity}
    options={cityOptions(filled.context)}
    chosen={valueIn(filled, common.name)}
    isRequired={isRequired(field)}
  />
);

const Choice = ({ common, field, filled }: KindProps<'choice'>) => {
  const texts = formWords(filled.context.language).options[common.name];
  return (
    <Radios
      {...common}
      options={field.options.map((value) => ({ value, text: texts?.[value] ?? value }))}
      chosen={filled.values.get(common.name)}
    />
  );
};

const FieldOfKind = ({ name, field, filled }: FormFieldProps) => {
  const { context } = filled;
  const { label } = fieldWords(context.language)[name];
  const error = errorTextOf(name, field, filled);
  const common = { context, name, label, hint: hintOf(name, field, filled), error };
  switch (field.kind) {
    case 'line':
      return <Line common={common} field={field} filled={filled} />;
    case 'email':
      return <Email common={common} field={field} filled={filled} />;
    case 'number':
      return <WholeNumber common={common} field={field} filled={filled} />;
    case 'paragraphs':
      return <Paragraphs common={common} field={field} filled={filled} />;
    case 'city':
      return <City common={common} field={field} filled={filled} />;
    case 'choice':
      return <Choice common={common} field={field} filled={filled} />;
    case 'tick':
      return (
        <Tick {...common} isTicked={valueIn(filled, name) !== ''} isRequired={isRequired(field)} />
      );
  }
};

const SavedElsewhere = ({ name, filled }: Omit<FormFieldProps, 'field'>) => {
  const value = filled.others?.get(name);
  if (value === undefined) return null;
  const { edition, language } = filled.context;
  const text = optionText(formWords(language).options[name], value);
  return (
    <p class="other" dir="auto">
      {journeyWords(language).stale.other(cityNameOf(edition, text, language) ?? text)}
    </p>
  );
};

/**
 * What is asked only of those whose city is not listed. Where the browser can tell, it shows it to
 * nobody else; what is wrong with it is always shown.
 */
const OnlyUnlisted = ({ hasError, children }: Readonly<{ hasError: boolean; children: Child }>) =>
  hasError ? children : <div class="unlisted">{children}</div>;

/** One field of the form, and what another window has saved in it. */
export const FormField = (props: FormFieldProps) => {
  const { name, field, filled } = props;
  const shown = (
    <>
      <FieldOfKind {...props} />
      <SavedElsewhere name={name} filled={filled} />
    </>
  );
  if (field.required !== 'when-city-not-listed') return shown;
  return (
    <OnlyUnlisted hasError={errorTextOf(name, field, filled) !== undefined}>{shown}</OnlyUnlisted>
  );
};
