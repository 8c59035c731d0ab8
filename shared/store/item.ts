import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { MailOwner } from '#shared/domain/outbox.ts';
import { callPartition, documentRowPrefix, mailPrefix } from './table.ts';

export type Item = Record<string, AttributeValue>;
type Key = Readonly<{ pk: string; sk: string }>;

export const s = (value: string): AttributeValue => ({ S: value });
export const n = (value: number): AttributeValue => ({ N: String(value) });
export const json = (value: unknown): AttributeValue => ({ S: JSON.stringify(value) });

export const stringIn = (item: Item | undefined, name: string): string => item?.[name]?.S ?? '';
export const numberIn = (item: Item | undefined, name: string): number | undefined => {
  const found = item?.[name]?.N;
  return found === undefined ? undefined : Number(found);
};

/** The key of each item of `table.ts`. */
export const keys = {
  call: { pk: callPartition, sk: 'CALL' },
  effect: (event: string, instant: number): Key => ({
    pk: callPartition,
    sk: `EFFECT#${event}#${instant}`,
  }),
  application: (reference: string): Key => ({ pk: `APPLICATION#${reference}`, sk: 'APPLICATION' }),
  audit: (reference: string, version: number): Key => ({
    pk: `APPLICATION#${reference}`,
    sk: `AUDIT#${String(version).padStart(6, '0')}`,
  }),
  mail: (owner: MailOwner, name: string): Key => ({
    pk: owner.about === 'call' ? callPartition : `APPLICATION#${owner.reference}`,
    sk: `${mailPrefix}${name}`,
  }),
  document: (reference: string, kind: string): Key => ({
    pk: `APPLICATION#${reference}`,
    sk: `${documentRowPrefix}${kind}`,
  }),
  form: (digest: string): Key => ({ pk: `FORM#${digest}`, sk: 'FORM' }),
  person: (digest: string): Key => ({ pk: `PERSON#${digest}`, sk: 'PERSON' }),
  places: (cityId: string): Key => ({ pk: `CITY#${cityId}`, sk: 'PLACES' }),
} as const;

export const keyItem = ({ pk, sk }: Key): { pk: AttributeValue; sk: AttributeValue } => ({
  pk: s(pk),
  sk: s(sk),
});

/** Whether a write was refused by its condition: someone else was first. */
export const isConditionFailure = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';
