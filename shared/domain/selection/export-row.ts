import { twoDigits } from '../time/local-text.ts';
import type { Instant } from '../time/zoned-time.ts';

/** An instant as a clock shows it that is `offset` milliseconds ahead of UTC. */
export type Moment = Readonly<{ at: Instant; offset: number }>;

/** What stands in one cell: text, a number, an instant, or nothing. */
export type Cell = string | number | Moment | undefined;

export type Row = readonly Cell[];

/** What an export holds: `rows` have a cell for each column, in the order of the columns. */
export type Table = Readonly<{
  columns: readonly Readonly<{ title: string; width: number }>[];
  rows: AsyncIterable<Row>;
}>;

/** `+09:00` for the milliseconds that a clock is ahead of UTC. */
export const offsetText = (offset: number): string => {
  const minutes = Math.abs(Math.round(offset / 60_000));
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
};

/** ISO 8601 to the second, with the offset: `2027-03-15T23:59:00+09:00`. */
export const momentText = ({ at, offset }: Moment): string =>
  `${new Date(at + offset).toISOString().slice(0, 19)}${offsetText(offset)}`;
