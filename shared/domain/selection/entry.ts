import type { Application } from '../application/application.ts';
import type { Flag } from '../application/flags.ts';
import { findCity, notListed } from '../call/city.ts';
import type { City } from '../call/edition.ts';
import type { Language } from '../call/language.ts';
import type { ApplicationState } from '../lifecycle/lifecycle.ts';
import type { Instant } from '../time/zoned-time.ts';
import type { CaseStep } from './case.ts';
import { type CaseFacts, type Need, needsOf } from './needs.ts';
import { mostAssigned, type Term, termsOf } from './terms.ts';
import { wordsOf } from './words.ts';

/** Whether a superior nominates the applicant: on-line, by a letter in the documents, or not yet. */
export const nominations = [
  'none',
  'letter',
  'requested',
  'endorsed',
  'refused',
  'bounced',
] as const;
export type Nomination = (typeof nominations)[number];

/** A line of the list. It holds no contact data. */
export type ListEntry = Readonly<{
  reference: string;
  state: ApplicationState;
  step: CaseStep;
  name: string;
  ownScriptName: string;
  /** The member city; undefined until one is matched, and `typedCity` is what stands there instead. */
  cityId: string | undefined;
  typedCity: string;
  /** ISO 3166 code of the member city's country. */
  country: string | undefined;
  position: string;
  level: string;
  /** When the version that counts was received, and when the first one was. */
  receivedAt: Instant;
  firstReceivedAt: Instant;
  lateBySeconds: number;
  language: Language;
  nomination: Nomination;
  assigned: readonly string[];
  needs: readonly Need[];
  flags: readonly Flag[];
  applicationVersion: number;
  caseVersion: number;
}>;

/** A line of the list with the lists and words under which it is found. */
export type KeptEntry = Readonly<{
  entry: ListEntry;
  terms: readonly Term[];
  words: readonly string[];
  contactWords: readonly string[];
}>;

/** The edition, as far as the list names its cities. */
export type Cities = Readonly<{ cities: readonly City[] }>;

const nominationOf = ({ endorsement, documents }: Application): Nomination => {
  if (endorsement?.state === 'endorsed') return 'endorsed';
  if (documents.some(({ kind }) => kind === 'nomination-letter')) return 'letter';
  return endorsement === undefined || endorsement.state === 'replaced' ? 'none' : endorsement.state;
};

const typedCity = ({ city, otherCity, country }: Application['answers']): string =>
  city === notListed ? [otherCity, country].filter((part) => part !== '').join(', ') : '';

/** The line of the list about an application, and where it is found. */
export const entryOf = (facts: CaseFacts, edition: Cities): KeptEntry => {
  const { application, case: kept } = facts;
  const { answers, cityId } = application;
  const city = cityId === undefined ? undefined : findCity(edition, cityId);
  const entry: ListEntry = {
    reference: application.reference,
    state: application.state,
    step: kept.step,
    name: answers.fullName,
    ownScriptName: answers.nameInOwnScript,
    cityId,
    typedCity: typedCity(answers),
    country: city?.country,
    position: answers.position,
    level: answers.level,
    receivedAt: application.receivedAt,
    firstReceivedAt: application.firstReceivedAt,
    lateBySeconds: application.lateBySeconds,
    language: application.language,
    nomination: nominationOf(application),
    assigned: kept.assigned.slice(0, mostAssigned),
    needs: needsOf(facts),
    flags: application.flags,
    applicationVersion: application.version,
    caseVersion: kept.version,
  };
  const { open, contact } = wordsOf(application, city);
  return { entry, terms: termsOf(entry), words: open, contactWords: contact };
};
