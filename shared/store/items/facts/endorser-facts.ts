import type { MailFacts, RequestFacts } from '#shared/domain/mail/facts.ts';
import { closesAt, closingIn, reference } from './closing-facts.ts';
import { type Codec, ifThere, numberFact, textFact } from './stored-facts.ts';

export const request: Codec<RequestFacts> = {
  write: (facts) => ({
    reference: facts.reference,
    superior: facts.endorser,
    name: facts.name,
    position: facts.position,
    city: facts.city,
    cityZone: facts.cityZone,
    nonce: facts.nonce,
    ...closesAt(facts),
    endsAt: String(facts.endsAt),
  }),
  read: (stored) => ({
    ...reference.read(stored),
    ...closingIn(stored),
    endorser: textFact(stored, 'superior'),
    name: textFact(stored, 'name'),
    position: textFact(stored, 'position'),
    nonce: textFact(stored, 'nonce'),
    endsAt: numberFact(stored, 'endsAt'),
  }),
};

export const reminder: Codec<MailFacts['endorsement-reminder']> = {
  write: ({ beforeClosing, ...facts }) => ({
    ...request.write(facts),
    ...(beforeClosing !== undefined && { beforeClosing: String(beforeClosing) }),
  }),
  read: (stored) => ({
    ...request.read(stored),
    beforeClosing: ifThere(stored, 'beforeClosing', numberFact),
  }),
};
