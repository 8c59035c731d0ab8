import { type Edition, EditionFile, type EditionInput } from '#shared/domain/call/edition.ts';
import { type Answers, applicationForm } from '#shared/domain/form/application-form.ts';
import { digest } from '#shared/runtime/digest.ts';
import { once } from '#shared/runtime/once.ts';

/** A small call of two cities; closes at 2018-05-18T00:00 in Seoul. */
export const editionInput: EditionInput = {
  id: '2018-test',
  region: 'ap-northeast-2',
  title: 'Joint Workshop for Smart Sustainable Cities & e-Government',
  zone: 'Asia/Seoul',
  opensAt: '2018-04-02T09:00',
  closesAt: '2018-05-18T00:00',
  workshop: { from: '2018-07-09', to: '2018-07-13', place: 'Jeju Island, Republic of Korea' },
  perCity: 3,
  perCityNote: 'At most three people of one city may apply.',
  eligibility: 'Managerial-level public employees of WeGO member cities.',
  selection: 'The WeGO secretariat selects, with interviews.',
  documents: ['Passport scan', 'Headshot photo', 'Nomination form'],
  topics: ['Best practices'],
  partners: ['Ministry of the Interior and Safety (MOIS)', 'World Bank'],
  contacts: [
    { name: 'Mr. Andrew Lim', address: 'andrew@we-gov.org' },
    { name: 'Ms. Alexandra Sidorova', address: 'alexandra@we-gov.org' },
  ],
  sender: { name: 'WeGO workshop', address: 'workshop@we-gov.org' },
  alarmRecipient: 'ops@we-gov.org',
  cities: [
    { id: 'kampala', name: 'Kampala', country: 'UG', zone: 'Africa/Kampala' },
    { id: 'vladivostok', name: 'Vladivostok', country: 'RU', zone: 'Asia/Vladivostok' },
  ],
};

export const edition = (changes: Partial<EditionInput> = {}): Edition =>
  EditionFile.parse({ ...editionInput, ...changes });

const paragraph =
  'I lead the team that builds the open data portal of our city and its services for the citizens, with five people.';

const email = 'grace.nakato@kcca.go.ug';

/** No two people write alike: of one with another address, the last answer is another, too. */
const planOf = (address: string): string =>
  address === email ? paragraph : `${paragraph} This is mine: ${digest(address).slice(0, 12)}.`;

/** What an official types who makes no mistake. */
export const formValues = (changes: Readonly<Record<string, string>> = {}): Map<string, string> =>
  new Map(
    Object.entries({
      fullName: 'Grace Nakato',
      nameInOwnScript: '',
      email,
      phone: '+256 414 000000',
      city: 'kampala',
      otherCity: '',
      country: '',
      department: 'ICT',
      position: 'Manager, e-services',
      level: 'manager',
      yearsInService: '7',
      mainArea: 'e-government',
      workAndProjects: paragraph,
      cityChallenge: paragraph,
      planOnReturn: planOf(changes['email'] ?? email),
      earlierEvents: '',
      english: 'fluent',
      interviewTimes: '',
      declaresTrue: 'yes',
      agreesToUse: 'yes',
      givenToPartner1: 'yes',
      givenToPartner2: 'yes',
      ...changes,
    }),
  );

/** What the form on one page sends: it asks for the nomination as well. */
export const onePageValues = (changes: Readonly<Record<string, string>> = {}) =>
  formValues({ nomination: 'later', ...changes });

const form = once(() => applicationForm(edition()));

/** What the form makes of what an official typed who makes no mistake. */
export const answers = (changes: Readonly<Record<string, string>> = {}): Answers => {
  const read = form()(formValues(changes));
  if (!read.ok) throw new Error(`the form has faults: ${[...read.error].join('; ')}`);
  return read.value;
};
