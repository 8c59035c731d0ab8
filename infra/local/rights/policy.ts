import { z } from 'zod';

/** What one call asks of IAM: an action on a resource, with what the service tells of the call. */
export type Access = Readonly<{
  action: string;
  resource: string;
  /** The values of each condition key; a key that the service does not tell is left out. */
  context: Readonly<Record<string, readonly string[]>>;
}>;

/** A policy variable would be compared as it stands, so none is read. */
const text = z.string().refine((said) => !said.includes('$' + '{'), 'holds a policy variable');
const texts = z.union([text.transform((one) => [one]), z.array(text).min(1)]);

/** The operators that the stack's roles need; another one is refused, and not passed over. */
const operators = [
  'StringEquals',
  'StringLike',
  'ForAllValues:StringEquals',
  'ForAllValues:StringLike',
  'ForAnyValue:StringLike',
] as const;
type Operator = (typeof operators)[number];

export const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: texts,
  Resource: texts,
  Condition: z.partialRecord(z.enum(operators), z.record(z.string(), texts)).default({}),
});
export type Statement = z.infer<typeof Statement>;

/** Each pattern is met at every call. */
const compiled = new Map<string, RegExp>();

/** `*` is any text, `?` any one character. */
const isLike = (pattern: string, said: string): boolean => {
  const known = compiled.get(pattern);
  if (known) return known.test(said);
  const source = pattern.replaceAll(/[\\^$.|+()[\]{}]/g, '\\$&');
  const made = new RegExp(`^${source.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');
  compiled.set(pattern, made);
  return made.test(said);
};

const compares: Readonly<Record<Operator, (wanted: string, said: string) => boolean>> = {
  StringEquals: (wanted, said) => wanted === said,
  StringLike: isLike,
  'ForAllValues:StringEquals': (wanted, said) => wanted === said,
  'ForAllValues:StringLike': isLike,
  'ForAnyValue:StringLike': isLike,
};

/**
 * ForAllValues holds for a key that is not told; the others do not.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
const holds = (
  operator: Operator,
  wanted: readonly string[],
  said: readonly string[] | undefined,
): boolean => {
  const matches = (one: string) => wanted.some((each) => compares[operator](each, one));
  if (operator.startsWith('ForAllValues:')) return (said ?? []).every(matches);
  if (operator.startsWith('ForAnyValue:')) return (said ?? []).some(matches);
  const [only, ...others] = said ?? [];
  return only !== undefined && others.length === 0 && matches(only);
};

const applies = ({ Action, Resource, Condition }: Statement, access: Access): boolean =>
  Action.some((one) => isLike(one.toLowerCase(), access.action.toLowerCase())) &&
  Resource.some((one) => isLike(one, access.resource)) &&
  operators.every((operator) =>
    Object.entries(Condition[operator] ?? {}).every(([key, wanted]) =>
      holds(operator, wanted, access.context[key]),
    ),
  );

/** Whether these statements allow it: one has to, and none may deny it. */
export const isAllowed = (statements: readonly Statement[], access: Access): boolean => {
  const said = statements.filter((one) => applies(one, access)).map(({ Effect }) => Effect);
  return said.includes('Allow') && !said.includes('Deny');
};
