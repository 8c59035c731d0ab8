import type { Language } from '../call/language.ts';
import type { Role } from '../people/role.ts';
import { aDay, aMinute } from '../time/spans.ts';
import type { Instant } from '../time/zoned-time.ts';
import type { ExportColumn } from './export-columns.ts';

/** `csv-exact` is for machines; `files` is a ZIP archive of documents. */
export const exportFormats = ['xlsx', 'csv', 'csv-exact', 'files'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportFaults = ['failed', 'not-allowed', 'too-many-files'] as const;
/** Why there is no file; each is said in words of its own. */
export type ExportFault = (typeof exportFaults)[number];

/** What somebody takes out. */
export type ExportOrder = Readonly<{
  id: string;
  format: ExportFormat;
  /** The list’s query, as the address of its page has it. */
  query: string;
  columns: readonly ExportColumn[];
  language: Language;
  /** Whose list it is, and with which roles it was asked for. */
  memberId: string;
  roles: readonly Role[];
  orderedAt: Instant;
  /** How many applications there were then, where that was known. */
  of: number | undefined;
}>;

/** A file that is made, and the try that made it. */
export type ExportFile = Readonly<{ key: string; bytes: number; rows: number }>;

export const exportStates = ['waiting', 'running', 'done', 'failed'] as const;
export type ExportState = (typeof exportStates)[number];

/** How far an export has got. */
export type ExportRecord = ExportOrder &
  Readonly<{
    state: ExportState;
    /** How often it was begun; what writes for one try writes nothing for the next. */
    tries: number;
    /** Applications written so far. */
    rows: number;
    /** Who runs it has said so until then; one that says nothing any longer has died. */
    runsUntil: Instant;
    endedAt: Instant | undefined;
    file: ExportFile | undefined;
    fault: ExportFault | undefined;
  }>;

/**
 * So many are answered with the page itself: some 8 MB of CSV at most, a second of work. More are a
 * job.
 */
export const mostAtOnce = 2_000;

/**
 * So many applications with files fit into one archive: at 8 MB each about 16 GB, which takes a
 * third of the 15 minutes that a function may run.
 */
export const mostWithFiles = 2_000;

/** Lambda tries an event three times. */
export const mostTries = 3;

/** A run says at least every half minute that it goes on. */
export const runLease = 2 * aMinute;

/** File and record go after a day. */
export const exportLasts = aDay;
/** A link that is made can be followed for so long. */
export const linkSeconds = 60;
/** Who took what out, and when, is known for three years; not what was searched for. */
export const exportAuditLasts = 3 * 365 * aDay;

export const ordered = (order: ExportOrder): ExportRecord => ({
  ...order,
  state: 'waiting',
  tries: 0,
  rows: 0,
  runsUntil: order.orderedAt,
  endedAt: undefined,
  file: undefined,
  fault: undefined,
});

export const isOver = ({ orderedAt }: Pick<ExportOrder, 'orderedAt'>, now: Instant): boolean =>
  now >= orderedAt + exportLasts;

/** Whether whoever ran it has died. */
export const hasStopped = (
  { state, runsUntil }: Pick<ExportRecord, 'state' | 'runsUntil'>,
  now: Instant,
): boolean => state === 'running' && now >= runsUntil;

/** Whether a run may begin: nobody runs it, it is not done, and it was not tried too often. */
export const mayBegin = (record: ExportRecord, now: Instant): boolean =>
  !isOver(record, now) &&
  record.tries < mostTries &&
  (record.state === 'waiting' || hasStopped(record, now));

/**
 * Lambda starts a job at once, and tries a failed one again after one and after two minutes. One that
 * has waited longer was lost.
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
 */
const startsWithin = 5 * aMinute;

/** How an export stands for whoever waits for it. */
export type ExportStanding = ExportState | 'stopped';

/** `stopped`: nobody makes it any longer, and it may be started again. */
export const standingOf = (record: ExportRecord, now: Instant): ExportStanding => {
  const { state, runsUntil } = record;
  if (state === 'waiting') return now < runsUntil + startsWithin ? state : 'stopped';
  if (!hasStopped(record, now)) return state;
  return mayBegin(record, now) ? 'stopped' : 'failed';
};

/** The record while a run goes on that began or got on at `now`. */
export const begun = (record: ExportRecord, now: Instant): ExportRecord => ({
  ...record,
  state: 'running',
  tries: record.tries + 1,
  rows: 0,
  runsUntil: now + runLease,
});

export const done = (record: ExportRecord, file: ExportFile, now: Instant): ExportRecord => ({
  ...record,
  state: 'done',
  rows: file.rows,
  file,
  endedAt: now,
});

/** A run has failed: another one may begin, until there were too many. */
export const failed = (record: ExportRecord, fault: ExportFault, now: Instant): ExportRecord => {
  const isLast = fault !== 'failed' || record.tries >= mostTries;
  return isLast
    ? { ...record, state: 'failed', fault, endedAt: now }
    : { ...record, state: 'waiting', rows: 0 };
};

/** Who took what out, as it is kept: without what was searched for, which may be a name. */
export type ExportAudit = Readonly<
  Pick<
    ExportRecord,
    'id' | 'format' | 'columns' | 'memberId' | 'roles' | 'orderedAt' | 'endedAt' | 'fault'
  > & { filters: string; isSearch: boolean; rows: number | undefined }
>;

export const auditOf = (record: ExportRecord): ExportAudit => {
  const { id, format, columns, memberId, roles, orderedAt, endedAt, fault, file } = record;
  const said = new URLSearchParams(record.query);
  const isSearch = said.has('q');
  // The columns of the file stand beside it.
  for (const name of ['q', 'columns']) said.delete(name);
  const filters = said.toString();
  return {
    ...{ id, format, columns, memberId, roles, orderedAt, endedAt, fault },
    ...{ filters, isSearch, rows: file?.rows },
  };
};

/** The prefix of every export in the bucket: what lies under it is deleted after a day. */
export const exportPrefix = 'exports/';

/** Where a try puts its file: no file is ever written over. */
export const exportKey = ({ id, tries }: Pick<ExportRecord, 'id' | 'tries'>): string =>
  `${exportPrefix}${id}/${tries}`;

const endings: Readonly<Record<ExportFormat, string>> = {
  csv: '.csv',
  'csv-exact': '-exact.csv',
  xlsx: '.xlsx',
  files: '-files.zip',
};

export const contentTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  'csv-exact': 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  files: 'application/zip',
};

/** `applications-2018-jeju-20180518-2359.csv`, by the clock of UTC. */
export const exportFileName = (
  { format, orderedAt }: Pick<ExportOrder, 'format' | 'orderedAt'>,
  editionId: string,
): string => {
  const at = new Date(orderedAt).toISOString().slice(0, 16).replaceAll(/[-:T]/g, '');
  return `applications-${editionId}-${at.slice(0, 8)}-${at.slice(8)}${endings[format]}`;
};
