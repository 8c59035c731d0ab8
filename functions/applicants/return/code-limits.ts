import {
  daySpan,
  mailsADay,
  ofOneNetwork,
  shortOfOneNetwork,
} from '#shared/domain/access/access-code.ts';
import { isTagged, withoutTag } from '#shared/domain/form/folded-address.ts';
import type { Limit } from '#shared/domain/records/counted.ts';
import { digest } from '#shared/runtime/digest.ts';
import { addressDigest } from '#shared/runtime/naming/address-digest.ts';
import { networkName } from '#shared/web/network.ts';
import type { WebRequest } from '#shared/web/request.ts';

/** Whom a code is for, as its mails are counted. */
export type Counting = Readonly<{
  /** The address that its mail goes to; undefined where nobody has the reference. */
  to: string | undefined;
  /** Whether it opens something: word that nothing is known has a count of its own. */
  isKnown: boolean;
  /** The reference, where there is no address to count by. */
  otherwise: string;
}>;

export type CodeLimits = Readonly<Record<'network' | 'pair' | 'short' | 'long', Limit>>;

/** The mails that one mailbox may still get: an address with a `+tag` shares those of its tags. */
const mailboxLimits = ({ to, isKnown, otherwise }: Counting) => {
  if (to === undefined) return { key: otherwise, ...mailsADay.plain };
  const mailbox = digest(withoutTag(to));
  if (!isKnown) return { key: `unknown ${mailbox}`, short: mailsADay.unknown, long: 0 };
  return isTagged(to)
    ? { key: `tagged ${mailbox}`, ...mailsADay.tagged }
    : { key: addressDigest(to), ...mailsADay.plain };
};

/** What a code is counted by: the network that asks first, then the mailbox. */
export const codeLimits = (
  secret: string,
  { sourceIp, receivedAt: now }: Pick<WebRequest, 'sourceIp' | 'receivedAt'>,
  counting: Counting,
): CodeLimits => {
  const network = networkName(secret, sourceIp, now) ?? 'unknown';
  const { key, short, long } = mailboxLimits(counting);
  return {
    network: { what: `codes of line ${network}`, ...ofOneNetwork, now },
    pair: { what: `codes ${key} of line ${network}`, ...shortOfOneNetwork, now },
    short: { what: `codes ${key}`, most: short, ms: daySpan, now },
    long: { what: `long codes ${key}`, most: long, ms: daySpan, now },
  };
};
