import { z } from 'zod';
import { Refusal } from '../../../refusal.ts';
import { isJsonObject, Json, type JsonObject } from '../../assembly/json.ts';

/**
 * Lambda's event filtering, the part that streams use here: exact values, prefix, suffix,
 * anything-but and exists. Another rule is refused, for a filter that is read wrongly drops mail.
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html
 */
const Rule = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.strictObject({ prefix: z.string() }),
  z.strictObject({ suffix: z.string() }),
  z.strictObject({ exists: z.boolean() }),
  z.strictObject({ 'anything-but': z.array(z.union([z.string(), z.number()])) }),
]);
type Rule = z.infer<typeof Rule>;

const matchesRule = (rule: Rule, value: Json | undefined): boolean => {
  if (typeof rule !== 'object' || rule === null) return rule === value;
  if ('exists' in rule) return rule.exists === (value !== undefined);
  if ('anything-but' in rule)
    return value !== undefined && !rule['anything-but'].some((other) => other === value);
  if (typeof value !== 'string') return false;
  return 'prefix' in rule ? value.startsWith(rule.prefix) : value.endsWith(rule.suffix);
};

type Matches = (value: Json | undefined) => boolean;

const compileRules = (rules: readonly Json[], where: string): Matches => {
  const parsed = rules.map((rule) => {
    const read = Rule.safeParse(rule);
    if (read.success) return read.data;
    throw new Refusal(`The local run does not know the filter ${JSON.stringify(rule)} at ${where}`);
  });
  return (value) => parsed.some((rule) => matchesRule(rule, value));
};

const compileObject = (pattern: JsonObject, where: string): Matches => {
  const fields = Object.entries(pattern).map(([key, part]): [string, Matches] => [
    key,
    compile(part, `${where}.${key}`),
  ]);
  return (value) =>
    fields.every(([key, matches]) => matches(isJsonObject(value) ? value[key] : undefined));
};

const compile = (pattern: Json, where: string): Matches => {
  if (Array.isArray(pattern)) return compileRules(pattern, where);
  if (isJsonObject(pattern)) return compileObject(pattern, where);
  throw new Refusal(`The local run cannot read the filter at ${where}: a list was expected`);
};

/** Whether a record passes any of the filters (JSON texts), or all of them are passed for none. */
export const eventFilter = (patterns: readonly string[]): Matches => {
  const filters = patterns.map((text) => compile(Json.parse(JSON.parse(text)), 'filter'));
  return (record) => filters.length === 0 || filters.some((matches) => matches(record));
};
