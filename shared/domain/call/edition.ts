import * as z from 'zod';
import { collectionTimes } from '../documents/document.ts';
import { aDay, aMinute } from '../time/spans.ts';
import { type Instant, isZone, onlyInstant, startOfDay } from '../time/zoned-time.ts';
import { notListed } from './city.ts';
import {
  address,
  Contact,
  calendarDay,
  checkSchedule,
  factFields,
  Person,
} from './edition-facts.ts';
import { checkStaff, FirstStaff, firstStaff, StaffSignIn } from './edition-staff.ts';
import { CityNames, line, Translations, translationFaults } from './edition-translation.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id: use small letters, digits and single hyphens');
const zone = z.string().refine(isZone, 'is not an IANA time zone: give one, such as Asia/Seoul');
const region = z
  .string()
  .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'is not an AWS region: give one, such as ap-northeast-2');
const localTime = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/,
    'is not a local time: give one as YYYY-MM-DDTHH:MM, without an offset',
  );

/** Whether `code` names a country or territory; ZZ is the code of an unknown one. */
const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) &&
  code !== 'ZZ' &&
  new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined;

/** A member city. `zone` is where its officials read the deadline; `aliases` are other names people type. */
export const City = z.strictObject({
  id: slug,
  name: line,
  names: CityNames.optional(),
  country: z
    .string()
    .refine(isCountry, 'is not an ISO 3166 country code: give 2 capital letters, such as KR'),
  zone,
  aliases: z.array(line).default([]),
});
export type City = z.infer<typeof City>;

const collectionTime = z.enum(
  collectionTimes,
  'is not a time to ask for a document: use application or selection',
);

const EditionFields = z.strictObject({
  id: slug,
  /** Where all of it stands, persons' data included: no deployment goes anywhere else. */
  region,
  title: line,
  zone,
  opensAt: localTime,
  /** The exclusive end: the first instant at which a new application is refused. */
  closesAt: localTime,
  /** How long an application begun before the closing is still taken, in minutes. */
  graceMinutes: z.number().int().min(0).max(60).default(15),
  deadlineExtended: z.boolean().default(false),
  workshop: z.strictObject({ from: calendarDay, to: calendarDay, place: line }),
  /** How many applications of one city are taken before the next ones are held for the city. */
  perCity: z.number().int().min(1).max(100),
  perCityNote: line,
  eligibility: line,
  selection: line,
  documents: z.array(line).min(1),
  /** When each document is asked for: with the application, or only of those who are selected. */
  collectAt: z
    .strictObject({
      'nomination-letter': collectionTime.default('application'),
      headshot: collectionTime.default('selection'),
      passport: collectionTime.default('selection'),
    })
    .prefault({}),
  ...factFields,
  topics: z.array(line).min(1),
  tours: z.array(line).default([]),
  /** Who holds the workshop beside WeGO; each is named in a declaration of its own. */
  partners: z.array(line).min(1).max(10),
  contacts: z.array(Contact).min(1).max(10),
  sender: Person,
  staff: FirstStaff,
  staffSignIn: StaffSignIn,
  /** Whose applications a reviewer never sees: those of their own city, or of their whole country. */
  reviewersBarredFrom: z.enum(['city', 'country']).default('city'),
  /** Who gets the alarms, unless `-c alarmRecipient=…` says another. */
  alarmRecipient: address,
  /**
   * Who is told of a hole in the site, and the last day that this holds for: security.txt says both.
   * Without it, the first of the contacts.
   */
  security: z.strictObject({ contact: address, until: calendarDay }).optional(),
  /** What the SES account of the edition may send, in mails a second; 14 is a new account's default. */
  mailsPerSecond: z.number().min(1).max(1000).default(14),
  cities: z.array(City).min(1).max(400),
  /** What the call says of itself in other languages; what is missing is said in English. */
  translations: Translations.default({}),
});

const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + aDay).toISOString().slice(0, 10);

type File = z.output<typeof EditionFields>;
type Refuse = (path: (string | number)[], value: unknown, message: string) => void;

/** Refuses times that are not in the order in which they come. */
const checkOrder = (
  file: File,
  { opensAt, closesAt }: Readonly<{ opensAt: Instant; closesAt: Instant }>,
  refuse: Refuse,
): void => {
  if (closesAt <= opensAt)
    refuse(
      ['closesAt'],
      file.closesAt,
      `is not after opensAt (${file.opensAt}): give a later deadline`,
    );
  if (startOfDay(file.workshop.from, file.zone) < closesAt)
    refuse(
      ['workshop', 'from'],
      file.workshop.from,
      `is before the call closes (${file.closesAt}): give a later workshop or an earlier deadline`,
    );
  if (file.workshop.to < file.workshop.from)
    refuse(
      ['workshop', 'to'],
      file.workshop.to,
      `is before workshop.from (${file.workshop.from}): give the last day`,
    );
  checkSchedule(file, closesAt, refuse);
  if (file.security && Date.parse(file.security.until) < closesAt)
    refuse(
      ['security', 'until'],
      file.security.until,
      `is before the call closes (${file.closesAt}): give a later day`,
    );
};

/** Refuses ids of cities that are taken. */
const checkCities = ({ cities }: File, refuse: Refuse): void => {
  for (const [index, city] of cities.entries()) {
    if (city.id === notListed)
      refuse(
        ['cities', index, 'id'],
        city.id,
        'is reserved for a city that is not in the list: give another id',
      );
    if (cities.findIndex(({ id }) => id === city.id) !== index)
      refuse(['cities', index, 'id'], city.id, 'is used twice: give every city its own id');
  }
};

/** What ops write: one file an edition. Parsing turns its local times into instants, or says what to mend. */
export const EditionFile = EditionFields.transform((file, context) => {
  const refuse: Refuse = (path, value, message) => {
    context.addIssue({ code: 'custom', path, input: value, message });
  };
  const at = (field: 'opensAt' | 'closesAt'): Instant => {
    const read = onlyInstant(file[field], file.zone);
    if ('instant' in read) return read.instant;
    refuse([field], file[field], read.reason);
    return Number.NaN;
  };
  const opensAt = at('opensAt');
  const closesAt = at('closesAt');
  checkOrder(file, { opensAt, closesAt }, refuse);
  checkCities(file, refuse);
  checkStaff(file, refuse);
  for (const { path, value, message } of translationFaults(file)) refuse(path, value, message);
  const graceEndsAt = closesAt + file.graceMinutes * aMinute;
  const archivesAt = startOfDay(dayAfter(file.workshop.to), file.zone);
  const staff = firstStaff(file.staff, file.contacts, file.zone);
  return { ...file, staff, opensAt, closesAt, graceEndsAt, archivesAt };
});

/** An edition as the functions know it; every `…At` is in milliseconds since the epoch. */
export type Edition = z.output<typeof EditionFile>;
/** An edition as ops write it. */
export type EditionInput = z.input<typeof EditionFile>;
