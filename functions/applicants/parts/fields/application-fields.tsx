import type { Child } from 'hono/jsx';
import { notListed } from '#shared/domain/call/city.ts';
import type { City } from '#shared/domain/call/edition.ts';
import { doubtIn } from '#shared/domain/form/address.ts';
import type {
  Field,
  FieldErrors,
  FieldName,
  FormKey,
  FormValues,
} from '#shared/domain/form/form-fields.ts';
import { storedText } from '#shared/domain/form/stored-text.ts';
import { countCharacters } from '#shared/domain/form/text.ts';
import {
  type Catalogue,
  fieldWords,
  formWords,
  journeyWords,
  type Language,
  pageWords,
} from '#shared/text/catalogue.ts';
import { FieldError } from '#shared/web/fields/field-error.tsx';
import { LikelyNote, likelyId } from '#shared/web/fields/likely-address.tsx';

/** What the form's page shows in its fields: what was typed, and what was wrong with it. */
export type Filled = Readonly<{
  values: FormValues;
  errors: FieldErrors;
  cities: readonly City[];
  language: Language;
  /** What another window has saved in fields that differ. */
  others?: ReadonlyMap<FieldName, string>;
}>;

/** What the form says of the error of a field; undefined when it has none. */
export const faultOf = (name: FieldName, field: Field, filled: Filled): string | undefined => {
  const error = filled.errors.get(name);
  if (error === undefined) return undefined;
  const { label, missing } = fieldWords(filled.language)[name];
  if (error === 'missing') return missing;
  const count = countCharacters(storedText(field, filled.values.get(name) ?? ''));
  const max = 'max' in field ? field.max : 0;
  return formWords(filled.language).errorText(error, label, {
    min: 'min' in field ? field.min : 0,
    max,
    count,
  });
};

type ShellProps = Readonly<{
  name: FormKey;
  label: string;
  hint?: string;
  error: string | undefined;
  text: Catalogue['page'];
  children: Child;
}>;

const Shell = ({ name, label, hint, error, text, children }: ShellProps) => (
  <div class={error === undefined ? 'field' : 'field bad'}>
    <label for={name}>{label}</label>
    {hint === undefined ? null : (
      <span class="hint" id={`${name}-hint`}>
        {hint}
      </span>
    )}
    <FieldError id={name} said={error} text={text} />
    {children}
  </div>
);

const describedBy = (
  name: string,
  hint: string | undefined,
  error: string | undefined,
  likely?: string,
) => {
  const ids = [
    hint === undefined ? '' : `${name}-hint`,
    error === undefined ? '' : `${name}-fault`,
    likely ?? '',
  ];
  return ids.filter((id) => id !== '').join(' ') || undefined;
};

const CityOptions = ({
  cities,
  chosen,
  text,
}: {
  cities: readonly City[];
  chosen: string;
  text: Catalogue['form'];
}) => (
  <>
    <option value="">{text.chooseCity}</option>
    <option value={notListed} selected={chosen === notListed}>
      {text.notListed}
    </option>
    {cities.map(({ id, name, aliases }) => (
      <option value={id} selected={chosen === id}>
        {aliases.length > 0 ? `${name} (${aliases.join(', ')})` : name}
      </option>
    ))}
  </>
);

