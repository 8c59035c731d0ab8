import { Refusal } from '../../refusal.ts';
import type { LocalStack } from '../assembly/stack.ts';
import type { ServiceCall } from '../faults/faults.ts';
import { type Access, isAllowed, type Statement } from './policy.ts';

type Caller = ServiceCall['caller'];

/** Judges what is asked for in a function's name. */
export type Rights = Readonly<{
  may: (caller: Caller, access: Access) => boolean;
  /** The first of these that `caller` has no right to; each is counted. */
  refused: (caller: Caller, asked: readonly Access[]) => Access | undefined;
}>;

/** Where no stack stands behind a service. */
export const everyRight: Rights = { may: () => true, refused: () => undefined };

/** What was judged while the stack ran. */
export type JudgedCalls = Readonly<{
  calls: number;
  /** Each kind of access once, with how often it was asked for. */
  kinds: Readonly<Record<string, number>>;
  /** What had no right, in full. */
  refused: readonly string[];
}>;

/** `APPLICATION#7KQ4…` → `APPLICATION#…`: by which keys it was judged, and of nobody. */
const shape = (value: string): string => value.replace(/^([^#/@]*[#/]).*$/s, '$1…');

const kindOf = (caller: string, { action, resource, context }: Access): string => {
  const place = resource.replace(/^arn:aws:(\w+):[^:]*:[^:]*:/, '');
  const leading = context['dynamodb:LeadingKeys'] ?? context['s3:prefix'] ?? [];
  const keys = [...new Set(leading.map(shape))].sort().join(' ');
  const where = action.startsWith('dynamodb:') ? place : shape(place);
  return [caller, action, where, keys].join(' ').trim();
};

/** The statements of each function's role, by the function's logical id. */
export const statementsOf = ({
  functions,
  policies,
}: Pick<LocalStack, 'functions' | 'policies'>): ReadonlyMap<string, readonly Statement[]> =>
  new Map(
    functions.map(({ logicalId, properties: { Role } }) => {
      if (Role === undefined) throw new Refusal(`${logicalId} has no role`);
      const name = Role.split(':role/').at(-1) ?? '';
      const own = policies.filter(({ properties }) => properties.Roles.includes(name));
      return [logicalId, own.flatMap(({ properties }) => properties.PolicyDocument.Statement)];
    }),
  );

/**
 * Holds each function to the policy of its role, as AWS would. Whoever is no function of the stack
 * is the account's owner, who may do everything.
 */
export const stackRights = (
  stack: Pick<LocalStack, 'functions' | 'policies'>,
  onRefused: (what: string) => void = () => {},
) => {
  const statements = statementsOf(stack);
  const kinds = new Map<string, number>();
  const refused: string[] = [];
  let calls = 0;
  const may: Rights['may'] = (caller, access) => {
    if (caller === undefined) return true;
    return isAllowed(statements.get(caller) ?? [], access);
  };
  const count = (caller: string, access: Access): void => {
    const kind = kindOf(caller, access);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  };
  return {
    may,
    refused: (caller: Caller, asked: readonly Access[]): Access | undefined => {
      if (caller === undefined) return undefined;
      calls += 1;
      for (const access of asked) count(caller, access);
      const found = asked.find((access) => !may(caller, access));
      if (found === undefined) return undefined;
      const what = `${caller}: ${JSON.stringify(found)}`;
      refused.push(what);
      onRefused(what);
      return found;
    },
    judged: (): JudgedCalls => ({ calls, kinds: Object.fromEntries(kinds), refused: [...refused] }),
  };
};
