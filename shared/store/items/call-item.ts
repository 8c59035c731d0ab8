import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type CallRecord, plannedCall } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { ClosingAudit } from '#shared/domain/call/extension.ts';
import { type Item, keyItem, keys, n, numberIn, s, stringIn } from '../engine/item.ts';
import { putNew } from '../engine/writes.ts';

/** The call as the edition file has it, with what was changed since laid over it. */
export const callRecord = (edition: Edition, item: Item | undefined): CallRecord => {
  const planned = plannedCall(edition);
  return {
    ...planned,
    closesAt: numberIn(item, 'closesAt') ?? planned.closesAt,
    graceEndsAt: numberIn(item, 'graceEndsAt') ?? planned.graceEndsAt,
    earlierClosings: (item?.['earlierClosings']?.L ?? []).map(({ N }) => Number(N)),
    changedAt: numberIn(item, 'changedAt'),
  };
};

/** Who moved the closing, as a row of its own. */
export const closingAuditWrite = (
  table: string,
  { by, at, from, to, reason, second }: ClosingAudit,
): TransactWriteItem =>
  putNew(table, {
    ...keyItem(keys.callAudit(at)),
    transition: s(to < from ? 'shorten' : 'extend'),
    by: s(by),
    at: n(at),
    from: n(from),
    to: n(to),
    reason: s(reason),
    ...(second === undefined ? {} : { second: s(second) }),
  });

export const readClosingAudit = (item: Item): ClosingAudit => ({
  by: stringIn(item, 'by'),
  at: numberIn(item, 'at') ?? 0,
  from: numberIn(item, 'from') ?? 0,
  to: numberIn(item, 'to') ?? 0,
  reason: stringIn(item, 'reason'),
  ...(item['second'] && { second: stringIn(item, 'second') }),
});