const Choices = ({
  name,
  field,
  filled,
  error,
}: {
  name: FieldName;
  field: Extract<Field, { kind: 'choice' }>;
  filled: Filled;
  error: string | undefined;
}) => {
  const { label, hint } = fieldWords(filled.language)[name];
  const { options } = formWords(filled.language);
  const chosen = filled.values.get(name);
  return (
    <fieldset
      class={error === undefined ? 'field' : 'field bad'}
      aria-describedby={describedBy(name, hint, error)}
    >
      <legend>{label}</legend>
      {hint === undefined ? null : (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      <FieldError id={name} said={error} text={pageWords(filled.language)} />
      {field.options.map((option, index) => {
        const id = index === 0 ? name : `${name}-${option}`;
        return (
          <div class="pick">
            <input type="radio" id={id} name={name} value={option} checked={chosen === option} />
            <label for={id}>{options[name]?.[option] ?? option}</label>
          </div>
        );
      })}
    </fieldset>
  );
};

/** A box to tick, each declaration its own. */
export const Tick = ({
  name,
  label,
  isTicked,
  error,
  text,
}: {
  name: string;
  label: string;
  isTicked: boolean;
  error: string | undefined;
  text: Catalogue['page'];
}) => (
  <div class={error === undefined ? 'field' : 'field bad'}>
    <FieldError id={name} said={error} text={text} />
    <div class="pick">
      <input
        type="checkbox"
        id={name}
        name={name}
        value="yes"
        checked={isTicked}
        aria-describedby={describedBy(name, undefined, error)}
        aria-invalid={error === undefined ? undefined : 'true'}
      />
      <label for={name}>{label}</label>
    </div>
  </div>
);

const hintOf = (name: FieldName, field: Field, language: Language): string | undefined => {
  const { hint } = fieldWords(language)[name];
  if (field.kind !== 'paragraphs') return hint;
  return [hint, formWords(language).characters(field.min, field.max)].filter(Boolean).join(' ');
};

const Other = ({ name, filled }: { name: FieldName; filled: Filled }) => {
  const value = filled.others?.get(name);
  if (value === undefined) return null;
  const shown = formWords(filled.language).options[name]?.[value] ?? value;
  return (
    <p class="other" dir="auto">
      {journeyWords(filled.language).stale.other(
        filled.cities.find(({ id }) => id === shown)?.name ?? shown,
      )}
    </p>
  );
};

type FieldProps = Readonly<{ name: FieldName; field: Field; filled: Filled }>;

/** One field as its kind is asked, and what another window has saved in it. */
export const FormField = (props: FieldProps) => (
  <>
    <Asked {...props} />
    <Other name={props.name} filled={props.filled} />
  </>
);

/** Limits are checked by the server alone, so that nothing is cut off. */
const Asked = ({ name, field, filled }: FieldProps) => {
  const text = pageWords(filled.language);
  const error = faultOf(name, field, filled);
  const values = filled.values.get(name) ?? '';
  const { label } = fieldWords(filled.language)[name];
  const hint = hintOf(name, field, filled.language);
  const doubt = field.kind === 'email' ? doubtIn(values) : undefined;
  const shell = { name, label, hint, error, text };
  const common = {
    id: name,
    name,
    'aria-describedby': describedBy(name, hint, error),
    'aria-invalid': error === undefined ? undefined : ('true' as const),
    'aria-required': field.required === true ? ('true' as const) : undefined,
  };
  switch (field.kind) {
    case 'line':
      return (
        <Shell {...shell}>
          <input
            {...common}
            type="text"
            value={values}
            autocomplete={field.autocomplete}
            dir="auto"
          />
        </Shell>
      );
    case 'email':
      return (
        <Shell {...shell}>
          <input
            {...common}
            type="text"
            inputmode="email"
            value={values}
            aria-describedby={describedBy(name, hint, error, doubt && likelyId(name))}
            autocomplete={field.autocomplete}
            spellcheck={false}
            autocapitalize="none"
          />
          <LikelyNote language={filled.language} name={name} doubt={doubt} />
        </Shell>
      );
    case 'number':
      return (
        <Shell {...shell}>
          <input {...common} class="short" type="text" inputmode="numeric" value={values} />
        </Shell>
      );
    case 'paragraphs':
      return (
        <Shell {...shell}>
          <textarea {...common} class={field.max > 500 ? undefined : 'few'} dir="auto">
            {`\n${values}`}
          </textarea>
        </Shell>
      );
    case 'city':
      return (
        <Shell {...shell}>
          <select {...common}>
            <CityOptions cities={filled.cities} chosen={values} text={formWords(filled.language)} />
          </select>
        </Shell>
      );
    case 'choice':
      return <Choices name={name} field={field} filled={filled} error={error} />;
    case 'tick':
      return <Tick name={name} label={label} isTicked={values !== ''} error={error} text={text} />;
  }
};
