import { aDay, aMinute, anHour } from '../time/spans.ts';
import type { Instant } from '../time/zoned-time.ts';
import { codeOf, readDigits } from './one-time-code.ts';

/** A mailed code, as it is asked for from one browser: nobody else can use it. */
export type CodeChallenge = Readonly<{
  /** The application that it opens; undefined where none is known, which the page never says. */
  reference: string | undefined;
  /** Digest of the address that it went to; undefined in one that an earlier release wrote. */
  address?: string | undefined;
  /** Other applications of the address that was asked for, the latest first. */
  others: readonly string[];
  codeDigest: string;
  /** Whether it is the long code of the address, which opens for every browser that asks. */
  isOfAddress?: boolean;
  /** Whether it has opened its access. */
  hasOpened?: boolean;
  tries: number;
  expiresAt: Instant;
}>;

/** A code holds for ten minutes from when it is sent, and for five tries. */
export const codeLasts = 10 * aMinute;

/** How long its mail may wait: after that whoever asked has no use for it. */
export const codeWaits = aDay;
export const mostTries = 5;

/**
 * Mails with codes that one mailbox can get in a day: 20 in all, with every `+tag` of it. For both
 * kinds of address the last few carry a long code. It opens for every browser that asks for the
 * rest of the day, so that strangers who use up the mails shut nobody out. Short codes allow five
 * tries each: whoever guesses all through a call of six weeks is right with a chance of 1 in 400; a
 * long code has a million times as many values.
 */
export const mailsADay = {
  plain: { short: 8, long: 3 },
  tagged: { short: 4, long: 2 },
  /** To an address of which no application is known. */
  unknown: 3,
} as const;

/** Short codes for one address that one network can ask for in an hour; then long ones are sent. */
export const shortOfOneNetwork = { most: 5, ms: anHour } as const;

/** Codes that one network can ask for in an hour: the mailer sends as many in less than a minute. */
export const ofOneNetwork = { most: 500, ms: anHour } as const;

export const daySpan = aDay;

/** Until when the long code of an address opens: from then on new mails go out. */
export const longCodeEndsAt = (now: Instant): Instant =>
  (Math.floor(now / aDay) + 1) * aDay + codeLasts;

export type CodeKind = 'short' | 'long' | 'no-mail' | 'refused';

/** How often each was counted, against its most. */
export type CodeCounts = Readonly<Record<'network' | 'pair' | 'short' | 'long', boolean>>;

/** What whoever asks is sent; `true` stands where the limit is reached. */
export const codeKind = ({ network, pair, short, long }: CodeCounts): CodeKind => {
  if (network) return 'refused';
  if (!pair && !short) return 'short';
  return long ? 'no-mail' : 'long';
};

const longDigits = 12;

/** Makes a code of a mail, of at least 8 random bytes. */
export const newCode = (kind: CodeKind, random: Uint8Array): string => {
  if (kind === 'short') return codeOf(random);
  const number = new DataView(random.buffer, random.byteOffset).getBigUint64(0);
  return String(number % 10n ** BigInt(longDigits)).padStart(longDigits, '0');
};

export const isLongCode = (code: string): boolean => code.length === longDigits;

/** The code that somebody typed, short or long; undefined where it is neither. */
export const readAccessCode = (values: string): string | undefined =>
  readDigits(values, [6, longDigits]);

export type CodeResult = 'right' | 'wrong' | 'over';

/** Judges a typed code. A wrong one uses up a try; what cannot be a code uses none. */
export const judgeCode = (
  challenge: CodeChallenge | undefined,
  typedDigest: string,
  now: Instant,
): CodeResult => {
  if (!challenge || now >= challenge.expiresAt || challenge.tries >= mostTries) return 'over';
  if (challenge.reference === undefined) return 'wrong';
  return challenge.codeDigest === typedDigest ? 'right' : 'wrong';
};
