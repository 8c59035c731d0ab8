import { isFlag } from '#shared/domain/application/flags.ts';
import { endorsementStates } from '#shared/domain/endorsement/endorsement.ts';
import { applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import type { MailFacts, StaffFacts } from '#shared/domain/mail/facts.ts';
import { reference } from './closing-facts.ts';
import { type Codec, ifThere, knownIn, numberFact, textFact, yes, yesIn } from './stored-facts.ts';

export const staff: Codec<StaffFacts> = {
  write: (facts) => ({
    reference: facts.reference,
    city: facts.city,
    cityIsMatched: yes(facts.cityIsMatched),
    position: facts.position,
    state: facts.state,
    receivedAt: String(facts.receivedAt),
    lateBySeconds: String(facts.lateBySeconds),
    flags: facts.flags.join(' '),
    endorsement: facts.endorsement ?? '',
    isRevised: yes(facts.isRevised),
    at: String(facts.at),
  }),
  read: (stored) => {
    const receivedAt = numberFact(stored, 'receivedAt');
    return {
      ...reference.read(stored),
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
  },
};

export const notice: Codec<MailFacts['staff-notice']> = {
  write: ({ isUnreached, ...facts }) => ({
    ...staff.write(facts),
    ...(isUnreached && { unreached: 'yes' }),
  }),
  read: (stored) => ({ ...staff.read(stored), isUnreached: yesIn(stored, 'unreached') }),
};

export const summary: Codec<MailFacts['staff-summary']> = {
  write: ({ from, to }) => ({ from: String(from), to: String(to) }),
  read: (stored) => ({ from: numberFact(stored, 'from'), to: numberFact(stored, 'to') }),
};
