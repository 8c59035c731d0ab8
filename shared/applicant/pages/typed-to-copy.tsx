import { notListed } from '#shared/domain/call/city.ts';
import { editionText } from '#shared/domain/call/edition-text.ts';
import { documentKinds } from '#shared/domain/documents/document.ts';
import {
  type FieldName,
  type FormValues,
  formFields,
  isFieldName,
  partnerBox,
} from '#shared/domain/form/form-fields.ts';
import {
  endorsementWords,
  fieldWords,
  formWords,
  outsideWords,
  uploadWords,
} from '#shared/text/words.ts';
import type { Posted } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { accessField, proofField, ticketField, versionField } from '../session.ts';
import { consentField } from './documents/document-fields.ts';

type LabelledValue = Readonly<{ label: string; value: string }>;
type Read = (value: string) => LabelledValue;

/** A field of the application itself: a choice in the words in which it was made. */
const ofField = (context: PageContext, name: FieldName): Read => {
  const text = formWords(context.language);
  const { label } = fieldWords(context.language)[name];
  const { kind } = formFields[name];
  const { yes } = outsideWords(context.language).closed;
  return (value) => {
    if (kind === 'tick') return { label, value: yes };
    if (kind === 'choice') return { label, value: text.options[name]?.[value] ?? value };
    if (kind !== 'city') return { label, value };
    if (value === notListed) return { label, value: text.notListed };
    return { label, value: context.edition.cities.find(({ id }) => id === value)?.name ?? value };
  };
};

/** The fields that are no part of the application: of the nomination, the endorser, the documents. */
const otherFields = (context: PageContext): ReadonlyMap<string, Read> => {
  const { language, edition, posted } = context;
  const text = endorsementWords(language);
  const { yes } = outsideWords(language).closed;
  const partners = editionText(edition, 'partners', language).text;
  const kind = documentKinds.find((name) => posted?.path.split('/').includes(name));
  const line =
    (label: string): Read =>
    (value) => ({ label, value });
  const box =
    (label: string): Read =>
    () => ({ label, value: yes });
  const choice =
    (label: string, options: Readonly<Record<string, string>>): Read =>
    (value) => ({
      label,
      value: options[value] ?? value,
    });
  return new Map<string, Read>([
    ['nomination', choice(text.choose, text.options)],
    ['superiorName', line(text.endorserName)],
    ['superiorAddress', line(text.endorserAddress)],
    ['verdict', choice(text.page.verdict, text.page.verdicts)],
    ['answeredAs', line(text.page.answeredAs)],
    ['reason', line(text.page.reason)],
    ...partners.map(
      (partner, index) => [partnerBox(index), box(formWords(language).giveTo(partner))] as const,
    ),
    ...(kind ? [[consentField, box(uploadWords(language).consent(kind))] as const] : []),
  ]);
};

/**
 * All that was typed, chosen and ticked, field by field, to copy: for each page that stands in the
 * place of the form. Codes and the boxes of an act (to withdraw, to ask) are worth nothing later.
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
      {filled.map(({ label, value }) => (
        <>
          <h3>{label}</h3>
          <p class="kept" dir="auto">
            {value}
          </p>
        </>
      ))}
    </>
  );
};

/** What our forms carry unseen, and need once more in another language. */
const carried: ReadonlySet<string> = new Set([accessField, proofField, versionField, ticketField]);

/** Of what was posted, the fields of our own forms: no page repeats what anybody adds to them. */
const ofOurs = (context: PageContext, values: FormValues): FormValues => {
  const others = otherFields(context);
  const isOurs = (name: string) => isFieldName(name) || others.has(name) || carried.has(name);
  return new Map([...values].filter(([name]) => isOurs(name)));
};

/**
 * The context of a page that answers a form. Where the page does not hold the form itself, it shows
 * what was typed, to copy, and takes it along into the other language.
 */
export const answering = (
  context: PageContext,
  { path }: Pick<Posted, 'path'>,
  values: FormValues,
): PageContext => {
  const blank = { ...context, path: undefined, posted: { path, values } };
  const answered = { ...blank, posted: { path, values: ofOurs(blank, values) } };
  return { ...answered, typedToCopy: <TypedToCopy context={answered} values={values} /> };
};

/** The same, where an answer may be one to a form. */
export const answeringIfPosted = (context: PageContext, posted: Posted | undefined): PageContext =>
  posted ? answering(context, posted, posted.values) : context;
