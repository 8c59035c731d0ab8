import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'a group of fields in { }',
  record: 'a group of fields in { }',
};

const units: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' };

const given = (value: unknown): string => {
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  if (text === undefined) return '';
  return ` (given: ${text.length > 80 ? `${text.slice(0, 77)}…` : text})`;
};

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '') || 'the file';

/** What is wrong and what to do, in words for the faults that zod finds by itself; ours have theirs. */
const fault = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type': {
      const kind = kinds[issue.expected] ?? issue.expected;
      return issue.input === undefined ? `is missing: add ${kind}` : `must be ${kind}`;
    }
    case 'too_small': {
      const unit = units[issue.origin] ?? '';
      return `is too ${unit ? 'short' : 'small'}: give at least ${issue.minimum}${unit}`;
    }
    case 'too_big': {
      const unit = units[issue.origin] ?? '';
      return `is too ${unit ? 'long' : 'large'}: give at most ${issue.maximum}${unit}`;
    }
    default:
      return issue.message;
  }
};

const linesOf = (issue: Issue): string[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map(
        (key) =>
          `${pathOf([...issue.path, key])} is not a known field: correct its name or remove it`,
      )
    : [`${pathOf(issue.path)}${given(issue.input)} ${fault(issue)}`];

/** One line a fault: the field's path, the value given, what is wrong and what to do. */
export const readableRefusal = (edition: string, issues: readonly Issue[]): string =>
  [
    `The edition "${edition}" cannot be used:`,
    ...issues.flatMap(linesOf).map((line) => `  - ${line}.`),
  ].join('\n');
