import { documentKinds } from '#shared/domain/documents/document.ts';
import { nominationsOnReceipt } from '#shared/domain/draft/nomination-on-receipt.ts';
import type {
  ApplicationFacts,
  DraftFacts,
  EndorsementFacts,
  MailFacts,
  ReceiptFacts,
  ReturnFacts,
} from '#shared/domain/mail/facts.ts';
import { closingIn, reference } from './closing-facts.ts';
import { ifThere, numberFact, type Read, textFact, yesIn } from './stored-facts.ts';

export const draft: Read<DraftFacts> = (stored) => ({
  ...reference(stored),
  ...closingIn(stored),
  isProved: yesIn(stored, 'isProved'),
  quietZone: stored['quietZone'] ?? '',
});

const documentsIn = (stored: string): ApplicationFacts['documents'] =>
  stored.split(' ').flatMap((one) => {
    const [name = '', receivedSha256 = ''] = one.split(':');
    const kind = documentKinds.find((known) => known === name);
    return kind ? [{ kind, receivedSha256 }] : [];
  });

export const application: Read<ApplicationFacts> = (stored) => {
  const receivedAt = numberFact(stored, 'receivedAt');
  return {
    ...reference(stored),
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
};

export const receipt: Read<ReceiptFacts> = (stored) => ({
  ...application(stored),
  nomination: nominationsOnReceipt.find((one) => one === stored['nomination']),
});

export const endorsement: Read<EndorsementFacts> = (stored) => ({
  ...application(stored),
  endorser: textFact(stored, 'superior'),
  // The first releases carried the reason itself.
  hasReason: yesIn(stored, 'hasReason') || (stored['reason'] ?? '') !== '',
});

export const question: Read<ReturnFacts> = (stored) => ({
  ...application(stored),
  items: textFact(stored, 'items').split('\n'),
  answerBy: numberFact(stored, 'answerBy'),
});

export const duplicate: Read<MailFacts['duplicate-confirmed']> = (stored) => ({
  ...application(stored),
  counts: stored['counts'],
});

export const code: Read<MailFacts['code']> = (stored) => ({
  code: textFact(stored, 'code'),
  challenge: stored['challenge'] ?? '',
});

export const lateCode: Read<MailFacts['late-code']> = (stored) => ({
  code: textFact(stored, 'code'),
  until: numberFact(stored, 'until'),
});

export const noApplication: Read<MailFacts['no-application']> = ({ former }) => ({ former });
