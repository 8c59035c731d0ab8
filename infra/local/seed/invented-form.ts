import { notListed } from '#shared/domain/call/city.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { type Answers, applicationForm } from '#shared/domain/form/application-form.ts';
import { formFields, partnerBox } from '#shared/domain/form/form-fields.ts';
import type { Chance } from './chance.ts';
import { inventedName } from './names.ts';
import { challenges, departments, earlier, plans, positions, times, works } from './texts.ts';

type City = Edition['cities'][number];

/** Cities that are in no list of members: the staff have to match them. */
const unlisted = [
  { otherCity: 'Saigon', country: 'Vietnam' },
  { otherCity: 'Kiev', country: 'Ukraine' },
  { otherCity: 'Springfield', country: 'United States' },
  { otherCity: 'Seongnam-si', country: 'Republic of Korea' },
] as const;

const asciiOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .toLowerCase()
    .trim()
    .replace(/[^a-z]+/g, '.');

/** Addresses that nobody has: RFC 2606 keeps `.example` for that. */
const addressOf = (fullName: string, city: City, number: number): string =>
  `${asciiOf(fullName) || 'official'}.${number}@${city.id}.example`;

const cityFields = (city: City, chance: Chance): Readonly<Record<string, string>> =>
  chance.happens(0.03) ? { city: notListed, ...chance.one(unlisted) } : { city: city.id };

const texts = (city: City, chance: Chance): Readonly<Record<string, string>> => {
  const about = (list: readonly string[]) => chance.one(list).replaceAll('{city}', city.name);
  return {
    workAndProjects: about(works),
    cityChallenge: about(challenges),
    planOnReturn: about(plans),
    earlierEvents: chance.happens(0.3) ? chance.one(earlier) : '',
    interviewTimes: chance.happens(0.6) ? chance.one(times) : '',
  };
};

/** What an invented official of a city fills in. */
export const inventedForm = (
  edition: Edition,
  city: City,
  { chance, number }: Readonly<{ chance: Chance; number: number }>,
): ReadonlyMap<string, string> => {
  const { fullName, nameInOwnScript } = inventedName(city.country, chance.one);
  return new Map(
    Object.entries({
      fullName,
      nameInOwnScript,
      email: addressOf(fullName, city, number),
      phone: chance.happens(0.7)
        ? `+${chance.between(20, 99)} ${chance.between(100, 999)} 555 ${chance.between(1000, 9999)}`
        : '',
      ...cityFields(city, chance),
      department: chance.one(departments),
      position: chance.one(positions),
      level: chance.one(formFields.level.options),
      yearsInService: String(chance.between(1, 30)),
      mainArea: chance.one(formFields.mainArea.options),
      ...texts(city, chance),
      english: chance.one(formFields.english.options),
      declaresTrue: 'yes',
      agreesToUse: 'yes',
      ...(chance.happens(0.6) && { agreesToPublicList: 'yes' }),
      ...(chance.happens(0.5) && { wantsNews: 'yes' }),
      ...Object.fromEntries(edition.partners.map((_, index) => [partnerBox(index), 'yes'])),
    }),
  );
};

/** The same as the form reads it. Throws if the form would refuse it: the invention is at fault. */
export const inventedAnswers = (edition: Edition, form: ReadonlyMap<string, string>): Answers => {
  const read = applicationForm(edition)(form);
  if (read.ok) return read.value;
  throw new Error(`the form refuses an invented answer: ${[...read.error.keys()].join(', ')}`);
};
