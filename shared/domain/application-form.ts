import * as z from 'zod';
import type { Edition } from './edition.ts';
import {
  type Field,
  type FieldFault,
  type FieldFaults,
  type FieldName,
  type FormKey,
  formFields,
  notListed,
  partnerBox,
  type TypedForm,
} from './form-fields.ts';
import { err, ok, type Result } from './result.ts';
import { cleanLine, cleanParagraphs, hasMoreThan, isBlank, mostCodeUnits } from './text.ts';

/** A fault as zod carries it; `satisfies` keeps the words to those that the catalogues know. */
const fault = (word: FieldFault): string => word satisfies FieldFault;

const longer = (text: string, max: number): boolean =>
  text.length > max && (text.length > mostCodeUnits(max) || hasMoreThan(max, text));

const shorter = (text: string, min: number): boolean =>
  text !== '' && min > 0 && (text.length < min || !hasMoreThan(min - 1, text));

const typed = z.string().default('');

const text = (
  clean: (typed: string) => string,
  limits: { min: number; max: number; required: boolean },
) =>
  typed
    // Only what could still fit is cleaned, so that a hostile megabyte costs nothing.
    .refine((value) => value.length <= 4 * mostCodeUnits(limits.max), fault('too-long'))
    .transform(clean)
    .refine((value) => !limits.required || !isBlank(value), fault('missing'))
    .refine((value) => !shorter(value, limits.min), fault('too-short'))
    .refine((value) => !longer(value, limits.max), fault('too-long'));

/** SMTP without SMTPUTF8, which SES does not speak, carries ASCII before the @ alone. */
const mailbox = z.email({ pattern: z.regexes.html5Email });

const asciiDomain = (address: string): string => {
  const [local = '', domain = '', ...more] = address.split('@');
  const isHost = more.length === 0 && !/[\s/?#:\\[\]]/.test(domain);
  if (!isHost || !URL.canParse(`http://${domain}`)) return address;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the bounds of ASCII
  return /^[\u0000-\u007f]*$/.test(domain)
    ? address
    : `${local}@${new URL(`http://${domain}`).hostname}`;
};

const email = (max: number) =>
  text(cleanLine, { min: 0, max, required: true })
    .transform(asciiDomain)
    // In ASCII a foreign domain is longer than it was typed.
    .refine((value) => value.length <= max, fault('too-long'))
    // RFC 5321, 4.5.3.1.1: no server need take more before the @.
    .refine((value) => value.indexOf('@') <= 64, fault('not-an-address'))
    .refine(
      (value) => mailbox.safeParse(value).success && value.includes('.', value.indexOf('@')),
      fault('not-an-address'),
    );

/** Digits of any script are numbers: an official in Dhulikhel may type १२. */
const latinDigits = (value: string): string =>
  value.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    // Some scripts' digits stand side by side, so one looks for where the whole run begins.
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String((code - zero) % 10);
  });

const wholeNumber = ({ min, max }: { min: number; max: number }) =>
  text(cleanLine, { min: 0, max: 20, required: true })
    .transform(latinDigits)
    .refine((value) => /^\d{1,6}$/.test(value), fault('not-a-number'))
    .transform(Number)
    .refine((value) => value >= min && value <= max, fault('out-of-range'));

const choice = <const Options extends readonly [string, ...string[]]>(options: Options) =>
  typed
    .refine((value) => value !== '', fault('missing'))
    .pipe(z.enum(options, fault('not-an-option')));

/** The value of a ticked box; anything else is a box that was not ticked. */
const ticked = 'yes';

const tick = (required: boolean) =>
  typed
    .refine((value) => !required || value === ticked, fault('missing'))
    .transform((value) => value === ticked);

type LineField = Extract<Field, { kind: 'line' }>;
const line = (field: LineField, cityNotListed: boolean) =>
  text(cleanLine, {
    min: 0,
    max: field.max,
    required: field.required === 'when-city-not-listed' ? cityNotListed : field.required,
  });

type ParagraphsField = Extract<Field, { kind: 'paragraphs' }>;
const paragraphs = ({ min, max, required }: ParagraphsField) =>
  text(cleanParagraphs, { min, max, required: required === true });

