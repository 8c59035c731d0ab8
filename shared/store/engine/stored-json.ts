import type { Is } from '#shared/domain/shape.ts';
import { type Item, stringIn } from './item.ts';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // The fault that is thrown in its place names the row, and quotes nothing of it.
    return undefined;
  }
};

/** A fault that names the row and the attribute, and quotes nothing of them. */
export const unreadable = (item: Item, name: string): Error =>
  new Error(`${stringIn(item, 'pk')} ${stringIn(item, 'sk')} holds no readable "${name}"`);

/**
 * What an attribute of a row holds as JSON; `instead` stands for one that is not there. Throws, naming
 * the row and the attribute, where it is missing or something else.
 */
export const jsonIn = <Value>(item: Item, name: string, is: Is<Value>, instead?: Value): Value => {
  const text = stringIn(item, name);
  if (text === '' && instead !== undefined) return instead;
  const value = parsed(text);
  if (is(value)) return value;
  throw unreadable(item, name);
};
