import type { Cell, Moment } from '#shared/domain/selection/export-row.ts';
import { aDay } from '#shared/domain/time/spans.ts';
import { styleIds } from './styles.ts';
import { xmlText } from './xml-text.ts';

/** A, B … Z, AA … of the column with this index. */
export const columnName = (index: number): string => {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
};

/** Days from 30 December 1899, as Excel counts them, to the epoch. */
const epochDay = 25_569;

const dayOf = ({ at, offset }: Moment): number => epochDay + (at + offset) / aDay;

export const textCell = (place: string, text: string, style: number = styleIds.text): string =>
  text === ''
    ? ''
    : `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

/** `styleOf` gives the style of an instant, which shows its offset. */
export const cellOf = (place: string, cell: Cell, styleOf: (offset: number) => number): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return textCell(place, cell);
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? `<c r="${place}"><v>${cell}</v></c>` : '';
  return `<c r="${place}" s="${styleOf(cell.offset)}"><v>${dayOf(cell)}</v></c>`;
};
