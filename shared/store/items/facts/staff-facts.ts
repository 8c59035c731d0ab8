import { isFlag } from '#shared/domain/application/flags.ts';
import { endorsementStates } from '#shared/domain/endorsement/endorsement.ts';
import { applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import type { MailFacts, StaffFacts } from '#shared/domain/mail/facts.ts';
import { reference } from './closing-facts.ts';
import { ifThere, knownIn, numberFact, type Read, textFact, yesIn } from './stored-facts.ts';

export const staff: Read<StaffFacts> = (stored) => {
  const receivedAt = numberFact(stored, 'receivedAt');
  return {
    ...reference(stored),
    city: textFact(stored, 'city'),
    cityIsMatched: yesIn(stored, 'cityIsMatched'),
    position: textFact(stored, 'position'),
    state: knownIn(stored, 'state', applicationStates),
    receivedAt,
    lateBySeconds: numberFact(stored, 'lateBySeconds'),
    flags: textFact(stored, 'flags').split(' ').filter(isFlag),
    endorsement: endorsementStates.find((one) => one === stored['endorsement']),
    isRevised: yesIn(stored, 'isRevised'),
    at: ifThere(stored, 'at', numberFact) ?? receivedAt,
  };
};

export const notice: Read<MailFacts['staff-notice']> = (stored) => ({
  ...staff(stored),
  isUnreachable: yesIn(stored, 'unreached'),
});

export const summary: Read<MailFacts['staff-summary']> = (stored) => ({
  from: numberFact(stored, 'from'),
  to: numberFact(stored, 'to'),
});

export const refusedSignIn: Read<MailFacts['staff-sign-in-refused']> = (stored) => ({
  at: numberFact(stored, 'at'),
});