const schemaFor = (edition: Pick<Edition, 'cities' | 'partners'>, cityNotListed: boolean) => {
  const f = formFields;
  const ids = new Set([notListed, ...edition.cities.map(({ id }) => id)]);
  const fields = {
    fullName: line(f.fullName, cityNotListed),
    nameInOwnScript: line(f.nameInOwnScript, cityNotListed),
    email: email(f.email.max),
    phone: line(f.phone, cityNotListed),
    city: typed
      .refine((value) => value !== '', fault('missing'))
      .refine((value) => value === '' || ids.has(value), fault('not-an-option')),
    otherCity: line(f.otherCity, cityNotListed),
    country: line(f.country, cityNotListed),
    department: line(f.department, cityNotListed),
    position: line(f.position, cityNotListed),
    level: choice(f.level.options),
    yearsInService: wholeNumber(f.yearsInService),
    mainArea: choice(f.mainArea.options),
    workAndProjects: paragraphs(f.workAndProjects),
    cityChallenge: paragraphs(f.cityChallenge),
    planOnReturn: paragraphs(f.planOnReturn),
    earlierEvents: paragraphs(f.earlierEvents),
    english: choice(f.english.options),
    interviewTimes: paragraphs(f.interviewTimes),
    declaresTrue: tick(f.declaresTrue.required),
    agreesToUse: tick(f.agreesToUse.required),
    agreesToPublicList: tick(f.agreesToPublicList.required),
    wantsNews: tick(f.wantsNews.required),
  } satisfies Record<FieldName, z.ZodType>;
  return z.object(fields);
};

/** What an applicant answered, cleaned and checked. Optional answers that were left out are ''. */
export type Answers = z.output<ReturnType<typeof schemaFor>>;

const faultWords: ReadonlySet<string> = new Set<FieldFault>([
  'missing',
  'too-long',
  'too-short',
  'not-an-option',
  'not-an-address',
  'not-a-number',
  'out-of-range',
]);
const isFault = (word: string): word is FieldFault => faultWords.has(word);

type FormReader = (form: TypedForm) => Result<Answers, FieldFaults>;

/** Makes the reader of an edition's form. Fields that it does not know are passed over. */
export const applicationForm = (edition: Pick<Edition, 'cities' | 'partners'>): FormReader => {
  const schemas = new Map<boolean, ReturnType<typeof schemaFor>>();
  // Made when first needed: each is 5 ms of a cold start, and most people's city is in the list.
  const schemaWhen = (cityNotListed: boolean) => {
    const schema = schemas.get(cityNotListed) ?? schemaFor(edition, cityNotListed);
    schemas.set(cityNotListed, schema);
    return schema;
  };
  const boxes = edition.partners.map((_, index) => partnerBox(index));
  return (form) => {
    const read = schemaWhen(form.get('city') === notListed).safeParse(Object.fromEntries(form));
    const found = new Map<string, FieldFault>();
    for (const issue of read.error?.issues ?? []) {
      const name = String(issue.path[0]);
      if (!found.has(name))
        found.set(name, isFault(issue.message) ? issue.message : 'not-an-option');
    }
    for (const box of boxes) if (form.get(box) !== ticked) found.set(box, 'missing');
    if (read.success && found.size === 0) return ok(read.data);
    return err(inPageOrder(found, boxes));
  };
};

const fieldNames = Object.keys(formFields);

const inPageOrder = (
  found: ReadonlyMap<string, FieldFault>,
  boxes: readonly FormKey[],
): FieldFaults => {
  const ordered = new Map<FormKey, FieldFault>();
  const before = fieldNames.indexOf('agreesToPublicList');
  const order = [...fieldNames.slice(0, before), ...boxes, ...fieldNames.slice(before)];
  for (const name of order) {
    const word = found.get(name);
    if (word && isFormKey(name)) ordered.set(name, word);
  }
  return ordered;
};

const isFormKey = (name: string): name is FormKey =>
  name in formFields || /^givenToPartner\d+$/.test(name);
