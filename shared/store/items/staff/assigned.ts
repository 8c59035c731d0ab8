import { isListOf, isText } from '#shared/domain/shape.ts';
import type { Item } from '../../engine/item.ts';
import { jsonIn } from '../../engine/stored-json.ts';

const isIds = isListOf(isText);

/** The ids of the members who review a case; nobody where it has no row yet. */
export const assignedIn = (item: Item | undefined): readonly string[] =>
  item ? jsonIn(item, 'assigned', isIds, []) : [];
