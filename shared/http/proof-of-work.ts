import { createHmac } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import * as z from 'zod/mini';

/**
 * About 256 tries of 1,000 rounds each: less than half a second of a computer, a few of an old
 * telephone, while the page is read. To check a solution takes one try.
 */
const work = { algorithm: 'PBKDF2/SHA-256', cost: 1_000, keyLength: 32, keyPrefix: '00' };

/** A solution is 500 characters. */
const longest = 2_000;

const Solved = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.string(),
      nonce: z.string(),
      salt: z.string(),
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: z.string(),
      data: z.strictObject({ reference: z.string() }),
    }),
    signature: z.string(),
  }),
  solution: z.strictObject({ counter: z.number(), derivedKey: z.string() }),
});

const keyOf = (secret: string): string =>
  createHmac('sha256', secret).update('proof of work').digest('hex');

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
  const solved = Solved.safeParse(parsed(given));
  if (!solved.success) return false;
  const { challenge, solution } = solved.data;
  if (challenge.parameters.data.reference !== reference) return false;
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret: keyOf(secret),
  });
  return verified;
};
