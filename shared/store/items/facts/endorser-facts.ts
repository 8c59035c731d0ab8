import { type Language, languages } from '#shared/domain/call/language.ts';
import type { MailFacts, RequestFacts } from '#shared/domain/mail/facts.ts';
import { closingIn, reference } from './closing-facts.ts';
import {
  ifThere,
  knownIn,
  numberFact,
  type Read,
  type StoredFacts,
  textFact,
} from './stored-facts.ts';

const languageFact = (stored: StoredFacts, name: string): Language =>
  knownIn(stored, name, languages);

export const request: Read<RequestFacts> = (stored) => ({
  ...reference(stored),
  ...closingIn(stored),
  endorser: textFact(stored, 'superior'),
  name: textFact(stored, 'name'),
  position: textFact(stored, 'position'),
  nonce: textFact(stored, 'nonce'),
  endsAt: numberFact(stored, 'endsAt'),
  replyBy: ifThere(stored, 'replyBy', numberFact),
  alsoIn: ifThere(stored, 'alsoIn', languageFact),
});

export const reminder: Read<MailFacts['endorsement-reminder']> = (stored) => ({
  ...request(stored),
  beforeClosing: ifThere(stored, 'beforeClosing', numberFact),
});
