import { readAgreedOn } from '#shared/domain/acts/staff/entry/agreed-on.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { type Language, languages } from '#shared/domain/call/language.ts';
import { type Answers, applicationForm } from '#shared/domain/form/application-form.ts';
import {
  type Field,
  type FieldError,
  type FieldName,
  type FormValues,
  fieldsOf,
  formFields,
  isFieldName,
  partnerBox,
} from '#shared/domain/form/form-fields.ts';
import { storedText } from '#shared/domain/form/stored-text.ts';
import { cleanLine, countCharacters } from '#shared/domain/form/text.ts';
import { guards } from '#shared/domain/lifecycle/guards.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { once } from '#shared/runtime/once.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { formWords, staffActWords, staffCaseWords, staffEntryWords } from '#shared/text/words.ts';
import type { PageErrors } from '#shared/web/fields/error-summary.tsx';

/** The fields of the page beside those of an application. */
export const reasonField = 'reason';
export const agreedOnField = 'agreedOn';
export const languageField = 'language';

/** An application as staff have typed it. */
export type Entry = Readonly<{
  answers: Answers;
  reason: string;
  agreedOn: string;
  language: Language;
}>;

type Typed = Pick<StaffVisit, 'context' | 'values' | 'request'>;

const faultOf = (
  { context: { language }, values }: Typed,
  { name, field, error }: Readonly<{ name: FieldName; field: Field; error: FieldError }>,
): string => {
  const label = staffCaseWords(language).answerNames[name];
  const { enter, select } = staffEntryWords(language);
  if (error === 'missing')
    return field.kind === 'choice' || field.kind === 'city' ? select(label) : enter(label);
  return formWords(language).errorText(error, label, {
    min: 'min' in field ? field.min : 0,
    max: 'max' in field ? field.max : 0,
    count: countCharacters(storedText(field, values.get(name) ?? '')),
  });
};

/** The declarations are no fields of this page: the date stands for all of them. */
const withDeclarations = (edition: Edition, values: FormValues): FormValues => {
  const needed = fieldsOf('declarations').filter(([, { required }]) => required);
  const boxes = [
    ...needed.map(([name]) => name),
    ...edition.partners.map((_, index) => partnerBox(index)),
  ];
  return new Map([...values, ...boxes.map((box) => [box, 'yes'] as const)]);
};

type Beside = Omit<Entry, 'answers'>;

/** Reads what is no answer of the applicant. */
const readBeside = (edition: Edition, typed: Typed): Result<Beside, PageErrors> => {
  const { context, values, request } = typed;
  const text = staffEntryWords(context.language);
  const errors = new Map<string, string>();
  const reason = cleanLine(values.get(reasonField) ?? '');
  if (!guards.hasReason({ memberId: '', reason }))
    errors.set(reasonField, staffActWords(context.language).refused.hasReason);
  const language = languages.find((one) => one === values.get(languageField));
  if (!language) errors.set(languageField, text.noLanguage);
  const on = { at: request.receivedAt, zone: edition.zone };
  const agreedOn = readAgreedOn(values.get(agreedOnField) ?? '', on);
  if (!agreedOn.ok) errors.set(agreedOnField, text.agreedOnFaults[agreedOn.error]);
  return errors.size === 0 && language && agreedOn.ok
    ? ok({ reason, language, agreedOn: agreedOn.value })
    : err(errors);
};

/** In the order of the page: how it came first, the declarations last. */
const inPageOrder = (beside: PageErrors, answers: PageErrors): PageErrors => {
  const entries = [...beside];
  const isLast = ([name]: (typeof entries)[number]) => name === agreedOnField;
  return new Map([...entries.filter((one) => !isLast(one)), ...answers, ...entries.filter(isLast)]);
};

/** Makes the reader of the page: the same rules as for the form of the applicants. */
export const entryReader = (edition: Edition) => {
  const readAnswers = once(() => applicationForm(edition));

  return (typed: Typed): Result<Entry, PageErrors> => {
    const beside = readBeside(edition, typed);
    const answers = readAnswers()(withDeclarations(edition, typed.values));
    if (beside.ok && answers.ok) return ok({ ...beside.value, answers: answers.value });
    const faults = answers.ok ? [] : [...answers.error];
    const said = faults.flatMap(([name, error]) =>
      isFieldName(name)
        ? [[name, faultOf(typed, { name, field: formFields[name], error })] as const]
        : [],
    );
    return err(inPageOrder(beside.ok ? new Map() : beside.error, new Map(said)));
  };
};
