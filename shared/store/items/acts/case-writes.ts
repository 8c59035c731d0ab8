import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { CaseChange, NoteOn } from '#shared/domain/acts/act.ts';
import { n } from '../../engine/item.ts';
import { putNew } from '../../engine/writes.ts';
import { caseItem, eventItem, noteItem } from '../staff/case-item.ts';

/** Writes the next version of a case with what happened, if it stands as it was read. */
export const caseWrites = (
  table: string,
  { before, after, event }: CaseChange,
): TransactWriteItem[] => {
  const isNew = before.version === 0;
  const write: TransactWriteItem = isNew
    ? putNew(table, caseItem(after))
    : {
        Put: {
          TableName: table,
          Item: caseItem(after),
          ConditionExpression: 'version = :read',
          ExpressionAttributeValues: { ':read': n(before.version) },
        },
      };
  return [write, putNew(table, eventItem(after.reference, event))];
};

/** Writes a note; one is never written over another. */
export const noteWrite = (table: string, { reference, note }: NoteOn): TransactWriteItem =>
  putNew(table, noteItem(reference, note));
