import type { MailFacts, NewsFacts } from '#shared/domain/mail/facts.ts';
import { type Codec, numberFact, textFact, yes, yesIn } from './stored-facts.ts';

export const opened: Codec<MailFacts['call-opened']> = {
  write: ({ at, closesAt }) => ({ closesAt: String(closesAt), at: String(at) }),
  read: (stored) => ({
    closesAt: numberFact(stored, 'closesAt'),
    at: numberFact(stored, 'at'),
  }),
};

export const closed: Codec<MailFacts['call-closed']> = {
  write: (facts) => ({
    closesAt: String(facts.closesAt),
    applications: String(facts.applications),
    unchecked: facts.unchecked > 0 ? String(facts.unchecked) : '',
    cities: String(facts.cities),
    at: String(facts.at),
  }),
  read: (stored) => ({
    closesAt: numberFact(stored, 'closesAt'),
    applications: numberFact(stored, 'applications'),
    unchecked: Number(stored['unchecked'] ?? ''),
    cities: numberFact(stored, 'cities'),
    at: numberFact(stored, 'at'),
  }),
};

export const confirmation: Codec<MailFacts['news-confirm']> = {
  write: ({ digest, isOn }) => ({ digest, isOn: yes(isOn) }),
  read: (stored) => ({ digest: textFact(stored, 'digest'), isOn: yesIn(stored, 'isOn') }),
};

export const news: Codec<NewsFacts> = {
  write: ({ digest, opensAt, closesAt, wasBefore }) => ({
    digest,
    opensAt: String(opensAt),
    closesAt: String(closesAt),
    wasBefore: wasBefore === undefined ? '' : String(wasBefore),
  }),
  read: (stored) => ({
    digest: textFact(stored, 'digest'),
    opensAt: numberFact(stored, 'opensAt'),
    closesAt: numberFact(stored, 'closesAt'),
    wasBefore: stored['wasBefore'] ? numberFact(stored, 'wasBefore') : undefined,
  }),
};
