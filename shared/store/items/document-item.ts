import { type ScanVerdict, scanVerdicts } from '#shared/domain/documents/document.ts';
import { type Item, stringIn } from '../engine/item.ts';

/** Throws on a row with a verdict that nobody knows. */
export const readFileRow = (item: Item): Readonly<{ key: string; verdict: ScanVerdict }> => {
  const found = stringIn(item, 'verdict');
  const verdict = scanVerdicts.find((one) => one === found);
  if (!verdict) throw new Error(`the row of a file holds the verdict "${found}"`);
  return { key: stringIn(item, 'key'), verdict };
};
