import { err, ok, type Result } from '../result.ts';
import type { FieldError } from './form-fields.ts';
import { plainSigns } from './plain-characters.ts';
import {
  cleanLine,
  cleanParagraphs,
  hasMoreThan,
  isBlank,
  latinDigits,
  mostCodeUnits,
  stacksMarks,
} from './text.ts';

/** Reads what was typed into one field, or says what is wrong with it. */
export type Reader<Value> = (values: string) => Result<Value, FieldError>;

type Bounds = Readonly<{ min: number; max: number; required: boolean }>;

const isShorter = (text: string, min: number): boolean =>
  text !== '' && min > 0 && (text.length < min || !hasMoreThan(min - 1, text));

/** Why a cleaned text is no answer; undefined when it is one. */
const faultOf = (text: string, { min, max, required }: Bounds): FieldError | undefined => {
  if (required && isBlank(text)) return 'missing';
  // Few characters, but too many code units: "too long" would name a limit that is not reached.
  if (text.length > mostCodeUnits(max))
    return hasMoreThan(max, text) ? 'too-long' : 'stacked-marks';
  if (stacksMarks(text)) return 'stacked-marks';
  if (isShorter(text, min)) return 'too-short';
  return hasMoreThan(max, text) ? 'too-long' : undefined;
};

const reader =
  (clean: (values: string) => string, bounds: Bounds): Reader<string> =>
  (values) => {
    const text = clean(values);
    const error = faultOf(text, bounds);
    return error === undefined ? ok(text) : err(error);
  };

/** The same readers for other forms (endorsement, news). */
export const lineReader = (bounds: Bounds): Reader<string> => reader(cleanLine, bounds);
export const paragraphsReader = (bounds: Bounds): Reader<string> => reader(cleanParagraphs, bounds);

/** A number as people write it, with a full stop behind it or none. */
export const numberReader = ({ min, max }: { min: number; max: number }): Reader<number> => {
  const read = lineReader({ min: 0, max: 20, required: true });
  return (values) => {
    const cleaned = read(values);
    if (!cleaned.ok) return cleaned;
    const digits = latinDigits(plainSigns(cleaned.value)).replace(/[.,;。]$/, '');
    if (!/^\d{1,6}$/.test(digits)) return err('not-a-number');
    const value = Number(digits);
    return value >= min && value <= max ? ok(value) : err('out-of-range');
  };
};
