import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { ApplicationChange } from '#shared/domain/acts/act.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { isQueued } from '#shared/domain/lifecycle/lifecycle.ts';
import { keyItem, keys, n, s } from '../../engine/item.ts';
import { put, putNew } from '../../engine/writes.ts';
import { applicationItem, auditItem, versionItem } from '../application-item.ts';
import { queueMail } from '../mails/mail-item.ts';

/** The row of one who waits for a place; none where the application does not. */
const queueKey = (application: Application) => {
  const { cityId, heldSince, reference } = application;
  return isQueued(application) && cityId !== undefined && heldSince !== undefined
    ? keys.held(cityId, heldSince, reference)
    : undefined;
};

/** Puts an application into its city's queue or takes it out, as it was and will be. */
const queueWrites = (
  table: string,
  before: Application | undefined,
  after: Application,
): TransactWriteItem[] => {
  const old = before && queueKey(before);
  const now = queueKey(after);
  if (old?.pk === now?.pk && old?.sk === now?.sk) return [];
  return [
    ...(old
      ? [
          {
            Delete: {
              TableName: table,
              Key: keyItem(old),
              ConditionExpression: 'attribute_exists(pk)',
            },
          },
        ]
      : []),
    ...(now ? [put(table, keyItem(now))] : []),
  ];
};

/** Replaces what was read, if it stands as it was read, in the state that its audit entry names. */
const replaced = (table: string, before: Application, { after, audit }: ApplicationChange) => ({
  Put: {
    TableName: table,
    Item: applicationItem(after),
    ConditionExpression: 'version = :read AND #state = :from',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':read': n(before.version), ':from': s(audit.from) },
  },
});

/**
 * Writes a new application, or one change of a stored one, with its audit row and mails. `keepsBefore`
 * keeps the version before it, where the application is sent anew.
 */
export const changeWrites = (
  table: string,
  change: ApplicationChange,
  keepsBefore: boolean,
): TransactWriteItem[] => {
  const { before, after, audit, mails } = change;
  return [
    before ? replaced(table, before, change) : putNew(table, applicationItem(after)),
    ...(before && keepsBefore ? [putNew(table, versionItem(before))] : []),
    ...queueWrites(table, before, after),
    putNew(table, auditItem(after.reference, audit)),
    ...mails.map((mail) => queueMail(table, mail)),
  ];
};
