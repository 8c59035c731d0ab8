import type { MailFacts, NewsFacts } from '#shared/domain/mail/facts.ts';
import { numberFact, type Read, textFact, yesIn } from './stored-facts.ts';

export const opened: Read<MailFacts['call-opened']> = (stored) => ({
  closesAt: numberFact(stored, 'closesAt'),
  at: numberFact(stored, 'at'),
});

export const closed: Read<MailFacts['call-closed']> = (stored) => ({
  closesAt: numberFact(stored, 'closesAt'),
  applications: numberFact(stored, 'applications'),
  unchecked: Number(stored['unchecked'] ?? ''),
  cities: numberFact(stored, 'cities'),
  at: numberFact(stored, 'at'),
});

export const confirmation: Read<MailFacts['news-confirm']> = (stored) => ({
  digest: textFact(stored, 'digest'),
  isOn: yesIn(stored, 'isOn'),
});

export const news: Read<NewsFacts> = (stored) => ({
  digest: textFact(stored, 'digest'),
  opensAt: numberFact(stored, 'opensAt'),
  closesAt: numberFact(stored, 'closesAt'),
  wasBefore: stored['wasBefore'] ? numberFact(stored, 'wasBefore') : undefined,
});
