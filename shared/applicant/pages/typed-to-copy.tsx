import { cityNameOf, notListed } from '#shared/domain/call/city.ts';
import { editionText } from '#shared/domain/call/edition-text.ts';
import { documentKinds } from '#shared/domain/documents/document.ts';
import {
  type FieldName,
  type FormValues,
  formFields,
  isFieldName,
  partnerBox,
} from '#shared/domain/form/form-fields.ts';
import { optionText } from '#shared/domain/form/option-text.ts';
import { plainLabel } from '#shared/text/plain-label.ts';
import {
  endorsementWords,
  fieldWords,
  formWords,
  nominationWords,
  outsideWords,
  supervisorPageWords,
  uploadWords,
} from '#shared/text/words.ts';
import type { Posted } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { accessField, proofField, returnField, ticketField, versionField } from '../session.ts';
import { consentField } from './documents/document-fields.ts';

/** A box that was selected has no value but its own words. */
type LabelledValue = Readonly<{ label: string; value: string | undefined }>;
type Read = (value: string) => LabelledValue;

/** The text of a field of the application; of a choice, the option as it was shown. */
const ofField = (context: PageContext, name: FieldName): Read => {
  const text = formWords(context.language);
  const label = plainLabel(fieldWords(context.language)[name].label);
  const { kind } = formFields[name];
  return (value) => {
    if (kind === 'tick') return { label, value: undefined };
    if (kind === 'choice') return { label, value: optionText(text.options[name], value) };
    if (kind !== 'city') return { label, value };
    if (value === notListed) return { label, value: text.notListed };
    return { label, value: cityNameOf(context.edition, value, context.language) ?? value };
  };
};

/** Fields outside the application form: nomination, endorser, documents. */
const otherFields = (context: PageContext): ReadonlyMap<string, Read> => {
  const { language, edition, posted } = context;
  const text = endorsementWords(language);
  const nomination = nominationWords(language);
  const supervisor = supervisorPageWords(language);
  const { answer } = outsideWords(language).closed;
  const partners = editionText(edition, 'partners', language).text;
  const kind = documentKinds.find((name) => posted?.path.split('/').includes(name));
  const line =
    (label: string): Read =>
    (value) => ({ label, value });
  const box =
    (label: string): Read =>
    () => ({ label, value: undefined });
  const choice =
    (label: string, options: Readonly<Record<string, string>>): Read =>
    (value) => ({
      label,
      value: optionText(options, value),
    });
  return new Map<string, Read>([
    ['nomination', choice(nomination.question, nomination.options)],
    ['superiorName', line(text.endorserName)],
    ['superiorAddress', line(text.endorserAddress)],
    ['verdict', choice(supervisor.verdict, supervisor.verdicts)],
    ['answeredAs', line(supervisor.answeredAs)],
    ['answeredPosition', line(supervisor.answeredPosition)],
    ['reason', line(plainLabel(supervisor.reason))],
    ['answer', line(answer)],
    ...partners.map(
      (partner, index) => [partnerBox(index), box(formWords(language).giveTo(partner))] as const,
    ),
    ...(kind ? [[consentField, box(uploadWords(language).consent(kind))] as const] : []),
  ]);
};

type PartProps = Readonly<{ context: PageContext; read: readonly LabelledValue[] }>;

const Values = ({ read }: Pick<PartProps, 'read'>) => (
  <>
    {read.map(({ label, value }) =>
      value === undefined ? null : (
        <>
          <h3>{label}</h3>
          <p class="kept" dir="auto">
            {value}
          </p>
        </>
      ),
    )}
  </>
);

/** The boxes in one list: they are read, and not copied. */
const Boxes = ({ context, read }: PartProps) => {
  const boxes = read.filter(({ value }) => value === undefined);
  if (boxes.length === 0) return null;
  const { yes } = outsideWords(context.language).closed;
  return (
    <>
      <h3>{formWords(context.language).parts.declarations}</h3>
      <ul>
        {boxes.map(({ label }) => (
          <li>
            {label} <strong>{yes}</strong>
          </li>
        ))}
      </ul>
    </>
  );
};

/**
 * Everything typed, chosen and ticked, to copy: for pages shown instead of a form. Without codes
 * and the boxes of acts (withdraw, ask), which are useless later.
 */
export const TypedToCopy = ({ context, values }: { context: PageContext; values: FormValues }) => {
  const others = otherFields(context);
  const filled = [...values].flatMap(([name, value]) => {
    if (value.trim() === '') return [];
    const read = isFieldName(name) ? ofField(context, name) : others.get(name);
    return read ? [read(value)] : [];
  });
  if (filled.length === 0) return null;
  return (
    <>
      <h2>{outsideWords(context.language).closed.copy}</h2>
      <Values read={filled} />
      <Boxes context={context} read={filled} />
    </>
  );
};

/** Hidden fields that the page needs again in another language. */
const carried: ReadonlySet<string> = new Set([
  accessField,
  proofField,
  versionField,
  ticketField,
  returnField,
]);

/** The posted fields that our forms have: no page repeats fields that somebody has added. */
const ofOurs = (context: PageContext, values: FormValues): FormValues => {
  const others = otherFields(context);
  const isOurs = (name: string) => isFieldName(name) || others.has(name) || carried.has(name);
  return new Map([...values].filter(([name]) => isOurs(name)));
};

/**
 * The context of a page that answers a form. If the page does not hold the form itself, it shows
 * what was typed, to copy, also in the other language.
 */
export const answering = (
  context: PageContext,
  { path }: Pick<Posted, 'path'>,
  values: FormValues,
): PageContext => {
  const blank = { ...context, path: undefined, posted: { path, values } };
  const answered = { ...blank, posted: { path, values: ofOurs(blank, values) } };
  return { ...answered, typedToCopy: () => <TypedToCopy context={answered} values={values} /> };
};

/** The same for an answer that may not be to a form. */
export const answeringIfPosted = (context: PageContext, posted: Posted | undefined): PageContext =>
  posted ? answering(context, posted, posted.values) : context;
