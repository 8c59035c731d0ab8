import type { z } from 'zod';
import { Refusal } from '../../refusal.ts';
import type { Assembly } from './assembly.ts';
import type { Json } from './json.ts';
import { isLeftToAws } from './left-to-aws.ts';
import { resolve, type Scope } from './resolve.ts';

type Described<Properties> = Readonly<{ logicalId: string; properties: Properties }>;

/** The resources of a type with resolved, checked properties. */
export type ReadResources = <Schema extends z.ZodType>(
  type: string,
  schema: Schema,
) => readonly Described<z.output<Schema>>[];

const problem = (error: z.ZodError): string =>
  error.issues
    .map(({ path, message }) => `${path.map(String).join('.') || 'its properties'}: ${message}`)
    .join('; ');

/** Reads resources type by type; `complete` refuses a stack that holds a type which nobody has read. */
export const templateReader = (assembly: Assembly, scope: Scope) => {
  const all = Object.entries(assembly.template.Resources);
  const resources = all.filter(
    ([logicalId, { Condition }]) =>
      Condition === undefined || scope.condition(Condition, `${logicalId}.Condition`),
  );
  const known = new Set<string>();
  const read: ReadResources = (type, schema) => {
    known.add(type);
    return resources
      .filter(([, resource]) => resource.Type === type)
      .map(([logicalId, { Properties }]) => {
        const resolved: Json = resolve(Properties, scope, logicalId);
        const parsed = schema.safeParse(resolved);
        if (parsed.success) return { logicalId, properties: parsed.data };
        throw new Refusal(
          `The local run cannot read ${logicalId} (${type}): ${problem(parsed.error)}`,
        );
      });
  };
  const complete = (): void => {
    for (const [logicalId, { Type }] of all)
      if (!known.has(Type) && !isLeftToAws(Type))
        throw new Refusal(`The local run does not know ${Type} (${logicalId})`);
  };
  return { read, complete };
};
