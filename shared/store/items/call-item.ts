import { type CallRecord, plannedCall } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { type Item, numberIn } from '../engine/item.ts';

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
