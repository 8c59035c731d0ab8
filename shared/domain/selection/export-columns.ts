import type { Application } from '../application/application.ts';
import type { Flag } from '../application/flags.ts';
import { cityNameOf } from '../call/city.ts';
import { countryName } from '../call/country-name.ts';
import type { City } from '../call/edition.ts';
import type { Language } from '../call/language.ts';
import { documentOf } from '../documents/document.ts';
import { optionText } from '../form/option-text.ts';
import type { ApplicationState } from '../lifecycle/lifecycle.ts';
import { hasRole, type Role, secretariat } from '../people/role.ts';
import { type Instant, offsetAt } from '../time/zoned-time.ts';
import type { CaseStep } from './case.ts';
import type { ListEntry, Nomination } from './entry.ts';
import type { Cell, Row } from './export-row.ts';
import type { ListColumn } from './list-query.ts';
import type { Need } from './needs.ts';

/** An application as an export shows it: its line of the list, and what was sent. */
export type Exported = Readonly<{ entry: ListEntry; application: Application }>;

type ByKey<Key extends string> = Readonly<Record<Key, string>>;

/** What cells say in the language of the export. */
export type CellWords = Readonly<{
  yes: string;
  no: string;
  languages: ByKey<Language>;
  states: ByKey<ApplicationState>;
  steps: ByKey<CaseStep>;
  nominations: ByKey<Nomination>;
  needs: ByKey<Need>;
  flags: ByKey<Flag>;
  /** The options of each field with a choice. */
  options: Readonly<Record<string, Readonly<Record<string, string>>>>;
}>;

/** What the cells of an export are made with. */
export type CellContext = Readonly<{
  words: CellWords;
  /** The call’s: its zone, and the names of its cities. */
  edition: Readonly<{ zone: string; cities: readonly City[] }>;
  /** The name of a member; its id, where the list of members has it no longer. */
  memberName: (id: string) => string;
  /** In which cities and countries are named. */
  language: Language;
}>;

type Making = (exported: Exported, context: CellContext) => Cell;
type Column = Readonly<{ width: number; cell: Making; isContact?: true }>;

const short = 16;
const middle = 28;
const long = 60;

const answer = (
  name: Exclude<
    keyof Application['answers'],
    'declaresTrue' | 'agreesToUse' | 'agreesToPublicList' | 'wantsNews'
  >,
  width: number,
): Column => ({ width, cell: ({ application }) => application.answers[name] });

const choice = (name: 'level' | 'mainArea' | 'english'): Column => ({
  width: middle,
  cell: ({ application: { answers } }, { words }) => optionText(words.options[name], answers[name]),
});

const consent = (name: 'agreesToPublicList' | 'wantsNews'): Column => ({
  width: short,
  cell: ({ application }, { words }) => (application.answers[name] ? words.yes : words.no),
});

const inUtc = (at: Instant | undefined): Cell => at && { at, offset: 0 };

/** When a superior confirmed on-line, or when the letter came. */
const nominatedAt = ({ application: { endorsement, documents } }: Exported): Instant | undefined =>
  endorsement?.state === 'endorsed'
    ? endorsement.answer?.at
    : documentOf(documents, 'nomination-letter')?.uploadedAt;

const city: Making = ({ entry }, { edition, language }) =>
  entry.cityId === undefined
    ? entry.typedCity
    : (cityNameOf(edition, entry.cityId, language) ?? entry.cityId);

const listed = <Key extends string>(keys: readonly Key[], words: ByKey<Key>): string =>
  keys.map((key) => words[key]).join('; ');

/** Every column that there is, in the order of the file. None holds anything of a review. */
const columns = {
  reference: { width: short, cell: ({ entry }) => entry.reference },
  state: { width: middle, cell: ({ entry }, { words }) => words.states[entry.state] },
  step: { width: short, cell: ({ entry }, { words }) => words.steps[entry.step] },
  name: answer('fullName', middle),
  ownScriptName: answer('nameInOwnScript', middle),
  email: { ...answer('email', middle), isContact: true },
  phone: { ...answer('phone', short), isContact: true },
  city: { width: middle, cell: city },
  country: {
    width: short,
    cell: ({ entry, application }, { language }) =>
      entry.country === undefined
        ? application.answers.country
        : countryName(entry.country, language),
  },
  department: answer('department', middle),
  position: answer('position', middle),
  level: choice('level'),
  yearsInService: answer('yearsInService', short),
  mainArea: choice('mainArea'),
  workAndProjects: answer('workAndProjects', long),
  cityChallenge: answer('cityChallenge', long),
  planOnReturn: answer('planOnReturn', long),
  earlierEvents: answer('earlierEvents', middle),
  english: choice('english'),
  interviewTimes: answer('interviewTimes', middle),
  nomination: {
    width: middle,
    cell: ({ entry }, { words }) => words.nominations[entry.nomination],
  },
  nominatedAt: { width: middle, cell: (exported) => inUtc(nominatedAt(exported)) },
  received: { width: middle, cell: ({ entry }) => inUtc(entry.receivedAt) },
  receivedInZone: {
    width: middle,
    cell: ({ entry: { receivedAt } }, { edition }) => ({
      at: receivedAt,
      offset: offsetAt(receivedAt, edition.zone),
    }),
  },
  late: { width: short, cell: ({ entry }) => entry.lateBySeconds },
  language: { width: short, cell: ({ entry }, { words }) => words.languages[entry.language] },
  agreesToPublicList: consent('agreesToPublicList'),
  wantsNews: consent('wantsNews'),
  assigned: {
    width: middle,
    cell: ({ entry }, { memberName }) => entry.assigned.map(memberName).join('; '),
  },
  needs: { width: middle, cell: ({ entry }, { words }) => listed(entry.needs, words.needs) },
  flags: { width: middle, cell: ({ entry }, { words }) => listed(entry.flags, words.flags) },
} as const satisfies Readonly<Record<string, Column>>;

export type ExportColumn = keyof typeof columns;

export const isExportColumn = (name: string): name is ExportColumn => Object.hasOwn(columns, name);

export const exportColumns: readonly ExportColumn[] = Object.keys(columns).filter(isExportColumn);

const columnOf = (name: ExportColumn): Column => columns[name];

/** By which somebody is reached: not for reviewers. */
export const isContactColumn = (name: ExportColumn): boolean => columnOf(name).isContact ?? false;

/** The columns that somebody with these roles may take out: contact data is the secretariat’s. */
export const columnsFor = (roles: readonly Role[]): readonly ExportColumn[] =>
  hasRole(roles, secretariat)
    ? exportColumns
    : exportColumns.filter((name) => !isContactColumn(name));

/** The columns of a list as a file has them: each time stands on two clocks. */
export const columnsOfList = (shown: readonly ListColumn[]): readonly ExportColumn[] =>
  shown.flatMap((name): readonly ExportColumn[] =>
    name === 'received' ? ['received', 'receivedInZone'] : [name],
  );

/** The columns with their titles, and in characters how wide a sheet shows them. */
export const titled = (
  names: readonly ExportColumn[],
  titles: Readonly<Record<ExportColumn, string>>,
) => names.map((name) => ({ title: titles[name], width: columnOf(name).width }));

/** The cells of these columns. */
export const rowOf =
  (names: readonly ExportColumn[], context: CellContext) =>
  (exported: Exported): Row =>
    names.map((name) => columnOf(name).cell(exported, context));
