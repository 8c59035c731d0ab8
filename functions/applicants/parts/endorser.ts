import { endorsementOnSending, endorserIn } from '#shared/domain/acts/nomination.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import type { Endorsement } from '#shared/domain/endorsement/endorsement.ts';
import type { Limit } from '#shared/domain/records/counted.ts';
import { aDay } from '#shared/domain/time/spans.ts';
import { linkSeed } from '#shared/runtime/endorsement-link.ts';
import { addressDigest } from '#shared/runtime/naming/address-digest.ts';
import type { ApplicantsDeps } from '../deps.ts';
import { type CountDeps, limitReached } from './rate-limits.ts';

/** Requests that one address gets in a day, however many applications name it. */
export const endorserLimit = (address: string, now: number): Limit => ({
  what: `endorser ${addressDigest(address)}`,
  most: 3,
  ms: aDay,
  now,
});

/**
 * Requests that one application has sent in a day, to however many people: who corrects an address
 * or asks another needs a few, and nobody has us write to strangers all day.
 */
export const requestsADay = (reference: string, now: number): Limit => ({
  what: `requests ${reference}`,
  most: 10,
  ms: aDay,
  now,
});

type Sent = Readonly<{
  draft: Draft;
  before: Endorsement | undefined;
  ownAddress: string;
  at: number;
}>;

type Deps = CountDeps & Pick<ApplicantsDeps, 'random' | 'secret'>;

/**
 * The endorsement of an application that is sent, with its rate limits. If the endorser’s address or
 * the application has had its mails of the day, the application is sent without asking.
 */
export const endorsementToSend = async (
  deps: Deps,
  { draft, before, ownAddress, at }: Sent,
): Promise<{ endorsement: Endorsement | undefined; limits: readonly Limit[] }> => {
  const link = linkSeed(deps.secret(), draft.reference, deps.random(32));
  const facts = { before, ownAddress, link, at };
  const asked = endorsementOnSending(draft, { ...facts, mayAsk: true });
  const endorser = endorserIn(draft, ownAddress);
  if (!endorser || asked?.linkDigest !== link.linkDigest) return { endorsement: asked, limits: [] };
  const limits = [endorserLimit(endorser.address, at), requestsADay(draft.reference, at)];
  if (!(await limitReached(deps, limits))) return { endorsement: asked, limits };
  return { endorsement: endorsementOnSending(draft, { ...facts, mayAsk: false }), limits: [] };
};
