import { anchorText, type ClockAnchor } from '#shared/runtime/clock.ts';
import type { Assembly } from './assembly.ts';
import { physicalScope } from './physical.ts';
import { secretStore } from './secrets.ts';
import { type LocalStack, readStack } from './stack.ts';

/** The stack's one parameter, which only a rehearsal stack has. */
const clockParameter = 'RehearsalClock';

type Ground = Readonly<{
  assembly: Assembly;
  siteUrl: string;
  issuerUrl: string;
  /** Where secrets are kept, if the data is. */
  folder: string | undefined;
}>;

/** The stack as it is deployed here; a change of its clock is an update of its parameter. */
export const resolvedStack = ({ assembly, siteUrl, issuerUrl, folder }: Ground) => {
  const parameters = new Map<string, string>();
  const secret = secretStore(folder);
  const scope = physicalScope(assembly, { siteUrl, issuerUrl, parameters, secret });
  let stack = readStack(assembly, scope);
  return {
    current: (): LocalStack => stack,
    /** As the template's own types are told it. */
    secretOf: (name: string): string => secret(name, ''),
    update: (anchor: ClockAnchor): void => {
      parameters.set(clockParameter, anchorText(anchor));
      stack = readStack(assembly, scope);
    },
  };
};

export type ResolvedStack = ReturnType<typeof resolvedStack>;
