import type { Field, FieldName } from '#shared/domain/form/form-fields.ts';
import type { Doubt } from '#shared/domain/form/likely-address.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { formWords, staffCaseWords, staffEntryWords } from '#shared/text/words.ts';
import { cityOptions } from '#shared/web/fields/cities/city-options.ts';
import { EmailField } from '#shared/web/fields/email-field.tsx';
import type { PageErrors } from '#shared/web/fields/error-summary.tsx';
import { Radios } from '#shared/web/fields/radios.tsx';
import { SelectField } from '#shared/web/fields/select-field.tsx';
import { TextArea } from '#shared/web/fields/text-area.tsx';
import { TextField } from '#shared/web/fields/text-field.tsx';
import { Tick } from '#shared/web/fields/tick.tsx';

/** What the fields show: what was typed, and what was wrong with it. */
export type Filled = Readonly<{
  visit: Pick<StaffVisit, 'context' | 'values'>;
  errors: PageErrors;
  /** The address that looks mistyped: it is asked about once. */
  doubt?: Doubt | undefined;
}>;

type Props = Readonly<{ filled: Filled; name: FieldName; field: Field }>;

const hintOf = ({ filled: { visit }, name, field }: Props): string | undefined => {
  const { language } = visit.context;
  const hint = staffEntryWords(language).hints[name];
  return field.kind === 'paragraphs' ? formWords(language).characters(field.min, field.max) : hint;
};

const labelOf = ({ filled: { visit }, name, field }: Props): string => {
  const { language } = visit.context;
  const label = staffCaseWords(language).answerNames[name];
  return field.required === false ? staffEntryWords(language).optional(label) : label;
};

/** One field of the application, as those read it who enter it for another person. */
export const EntryField = (props: Props) => {
  const { filled, name, field } = props;
  const { context, values } = filled.visit;
  const text = formWords(context.language);
  const value = values.get(name) ?? '';
  const about = { context, name, label: labelOf(props), hint: hintOf(props) };
  const common = { ...about, error: filled.errors.get(name) };
  const typed = { ...common, value, isRequired: field.required === true };
  switch (field.kind) {
    case 'line':
      return <TextField {...typed} autocomplete="off" dir="auto" />;
    case 'email':
      return <EmailField {...typed} autocomplete="off" doubt={filled.doubt} />;
    case 'number':
      return <TextField {...typed} inputmode="numeric" width="short" />;
    case 'paragraphs':
      return <TextArea {...typed} isLow={field.max <= 500} />;
    case 'city': {
      const options = cityOptions(context);
      const choice = { placeholder: text.chooseCity, options, chosen: value };
      return <SelectField {...common} {...choice} isRequired />;
    }
    case 'choice': {
      const said = text.options[name];
      const options = field.options.map((one) => ({ value: one, text: said?.[one] ?? one }));
      return <Radios {...common} options={options} chosen={value} />;
    }
    case 'tick':
      return <Tick {...common} isTicked={value !== ''} />;
  }
};
