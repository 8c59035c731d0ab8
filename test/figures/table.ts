/** A figure of the code, and what is wrong by it. */
export type Row = Readonly<{
  name: string;
  value: string;
  /** What it is held to; without one it is told and nothing more. */
  bar?: string;
  /** What misses the bar, worst first; none where it is kept. */
  missed: readonly string[];
}>;

/** More would hide what comes first. */
const shownOffenders = 25;

const offendersOf = ({ name, value, bar, missed }: Row): string => {
  const shown = missed.slice(0, shownOffenders).map((one) => `  ${one}`);
  const rest = missed.length - shown.length;
  const lines = rest > 0 ? [...shown, `  and ${rest} more`] : shown;
  return [`${name}: ${value}, the bar is ${bar}`, ...lines].join('\n');
};

/** The figures as a table, and below it each bar that is missed. */
export const printed = (rows: readonly Row[]): string => {
  const nameWidth = Math.max(...rows.map(({ name }) => name.length));
  const valueWidth = Math.max(...rows.map(({ value }) => value.length));
  const table = rows.map(({ name, value, bar, missed }) => {
    const verdict = bar === undefined ? '' : `${missed.length > 0 ? 'MISSED' : 'kept'}  ${bar}`;
    return `${name.padEnd(nameWidth)}  ${value.padEnd(valueWidth)}  ${verdict}`.trimEnd();
  });
  const misses = rows.filter(({ missed }) => missed.length > 0).map(offendersOf);
  return [table.join('\n'), ...misses].join('\n\n');
};
