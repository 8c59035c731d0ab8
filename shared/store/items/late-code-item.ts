import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { LateCodeUse } from '#shared/domain/acts/act.ts';
import type { LateCode } from '#shared/domain/call/late-code.ts';
import { type Item, keyItem, n, numberIn, s, stringIn } from '../engine/item.ts';
import { lateCodeKey } from '../engine/staff-keys.ts';
import { updateWrite } from '../engine/writes.ts';
import { languageIn } from './stored-language.ts';

/** A code as it is issued: for one use. */
export const lateCodeItem = (code: LateCode): Item => ({
  ...keyItem(lateCodeKey(code.digest)),
  address: s(code.address),
  language: s(code.language),
  until: n(code.until),
  usesLeft: n(1),
  by: s(code.by),
  at: n(code.at),
  reason: s(code.reason),
});

const usedIn = (item: Item): LateCode['used'] => {
  const at = numberIn(item, 'usedAt');
  return at === undefined ? undefined : { reference: stringIn(item, 'usedFor'), at };
};

const revokedIn = (item: Item): LateCode['revoked'] => {
  const at = numberIn(item, 'revokedAt');
  return at === undefined ? undefined : { by: stringIn(item, 'revokedBy'), at };
};

export const readLateCodeItem = (item: Item): LateCode => ({
  digest: stringIn(item, 'pk').slice(lateCodeKey('').pk.length),
  address: stringIn(item, 'address'),
  language: languageIn(item),
  until: numberIn(item, 'until') ?? 0,
  by: stringIn(item, 'by'),
  at: numberIn(item, 'at') ?? 0,
  reason: stringIn(item, 'reason'),
  used: usedIn(item),
  revoked: revokedIn(item),
});

const names = { '#until': 'until' } as const;

/** Uses a code up, or refuses the transaction that it is in: it was used, revoked, or has expired. */
export const lateCodeUseWrite = (
  table: string,
  { digest, reference, at }: LateCodeUse,
): TransactWriteItem => {
  const { Update } = updateWrite(table, lateCodeKey(digest), {
    update: 'SET usesLeft = :none, usedFor = :reference, usedAt = :at',
    condition: 'usesLeft = :one AND attribute_not_exists(revokedAt) AND #until > :at',
    values: { ':none': n(0), ':one': n(1), ':reference': s(reference), ':at': n(at) },
  });
  return { Update: Update && { ...Update, ExpressionAttributeNames: names } };
};

/** Revokes a code that has not been used. */
export const lateCodeRevocation = (
  table: string,
  digest: string,
  { by, at }: NonNullable<LateCode['revoked']>,
): TransactWriteItem =>
  updateWrite(table, lateCodeKey(digest), {
    update: 'SET revokedBy = :by, revokedAt = :at',
    condition: 'usesLeft = :one AND attribute_not_exists(revokedAt)',
    values: { ':one': n(1), ':by': s(by), ':at': n(at) },
  });
