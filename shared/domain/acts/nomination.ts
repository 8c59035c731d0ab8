import type { Draft } from '../draft/draft.ts';
import {
  askFirst,
  type Endorsement,
  type Endorser,
  type LinkSeed,
} from '../endorsement/endorsement.ts';
import { readEndorser } from '../endorsement/endorsement-form.ts';
import { isOneAddress } from '../form/folded-address.ts';
import type { Instant } from '../time/zoned-time.ts';

/**
 * The endorsement that an application has when its draft is sent. An endorser who was asked before is
 * not asked once more; one who is not named any longer is not waited for.
 */
export const endorsementOnSending = (
  draft: Draft,
  facts: {
    before: Endorsement | undefined;
    ownAddress: string;
    link: LinkSeed;
    at: Instant;
    /** Whether this address may get a mail today. */
    mayAsk: boolean;
  },
): Endorsement | undefined => {
  const { before } = facts;
  if (draft.nomination === '') return before;
  if (draft.nomination !== 'endorsement')
    return before && before.state !== 'endorsed' ? { ...before, state: 'replaced' } : before;
  const endorser = endorserIn(draft, facts.ownAddress);
  if (!endorser) return before;
  if (before && before.state !== 'replaced' && isOneAddress(before.address, endorser.address))
    return { ...before, name: endorser.name };
  return facts.mayAsk ? askFirst(endorser, facts) : before;
};

/** The endorser whom a draft names; undefined while one has to be named, or is not to be asked. */
export const endorserIn = (draft: Draft, ownAddress: string): Endorser | undefined => {
  if (draft.nomination !== 'endorsement') return undefined;
  const read = readEndorser(new Map(Object.entries(draft.values)), ownAddress);
  return read.ok ? read.value : undefined;
};
