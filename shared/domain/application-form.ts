import * as z from 'zod/mini';
import { readAddress } from './address.ts';
import type { Edition } from './edition.ts';
import {
  type Field,
  type FieldFault,
  type FieldFaults,
  type FieldName,
  type FormKey,
  fieldFaults,
  formFields,
  isFieldName,
  notListed,
  partnerBox,
  type TypedForm,
} from './form-fields.ts';
import { err, ok, type Result } from './result.ts';
import { lineReader, numberReader, paragraphsReader, type Reader } from './text-reader.ts';

/** A field in one step: chained, its checks were half of all that a submission has to work out. */
const field = <Value>(read: Reader<Value>) =>
  z.pipe(
    z.string(),
    z.transform((typed: string, context): Value => {
      const answer = read(typed);
      if (answer.ok) return answer.value;
      context.issues.push({ code: 'custom', message: answer.error, input: typed });
      return z.NEVER;
    }),
  );

const choice =
  <const Option extends string>(options: readonly Option[]): Reader<Option> =>
  (typed) => {
    if (typed === '') return err('missing');
    const chosen = options.find((option) => option === typed);
    return chosen === undefined ? err('not-an-option') : ok(chosen);
  };

/** The value of a ticked box; anything else is a box that was not ticked. */
const ticked = 'yes';

const tick =
  (required: boolean): Reader<boolean> =>
  (typed) =>
    required && typed !== ticked ? err('missing') : ok(typed === ticked);

const city =
  (ids: ReadonlySet<string>): Reader<string> =>
  (typed) => {
    if (typed === '') return err('missing');
    return ids.has(typed) ? ok(typed) : err('not-an-option');
  };

type LineField = Extract<Field, { kind: 'line' }>;
const line = (field: LineField, cityNotListed: boolean) =>
  lineReader({
    min: 0,
    max: field.max,
    required: field.required === 'when-city-not-listed' ? cityNotListed : field.required,
  });

type ParagraphsField = Extract<Field, { kind: 'paragraphs' }>;
const paragraphs = ({ min, max, required }: ParagraphsField) =>
  paragraphsReader({ min, max, required: required === true });

const schemaFor = (edition: Pick<Edition, 'cities' | 'partners'>, cityNotListed: boolean) => {
  const f = formFields;
  const ids = new Set([notListed, ...edition.cities.map(({ id }) => id)]);
  const fields = {
    fullName: field(line(f.fullName, cityNotListed)),
    nameInOwnScript: field(line(f.nameInOwnScript, cityNotListed)),
    email: field(readAddress),
    phone: field(line(f.phone, cityNotListed)),
    city: field(city(ids)),
    otherCity: field(line(f.otherCity, cityNotListed)),
    country: field(line(f.country, cityNotListed)),
    department: field(line(f.department, cityNotListed)),
    position: field(line(f.position, cityNotListed)),
    level: field(choice(f.level.options)),
    yearsInService: field(numberReader(f.yearsInService)),
    mainArea: field(choice(f.mainArea.options)),
    workAndProjects: field(paragraphs(f.workAndProjects)),
    cityChallenge: field(paragraphs(f.cityChallenge)),
    planOnReturn: field(paragraphs(f.planOnReturn)),
    earlierEvents: field(paragraphs(f.earlierEvents)),
    english: field(choice(f.english.options)),
    interviewTimes: field(paragraphs(f.interviewTimes)),
    declaresTrue: field(tick(f.declaresTrue.required)),
    agreesToUse: field(tick(f.agreesToUse.required)),
    agreesToPublicList: field(tick(f.agreesToPublicList.required)),
    wantsNews: field(tick(f.wantsNews.required)),
  } satisfies Record<FieldName, z.ZodMiniType>;
  return z.object(fields);
};

/** What an applicant answered, cleaned and checked. Optional answers that were left out are ''. */
export type Answers = z.output<ReturnType<typeof schemaFor>>;

const faultWords: ReadonlySet<string> = new Set(fieldFaults);
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
    const read = schemaWhen(form.get('city') === notListed).safeParse(
      Object.fromEntries(fieldNames.map((name) => [name, form.get(name) ?? ''])),
    );
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
  isFieldName(name) || /^givenToPartner\d+$/.test(name);
