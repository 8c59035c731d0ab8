import type { MailFacts, RequestFacts } from '#shared/domain/mail/facts.ts';
import { closingIn, reference } from './closing-facts.ts';
import { ifThere, numberFact, type Read, textFact } from './stored-facts.ts';

export const request: Read<RequestFacts> = (stored) => ({
  ...reference(stored),
  ...closingIn(stored),
  endorser: textFact(stored, 'superior'),
  name: textFact(stored, 'name'),
  position: textFact(stored, 'position'),
  nonce: textFact(stored, 'nonce'),
  endsAt: numberFact(stored, 'endsAt'),
});

export const reminder: Read<MailFacts['endorsement-reminder']> = (stored) => ({
  ...request(stored),
  beforeClosing: ifThere(stored, 'beforeClosing', numberFact),
});
