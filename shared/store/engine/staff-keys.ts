import {
  casePrefix,
  caseRow,
  countsPrefix,
  entryPrefix,
  entryRow,
  eventPrefix,
  exportPrefix,
  exportsPartition,
  extraPrefix,
  lateCodePrefix,
  memberPrefix,
  notePrefix,
  noticePrefix,
  noticesPrefix,
  peopleAuditPrefix,
  reviewerPrefix,
  seenPrefix,
  sessionPrefix,
  sessionsPrefix,
  signInPrefix,
  staffPartition,
  startedRow,
  subjectPrefix,
  termPrefix,
  todoPrefix,
  viewPrefix,
  viewsPartition,
  windowPartition,
  wordPrefix,
} from '../staff-table.ts';
import type { Key } from './item.ts';

/** 15 digits hold every instant, so that the order of keys is the order of time. */
export const instantKey = (at: number): string => String(at).padStart(15, '0');

/** Those that functions of applicants need as well: they do not carry the others. */
export const caseKey = (reference: string): Key => ({
  pk: `${casePrefix}${reference}`,
  sk: caseRow,
});
export const eventKey = (reference: string, at: number, id: string): Key => ({
  pk: `${casePrefix}${reference}`,
  sk: `${eventPrefix}${instantKey(at)}#${id}`,
});
export const noteKey = (reference: string, at: number, id: string): Key => ({
  pk: `${casePrefix}${reference}`,
  sk: `${notePrefix}${instantKey(at)}#${id}`,
});
export const seenKey = (reference: string, at: number, id: string): Key => ({
  pk: `${casePrefix}${reference}`,
  sk: `${seenPrefix}${instantKey(at)}#${id}`,
});
export const lateCodeKey = (digest: string): Key => ({
  pk: `${lateCodePrefix}${digest}`,
  sk: 'LATE-CODE',
});
/** The same code in the list of them. */
export const listedLateCodeKey = (at: number, digest: string): Key => ({
  pk: windowPartition,
  sk: `${lateCodePrefix}${instantKey(at)}#${digest}`,
});
export const shorteningKey: Key = { pk: windowPartition, sk: 'SHORTENING' };

/** The key of each item of `staff-table.ts`. */
export const staffKeys = {
  member: (id: string): Key => ({ pk: staffPartition, sk: `${memberPrefix}${id}` }),
  /** Two changes of the list cannot be planned on the same list. */
  peopleList: { pk: staffPartition, sk: 'LIST' },
  peopleAudit: (at: number, member: string, version: number): Key => ({
    pk: staffPartition,
    sk: `${peopleAuditPrefix}${instantKey(at)}#${member}#${version}`,
  }),
  subject: (digest: string): Key => ({ pk: `${subjectPrefix}${digest}`, sk: 'SUBJECT' }),
  signIn: (digest: string): Key => ({ pk: `${signInPrefix}${digest}`, sk: 'SIGN-IN' }),
  session: (member: string, digest: string): Key => ({
    pk: `${sessionsPrefix}${member}`,
    sk: `${sessionPrefix}${digest}`,
  }),
  case: caseKey,
  event: eventKey,
  note: noteKey,
  seen: seenKey,
  todo: (member: string, due: number, reference: string): Key => ({
    pk: `${reviewerPrefix}${member}`,
    sk: `${todoPrefix}${instantKey(due)}#${reference}`,
  }),
  entry: (reference: string): Key => ({ pk: `${entryPrefix}${reference}`, sk: entryRow }),
  started: (reference: string): Key => ({ pk: `${entryPrefix}${reference}`, sk: startedRow }),
  /** `term` is `<facet>=<value>`. */
  posting: (term: string, shard: number, receivedAt: number, reference: string): Key => ({
    pk: `${termPrefix}${term}#${shard}`,
    sk: `${instantKey(receivedAt)}#${reference}`,
  }),
  word: (word: string, reference: string): Key => ({
    pk: `${wordPrefix}${[...word].slice(0, 2).join('')}`,
    sk: `${word}#${reference}`,
  }),
  count: (term: string, shard: number): Key => ({ pk: `${countsPrefix}${shard}`, sk: term }),
  export: (id: string): Key => ({ pk: `${exportPrefix}${id}`, sk: 'EXPORT' }),
  exportAudit: (at: number, id: string): Key => ({
    pk: exportsPartition,
    sk: `${exportPrefix}${instantKey(at)}#${id}`,
  }),
  view: (owner: string, id: string): Key => ({
    pk: viewsPartition,
    sk: `${viewPrefix}${owner}#${id}`,
  }),
  lateCode: lateCodeKey,
  listedLateCode: listedLateCodeKey,
  shortening: shorteningKey,
  notice: (member: string, at: number, id: string): Key => ({
    pk: `${noticesPrefix}${member}`,
    sk: `${noticePrefix}${instantKey(at)}#${id}`,
  }),
  extraNotice: (member: string, at: number, id: string): Key => ({
    pk: `${noticesPrefix}${member}`,
    sk: `${extraPrefix}${instantKey(at)}#${id}`,
  }),
  digest: (member: string): Key => ({ pk: `${noticesPrefix}${member}`, sk: 'DIGEST' }),
} as const;
