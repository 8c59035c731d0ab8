import { addressKey } from '#shared/domain/application/duplicate-keys.ts';
import { digest } from '#shared/runtime/digest.ts';
import { addressDigest } from '#shared/runtime/naming/address-digest.ts';
import type { ApplicantsDeps } from '../deps.ts';

/** Whom a code is for. No mail goes to a reference that nobody has. */
export type CodeAsked = Readonly<{
  /** What was asked by, where no address is known. */
  by: string;
  /** What the code opens. */
  reference: string | undefined;
  others: readonly string[];
  /** Where the address opens nothing: an application that had it before. */
  former?: string | undefined;
  to: string | undefined;
}>;

type Deps = Pick<ApplicantsDeps, 'challenges'>;

/** Of what else was begun under an address, the page that opens one names so many. */
const mostOthers = 9;

/** A code that is asked for by a reference goes to the address of its application. */
export const askedByReference = async (deps: Deps, reference: string): Promise<CodeAsked> => {
  const to = await (await deps.challenges()).addressOf(reference);
  return { by: reference, reference: to && reference, others: [], to };
};

/** A code that is asked for by an address opens what was saved last of all that names it. */
export const askedByAddress = async (deps: Deps, to: string): Promise<CodeAsked> => {
  const key = addressDigest(to);
  const person = digest(addressKey(to));
  const isNamed = (address: string) => addressDigest(address) === key;
  const challenges = await deps.challenges();
  const { references, former } = await challenges.referencesOf(key, person, isNamed);
  const [reference, ...others] = references;
  return { by: key, reference, others: others.slice(0, mostOthers), former, to };
};
