import { notListed } from '../call/city.ts';
import type { Edition } from '../call/edition.ts';
import { err, ok, type Result } from '../result.ts';
import { readAddress } from './address.ts';
import {
  type Field,
  type FieldError,
  type FieldErrors,
  type FieldName,
  type FormKey,
  type FormValues,
  formFields,
  isFieldName,
  partnerBox,
} from './form-fields.ts';
import { lineReader, numberReader, paragraphsReader, type Reader } from './text-reader.ts';

const choice =
  <const Option extends string>(options: readonly Option[]): Reader<Option> =>
  (values) => {
    if (values === '') return err('missing');
    const chosen = options.find((option) => option === values);
    return chosen === undefined ? err('not-an-option') : ok(chosen);
  };

/** The value of a ticked box; anything else is a box that was not ticked. */
const ticked = 'yes';

const tick =
  (required: boolean): Reader<boolean> =>
  (values) =>
    required && values !== ticked ? err('missing') : ok(values === ticked);

const city =
  (ids: ReadonlySet<string>): Reader<string> =>
  (values) => {
    if (values === '') return err('missing');
    return ids.has(values) ? ok(values) : err('not-an-option');
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

/** Reads one field of a form; where nothing is taken, its error is noted and `instead` stands for it. */
type Take = <Value>(name: FieldName, read: Reader<Value>, instead: Value) => Value;

/** Every field by its reader, in the order of the form. */
const answersBy = (take: Take, cities: ReadonlySet<string>, cityNotListed: boolean) => {
  const f = formFields;
  const lineAt = (name: FieldName, field: LineField) => take(name, line(field, cityNotListed), '');
  const paragraphsAt = (name: FieldName, field: ParagraphsField) =>
    take(name, paragraphs(field), '');
  const tickAt = (name: FieldName, { required }: { required: boolean }) =>
    take(name, tick(required), false);
  return {
    fullName: lineAt('fullName', f.fullName),
    nameInOwnScript: lineAt('nameInOwnScript', f.nameInOwnScript),
    email: take('email', readAddress, ''),
    phone: lineAt('phone', f.phone),
    city: take('city', city(cities), ''),
    otherCity: lineAt('otherCity', f.otherCity),
    country: lineAt('country', f.country),
    department: lineAt('department', f.department),
    position: lineAt('position', f.position),
    level: take('level', choice(f.level.options), 'other'),
    yearsInService: take('yearsInService', numberReader(f.yearsInService), 0),
    mainArea: take('mainArea', choice(f.mainArea.options), 'other'),
    workAndProjects: paragraphsAt('workAndProjects', f.workAndProjects),
    cityChallenge: paragraphsAt('cityChallenge', f.cityChallenge),
    planOnReturn: paragraphsAt('planOnReturn', f.planOnReturn),
    earlierEvents: paragraphsAt('earlierEvents', f.earlierEvents),
    english: take('english', choice(f.english.options), 'interpreter'),
    interviewTimes: paragraphsAt('interviewTimes', f.interviewTimes),
    declaresTrue: tickAt('declaresTrue', f.declaresTrue),
    agreesToUse: tickAt('agreesToUse', f.agreesToUse),
    agreesToPublicList: tickAt('agreesToPublicList', f.agreesToPublicList),
    wantsNews: tickAt('wantsNews', f.wantsNews),
  } satisfies Record<FieldName, unknown>;
};

/** What an applicant answered, cleaned and checked. Optional answers that were left out are ''. */
export type Answers = ReturnType<typeof answersBy>;

type FormReader = (form: FormValues) => Result<Answers, FieldErrors>;

/** Makes the reader of an edition's form. Fields that it does not know are passed over. */
export const applicationForm = (edition: Pick<Edition, 'cities' | 'partners'>): FormReader => {
  const cities = new Set([notListed, ...edition.cities.map(({ id }) => id)]);
  const boxes = edition.partners.map((_, index) => partnerBox(index));
  return (form) => {
    const found = new Map<string, FieldError>();
    const take: Take = (name, read, instead) => {
      const answer = read(form.get(name) ?? '');
      if (answer.ok) return answer.value;
      found.set(name, answer.error);
      return instead;
    };
    const answers = answersBy(take, cities, form.get('city') === notListed);
    for (const box of boxes) if (form.get(box) !== ticked) found.set(box, 'missing');
    return found.size === 0 ? ok(answers) : err(inPageOrder(found, boxes));
  };
};

const fieldNames = Object.keys(formFields);

const inPageOrder = (
  found: ReadonlyMap<string, FieldError>,
  boxes: readonly FormKey[],
): FieldErrors => {
  const ordered = new Map<FormKey, FieldError>();
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
