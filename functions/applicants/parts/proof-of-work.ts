import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { sealOf } from '#shared/runtime/seals.ts';

/**
 * About 256 tries of 1,000 rounds each: less than half a second of a computer, a few of an old
 * telephone, while the page is read. To check a solution takes one try.
 */
const work = { algorithm: 'PBKDF2/SHA-256', cost: 1_000, keyLength: 32, keyPrefix: '00' };

/** A solution is 500 characters. */
const longest = 2_000;

type Kinds = Readonly<Record<string, 'string' | 'number'>>;
type Known<Shape extends Kinds> = {
  [Key in keyof Shape]: Shape[Key] extends 'string' ? string : number;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether a value has the fields of a shape, each of its kind, and `others` beside them and no more. */
const has = <Shape extends Kinds, Other extends string = never>(
  value: unknown,
  shape: Shape,
  ...others: readonly Other[]
): value is Known<Shape> & Record<Other, unknown> =>
  isObject(value) &&
  Object.keys(value).length === Object.keys(shape).length + others.length &&
  others.every((name) => Object.hasOwn(value, name)) &&
  Object.entries(shape).every(([name, kind]) => typeof value[name] === kind);

const parameters = {
  algorithm: 'string',
  nonce: 'string',
  salt: 'string',
  cost: 'number',
  keyLength: 'number',
  keyPrefix: 'string',
} as const;

/**
 * The parts of a solution; undefined where it is none. By hand: a schema would bring 14 KB of zod
 * into the bundle, for this alone.
 */
const partsOf = (given: unknown) => {
  if (!has(given, {}, 'challenge', 'solution')) return undefined;
  const { challenge, solution } = given;
  if (!has(challenge, { signature: 'string' }, 'parameters')) return undefined;
  if (!has(solution, { counter: 'number', derivedKey: 'string' })) return undefined;
  const asked = challenge.parameters;
  if (!has(asked, parameters, 'data') || !has(asked.data, { reference: 'string' }))
    return undefined;
  const { data, ...rest } = asked;
  const { reference } = asked.data;
  return {
    challenge: { signature: challenge.signature, parameters: { ...rest, data: { reference } } },
    solution,
  };
};

const keyOf = (secret: string): string => sealOf(secret, 'proof of work').toString('hex');

/**
 * What a browser is asked to work out for one application, as JSON. It is signed with the
 * reference, so that a solution is worth nothing for another application: none has to be
 * remembered for that.
 */
export const challengeFor = async (secret: string, reference: string): Promise<string> =>
  JSON.stringify(
    await createChallenge({
      ...work,
      data: { reference },
      deriveKey,
      hmacSignatureSecret: keyOf(secret),
    }),
  );

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Whether `given` solves what was asked for this application. Work is done for what we have signed alone. */
export const isSolved = async (
  secret: string,
  reference: string,
  given: string,
): Promise<boolean> => {
  if (given === '' || given.length > longest) return false;
  const solved = partsOf(parsed(given));
  if (!solved) return false;
  const { challenge, solution } = solved;
  if (challenge.parameters.data.reference !== reference) return false;
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret: keyOf(secret),
  });
  return verified;
};
