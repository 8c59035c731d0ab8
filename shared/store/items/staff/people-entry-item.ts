import {
  comparedFields,
  type FieldChange,
  type PeopleEntry,
  peopleActs,
} from '#shared/domain/people/people-entry.ts';
import { isListOf, isOneOf, isShape, isText } from '#shared/domain/shape.ts';
import { type Item, json, keyItem, s, stringIn } from '../../engine/item.ts';
import { staffKeys } from '../../engine/staff-keys.ts';
import { jsonIn, unreadable } from '../../engine/stored-json.ts';

const isChanges = isListOf(
  isShape<FieldChange>({ field: isOneOf(comparedFields), from: isText, to: isText }),
);

/** `version` is that of the member afterwards. */
export const peopleEntryItem = (entry: PeopleEntry, version: number): Item => ({
  ...keyItem(staffKeys.peopleAudit(entry.at, entry.memberId, version)),
  by: s(entry.by),
  memberId: s(entry.memberId),
  act: s(entry.act),
  changes: json(entry.changes),
});

/** Throws, naming the row, where it says of no known act. */
export const readPeopleEntry = (item: Item): PeopleEntry => {
  const act = peopleActs.find((one) => one === stringIn(item, 'act'));
  if (!act) throw unreadable(item, 'act');
  return {
    at: Number(stringIn(item, 'sk').split('#')[1]),
    by: stringIn(item, 'by'),
    memberId: stringIn(item, 'memberId'),
    act,
    changes: jsonIn(item, 'changes', isChanges),
  };
};
