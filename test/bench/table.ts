import { type Reach, type Row, spreadOf, verdictOn } from './harness/row.ts';

const reachText = (reach: Reach | undefined): string => {
  if (!reach) return '';
  if ('atLeast' in reach) return `≥ ${reach.atLeast}`;
  return reach.stretch === undefined
    ? `≤ ${reach.atMost}`
    : `≤ ${reach.atMost} (stretch ${reach.stretch})`;
};

const cellsOf = (row: Row): readonly string[] => {
  const { median, low, high } = spreadOf(row.ratios);
  return [
    row.bench,
    row.what,
    median.toFixed(2),
    `${low.toFixed(2)} – ${high.toFixed(2)}`,
    String(row.ratios.length),
    reachText(row.reach),
    verdictOn(row),
  ];
};

const head = ['', 'ratio', 'median', 'middle half', 'rounds', 'reach', ''];

/** All rows as one table of Markdown. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = [head, ...rows.map(cellsOf)];
  const widths = head.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const print = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [first = [], ...rest] = lines;
  return [print(first), print(widths.map((width) => '-'.repeat(width))), ...rest.map(print)].join(
    '\n',
  );
};
