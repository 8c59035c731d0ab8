import type { ClosingFacts, ReferenceFacts } from '#shared/domain/mail/facts.ts';
import { ifThere, numberFact, type Read, type StoredFacts, textFact } from './stored-facts.ts';

export const reference: Read<ReferenceFacts> = (stored) => ({
  reference: textFact(stored, 'reference'),
});

export const closingIn = (stored: StoredFacts): ClosingFacts => ({
  city: textFact(stored, 'city'),
  cityZone: textFact(stored, 'cityZone'),
  closesAt: ifThere(stored, 'closesAt', numberFact),
});
