import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { type Is, isNumber, isShape, isText, type Parts } from '#shared/domain/shape.ts';
import { sealOf } from '#shared/runtime/seals.ts';

/**
 * About 256 tries of 1,000 rounds each: less than half a second of a computer, a few of an old
 * telephone, while the page is read. To check a solution takes one try.
 */
const work = { algorithm: 'PBKDF2/SHA-256', cost: 1_000, keyLength: 32, keyPrefix: '00' };

/** A solution is 500 characters. */
const longest = 2_000;

/** Whether it has the parts of the shape and nothing beside them. */
const isExactly =
  <Shape extends object>(parts: Parts<Shape>): Is<Shape> =>
  (value): value is Shape =>
    isShape(parts)(value) && Object.keys(value).length === Object.keys(parts).length;

/** What a browser brings: the challenge as it was signed, and what solves it. */
const isSolvedChallenge = isExactly({
  challenge: isExactly({
    signature: isText,
    parameters: isExactly({
      algorithm: isText,
      nonce: isText,
      salt: isText,
      cost: isNumber,
      keyLength: isNumber,
      keyPrefix: isText,
      data: isExactly({ reference: isText }),
    }),
  }),
  solution: isExactly({ counter: isNumber, derivedKey: isText }),
});

const keyOf = (secret: string): string => sealOf(secret, 'proof of work').toString('hex');

/**
 * The challenge for one application, as JSON. It is signed with the reference, so a solution is
 * worth nothing for another application, and none has to be stored.
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

/**
 * Whether `given` solves the challenge of this application. Only challenges that we have signed are
 * checked.
 */
export const isSolved = async (
  secret: string,
  reference: string,
  given: string,
): Promise<boolean> => {
  if (given === '' || given.length > longest) return false;
  const solved = parsed(given);
  if (!isSolvedChallenge(solved)) return false;
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
