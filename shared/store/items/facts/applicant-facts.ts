import { documentKinds } from '#shared/domain/documents/document.ts';
import type {
  ApplicationFacts,
  DraftFacts,
  EndorsementFacts,
  MailFacts,
} from '#shared/domain/mail/facts.ts';
import { closesAt, closingIn, reference } from './closing-facts.ts';
import {
  type Codec,
  ifThere,
  numberFact,
  type StoredFacts,
  textFact,
  yes,
  yesIn,
} from './stored-facts.ts';

export const draft: Codec<DraftFacts> = {
  write: (facts) => ({
    reference: facts.reference,
    city: facts.city,
    cityZone: facts.cityZone,
    isProved: yes(facts.isProved),
    quietZone: facts.quietZone,
    ...closesAt(facts),
  }),
  read: (stored) => ({
    ...reference.read(stored),
    ...closingIn(stored),
    isProved: yesIn(stored, 'isProved'),
    quietZone: stored['quietZone'] ?? '',
  }),
};

const documentsIn = (stored: string): ApplicationFacts['documents'] =>
  stored.split(' ').flatMap((one) => {
    const [name = '', receivedSha256 = ''] = one.split(':');
    const kind = documentKinds.find((known) => known === name);
    return kind ? [{ kind, receivedSha256 }] : [];
  });

const applicationPart = (facts: ApplicationFacts): StoredFacts => ({
  reference: facts.reference,
  name: facts.name,
  city: facts.city,
  cityZone: facts.cityZone,
  receivedAt: String(facts.receivedAt),
  lateBySeconds: String(facts.lateBySeconds),
  cityWasFull: yes(facts.cityWasFull),
  ...closesAt(facts),
  isRevised: yes(facts.isRevised),
  documents: facts.documents
    .map(({ kind, receivedSha256 }) => `${kind}:${receivedSha256}`)
    .join(' '),
});

export const application: Codec<ApplicationFacts> = {
  write: (facts) => ({ ...applicationPart(facts), at: String(facts.at) }),
  read: (stored) => {
    const receivedAt = numberFact(stored, 'receivedAt');
    return {
      ...reference.read(stored),
      ...closingIn(stored),
      name: textFact(stored, 'name'),
      receivedAt,
      lateBySeconds: numberFact(stored, 'lateBySeconds'),
      cityWasFull: yesIn(stored, 'cityWasFull'),
      isRevised: yesIn(stored, 'isRevised'),
      documents: documentsIn(stored['documents'] ?? ''),
      // The first releases told of what had just been received alone.
      at: ifThere(stored, 'at', numberFact) ?? receivedAt,
    };
  },
};

export const endorsement: Codec<EndorsementFacts> = {
  write: (facts) => ({
    ...applicationPart(facts),
    superior: facts.endorser,
    hasReason: yes(facts.hasReason),
    at: String(facts.at),
  }),
  read: (stored) => ({
    ...application.read(stored),
    endorser: textFact(stored, 'superior'),
    // The first releases carried the reason itself.
    hasReason: yesIn(stored, 'hasReason') || (stored['reason'] ?? '') !== '',
  }),
};

export const code: Codec<MailFacts['code']> = {
  write: ({ code, challenge }) => ({ code, challenge }),
  read: (stored) => ({ code: textFact(stored, 'code'), challenge: stored['challenge'] ?? '' }),
};

export const noApplication: Codec<MailFacts['no-application']> = {
  write: ({ former }) => ({ ...(former !== undefined && { former }) }),
  read: ({ former }) => ({ former }),
};
