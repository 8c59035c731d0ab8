import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { type MailOwner, type OwnerKind, ownerId } from '#shared/domain/mail/mail-owner.ts';
import {
  accessPrefix,
  addressPrefix,
  applicationPrefix,
  applicationRow,
  auditPrefix,
  callPartition,
  citiesPrefix,
  codesPrefix,
  documentRowPrefix,
  draftRow,
  endorsementPrefix,
  formerPrefix,
  formsPrefix,
  heldPrefix,
  limitsPrefix,
  mailPrefix,
  newsPrefixes,
  personsPrefix,
  provedPrefix,
  seenAuditPrefix,
  tableKeys,
  unreachableRow,
  versionPrefix,
  visitorPrefix,
} from '../table.ts';

export type Item = Record<string, AttributeValue>;
export type Key = Readonly<{ pk: string; sk: string }>;

export const s = (value: string): AttributeValue => ({ S: value });
export const n = (value: number): AttributeValue => ({ N: String(value) });
export const json = (value: unknown): AttributeValue => ({ S: JSON.stringify(value) });

export const stringIn = (item: Item | undefined, name: string): string => item?.[name]?.S ?? '';
export const numberIn = (item: Item | undefined, name: string): number | undefined => {
  const found = item?.[name]?.N;
  return found === undefined ? undefined : Number(found);
};

const padded = (version: number): string => String(version).padStart(6, '0');

/** How the partitions begin that mails lie in, by whom they tell about. */
export const ownerPrefixes: Readonly<Record<OwnerKind, string>> = {
  application: applicationPrefix,
  call: callPartition,
  visitor: visitorPrefix,
  subscriber: newsPrefixes.subscriber,
};

const partitionOf = (owner: MailOwner): string => `${ownerPrefixes[owner.about]}${ownerId(owner)}`;

/** The key of each item of `table.ts`. */
export const keys = {
  call: { pk: callPartition, sk: 'CALL' },
  /** The closing that the edition file had at the schedule's last look. */
  plannedClosing: { pk: callPartition, sk: 'PLANNED' },
  callAudit: (at: number): Key => ({
    pk: callPartition,
    sk: `${auditPrefix}${String(at).padStart(15, '0')}`,
  }),
  effect: (event: string, instant: number): Key => ({
    pk: callPartition,
    sk: `EFFECT#${event}#${instant}`,
  }),
  progress: (event: string, instant: number): Key => ({
    pk: callPartition,
    sk: `PROGRESS#${event}#${instant}`,
  }),
  application: (reference: string): Key => ({
    pk: `${applicationPrefix}${reference}`,
    sk: applicationRow,
  }),
  audit: (reference: string, version: number): Key => ({
    pk: `${applicationPrefix}${reference}`,
    sk: `${auditPrefix}${padded(version)}`,
  }),
  /** A draft’s change by the schedule: it has no version of the application. */
  auditAside: (reference: string, name: string): Key => ({
    pk: `${applicationPrefix}${reference}`,
    sk: `${auditPrefix}${padded(0)}#${name}`,
  }),
  /** That staff have opened a document. `minute` has 15 digits in the key, as every instant has. */
  seen: (reference: string, minute: number, id: string): Key => ({
    pk: `${applicationPrefix}${reference}`,
    sk: `${seenAuditPrefix}${String(minute).padStart(15, '0')}#${id}`,
  }),
  mail: (owner: MailOwner, name: string): Key => ({
    pk: partitionOf(owner),
    sk: `${mailPrefix}${name}`,
  }),
  draft: (reference: string): Key => ({ pk: `${applicationPrefix}${reference}`, sk: draftRow }),
  version: (reference: string, version: number): Key => ({
    pk: `${applicationPrefix}${reference}`,
    sk: `${versionPrefix}${padded(version)}`,
  }),
  access: (reference: string, digest: string): Key => ({
    pk: `${applicationPrefix}${reference}`,
    sk: `${accessPrefix}${digest}`,
  }),
  address: (digest: string, reference: string): Key => ({
    pk: `${addressPrefix}${digest}`,
    sk: `${applicationPrefix}${reference}`,
  }),
  /** Sorted after the drafts, so that a query from the end reads these first. */
  proved: (digest: string, reference: string): Key => ({
    pk: `${addressPrefix}${digest}`,
    sk: `${provedPrefix}${reference}`,
  }),
  /** Sorted between drafts and proved ones; there are no more than changes that were sent. */
  former: (digest: string, reference: string): Key => ({
    pk: `${addressPrefix}${digest}`,
    sk: `${formerPrefix}${reference}`,
  }),
  unreachable: (reference: string): Key => ({
    pk: `${applicationPrefix}${reference}`,
    sk: unreachableRow,
  }),
  endorsement: (digest: string): Key => ({
    pk: `${endorsementPrefix}${digest}`,
    sk: 'ENDORSEMENT',
  }),
  challenge: (digest: string): Key => ({ pk: `${codesPrefix}${digest}`, sk: 'CHALLENGE' }),
  addressCode: (digest: string): Key => ({ pk: `${codesPrefix}${digest}`, sk: 'ADDRESS' }),
  blank: (digest: string, index: number): Key => ({
    pk: `${codesPrefix}${digest}`,
    sk: `BLANK#${index}`,
  }),
  limit: (what: string, span: number): Key => ({
    pk: `${limitsPrefix}${what}`,
    sk: `SPAN#${span}`,
  }),
  held: (cityId: string, since: number, reference: string): Key => ({
    pk: `${citiesPrefix}${cityId}`,
    // 15 digits hold every instant, so that the order of keys is the order of time.
    sk: `${heldPrefix}${String(since).padStart(15, '0')}#${reference}`,
  }),
  document: (reference: string, kind: string, id: string): Key => ({
    pk: `${applicationPrefix}${reference}`,
    sk: `${documentRowPrefix}${kind}#${id}`,
  }),
  form: (digest: string): Key => ({ pk: `${formsPrefix}${digest}`, sk: 'FORM' }),
  person: (digest: string): Key => ({ pk: `${personsPrefix}${digest}`, sk: 'PERSON' }),
  places: (cityId: string): Key => ({ pk: `${citiesPrefix}${cityId}`, sk: 'PLACES' }),
  newsCarried: { pk: callPartition, sk: 'NEWS' },
  subscriber: (digest: string): Key => ({
    pk: `${newsPrefixes.list}${digest.slice(0, 1)}`,
    sk: `SUBSCRIBER#${digest}`,
  }),
  newsLink: (digest: string): Key => ({ pk: `${newsPrefixes.link}${digest}`, sk: 'NEWS-LINK' }),
  unsentNews: (id: string): Key => ({ pk: `${newsPrefixes.subscriber}${id}`, sk: 'UNSENT' }),
} as const;

export const keyItem = ({ pk, sk }: Key): { pk: AttributeValue; sk: AttributeValue } => ({
  pk: s(pk),
  sk: s(sk),
});

/** An expiry in seconds, as DynamoDB wants it; it deletes up to two days late. */
export const expiry = (at: number): AttributeValue => n(Math.ceil(at / 1000));

/** The expiry of an item. Readers ask `isExpired`, since DynamoDB deletes late. */
export const expiring = (at: number): Item => ({ [tableKeys.timeToLive]: expiry(at) });

export const isExpired = (item: Item, now: number): boolean =>
  (numberIn(item, tableKeys.timeToLive) ?? Number.POSITIVE_INFINITY) * 1000 <= now;

/** Whether a write was refused by its condition: someone else was first. */
export const isConditionFailure = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';
