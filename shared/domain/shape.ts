/** Tells whether a value from outside is what it should be. By hand: zod is 13 KB of each bundle. */
export type Is<Value> = (value: unknown) => value is Value;

export const isText: Is<string> = (value) => typeof value === 'string';
export const isNumber: Is<number> = (value) => typeof value === 'number';
export const isBoolean: Is<boolean> = (value) => typeof value === 'boolean';

export const isOneOf =
  <const Known extends string>(known: readonly Known[]): Is<Known> =>
  (value): value is Known =>
    known.some((one) => one === value);

export const isOrNone =
  <Value>(is: Is<Value>): Is<Value | undefined> =>
  (value): value is Value | undefined =>
    value === undefined || is(value);

export const isListOf =
  <One>(is: Is<One>): Is<readonly One[]> =>
  (value): value is readonly One[] =>
    Array.isArray(value) && value.every(is);

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isRecordOf =
  <One>(is: Is<One>): Is<Readonly<Record<string, One>>> =>
  (value): value is Readonly<Record<string, One>> =>
    isObject(value) && Object.values(value).every(is);

/** What each key of a shape has to be. A key of the type that is left out does not compile. */
export type Parts<Shape> = Readonly<{ [Key in keyof Required<Shape>]: Is<Shape[Key]> }>;

/** Whether it has every part of the shape; others that stand beside them stay, and are written back. */
export const isShape =
  <Shape extends object>(parts: Parts<Shape>): Is<Shape> =>
  (value): value is Shape =>
    isObject(value) && Object.entries<Is<unknown>>(parts).every(([name, is]) => is(value[name]));
