import type { Instant } from './zoned-time.ts';

/** A mailed code, as it is asked for from one browser: nobody else can use it. */
export type CodeChallenge = Readonly<{
  /** The application that it opens; undefined where none is known, which the page never says. */
  reference: string | undefined;
  /** What else names the address that it was asked for, the latest first. */
  others: readonly string[];
  codeDigest: string;
  tries: number;
  expiresAt: Instant;
}>;

const aMinute = 60_000;

/** A code holds for ten minutes from when it is sent, and for five tries. */
export const codeLasts = 10 * aMinute;

/** So long its mail may wait: after that it is of no use to whoever asked for it. */
export const codeWaits = 24 * 60 * aMinute;
export const mostTries = 5;

export type CodeVerdict = 'right' | 'wrong' | 'over';

/** What a typed code is worth. One that is wrong uses a try up; one that is no code uses none. */
export const judgeCode = (
  challenge: CodeChallenge | undefined,
  typedDigest: string,
  now: Instant,
): CodeVerdict => {
  if (!challenge || now >= challenge.expiresAt || challenge.tries >= mostTries) return 'over';
  if (challenge.reference === undefined) return 'wrong';
  return challenge.codeDigest === typedDigest ? 'right' : 'wrong';
};
