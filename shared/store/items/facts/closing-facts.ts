import type { ClosingFacts, ReferenceFacts } from '#shared/domain/mail/facts.ts';
import { type Codec, ifThere, numberFact, type StoredFacts, textFact } from './stored-facts.ts';

export const reference: Codec<ReferenceFacts> = {
  write: (facts) => ({ reference: facts.reference }),
  read: (stored) => ({ reference: textFact(stored, 'reference') }),
};

export const closingIn = (stored: StoredFacts): ClosingFacts => ({
  city: textFact(stored, 'city'),
  cityZone: textFact(stored, 'cityZone'),
  closesAt: ifThere(stored, 'closesAt', numberFact),
});

export const closesAt = ({ closesAt }: ClosingFacts): StoredFacts =>
  closesAt === undefined ? {} : { closesAt: String(closesAt) };
