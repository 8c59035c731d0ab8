import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const shown = (value: unknown): string => {
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  if (text === undefined) return 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');

const article = (kind: string): string => (/^[aeio]/.test(kind) ? `an ${kind}` : `a ${kind}`);

const limitFault = (side: 'least' | 'most', limit: number | bigint, origin: string): string => {
  const bound = `at ${side} ${limit}`;
  if (origin === 'string')
    return `must have ${bound} characters: ${side === 'least' ? 'write' : 'shorten'} it`;
  if (origin === 'array')
    return `must have ${bound} entries: ${side === 'least' ? 'add' : 'drop'} some`;
  return `must be ${bound}: give such a number`;
};

/** What is wrong and what to do, for the faults that zod finds by itself; ours bring their own words. */
const fault = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `is missing: add it, it is ${article(issue.expected)}`
        : `must be ${article(issue.expected)}: write one`;
    case 'too_small':
      return limitFault('least', issue.minimum, issue.origin);
    case 'too_big':
      return limitFault('most', issue.maximum, issue.origin);
    default:
      return issue.message;
  }
};

const refusalOf = (issue: Issue): string[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(
      (key) =>
        `${pathOf([...issue.path, key])} is no field of an edition: correct its name or remove it`,
    );
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return [`${pathOf(issue.path) || 'the file'} ${fault(issue)}`];
  const colon =
    issue.code === 'invalid_format' ||
    (issue.code === 'custom' && !/^(is|stands|happens|does) /.test(issue.message));
  return [
    `${pathOf(issue.path)} (given: ${shown(issue.input)})${colon ? ':' : ''} ${fault(issue)}`,
  ];
};

/** One line a fault: the field's path, the value given, what is wrong and what to do. */
export const readableRefusal = (edition: string, issues: readonly Issue[]): string =>
  [
    `The edition "${edition}" cannot be used:`,
    ...issues.flatMap(refusalOf).map((line) => `  - ${line}.`),
  ].join('\n');
