/** The lines of a text; one that ends with a line break has no empty line behind it. */
export const linesOf = (text: string): number =>
  text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;

/** How many lines a piece of a text stands on. */
export const linesBetween = (text: string, start: number, end: number): number =>
  text.slice(start, end).split('\n').length;

const sorted = (values: readonly number[]): readonly number[] =>
  values.toSorted((one, other) => one - other);

/** The smallest value that at least this share of the values does not exceed; 0 of none. */
export const quantile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0;

export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const p90 = (values: readonly number[]): number => quantile(values, 0.9);
export const most = (values: readonly number[]): number => quantile(values, 1);

export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
