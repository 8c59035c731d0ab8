import type { Application } from '../../application/application.ts';
import type { CallInForce } from '../../call/call-in-force.ts';
import { findCity } from '../../call/city.ts';
import {
  type Endorsement,
  endorsementEndsAt,
  reminderName,
  requestName,
} from '../../endorsement/endorsement.ts';
import { type RequestLanguages, requestLanguages } from '../../endorsement/request-languages.ts';
import type { RequestFacts } from '../../mail/facts.ts';
import type { Mail } from '../../mail/outbox.ts';
import { afterQuietHours } from '../../time/quiet-hours.ts';
import { aDay } from '../../time/spans.ts';
import type { Instant } from '../../time/zoned-time.ts';

type Reminder = Readonly<{ name: string; dueAt: Instant; before?: number }>;

type Times = Readonly<{ askedAt: Instant; closesAt: Instant; endsAt: Instant; zone: string }>;

/**
 * When an endorser who was asked at `askedAt` is reminded: on day 3, on day 7 and 48 hours before the
 * closing. Never within a day of the request, nor twice within a day, nor by night.
 */
export const reminderTimes = ({ askedAt, closesAt, endsAt, zone }: Times): readonly Reminder[] => {
  const closing = { name: 'closing', dueAt: closesAt - 2 * aDay, before: 2 * aDay };
  const lasts = closing.dueAt >= askedAt + aDay ? [closing] : [];
  const days = [3, 7]
    .map((day) => ({ name: `day-${day}`, dueAt: askedAt + day * aDay }))
    .filter(({ dueAt }) => lasts.every((last) => Math.abs(dueAt - last.dueAt) >= aDay));
  return [...days, ...lasts]
    .map((reminder) => ({
      ...reminder,
      dueAt: afterQuietHours(reminder.dueAt, { zone, endsAt }),
    }))
    .filter(({ dueAt }) => dueAt < endsAt);
};

const factsOf = (
  call: CallInForce,
  application: Application,
  { name, nonce }: Endorsement,
): Omit<RequestFacts, 'alsoIn'> => {
  const { cityId, answers } = application;
  const city = findCity(call, cityId ?? '');
  return {
    reference: application.reference,
    endorser: name,
    name: answers.fullName,
    position: answers.position,
    city: city?.name ?? answers.otherCity,
    cityZone: city?.zone ?? call.zone,
    nonce,
    closesAt: call.closesAt,
    endsAt: endorsementEndsAt(call),
    replyBy: undefined,
  };
};

const languagesOf = (call: CallInForce, { cityId, language }: Application): RequestLanguages =>
  requestLanguages({ country: findCity(call, cityId ?? '')?.country, applicant: language });

/**
 * The mails to the endorser whom a change has asked: the request, and the reminders that wait.
 */
export const requestMails = (
  call: CallInForce,
  before: Endorsement | undefined,
  after: Application,
): readonly Mail[] => {
  const { endorsement } = after;
  const isAsked = endorsement?.state === 'requested';
  if (!isAsked || requestName(endorsement) === (before && requestName(before))) return [];
  const { first, second: alsoIn } = languagesOf(call, after);
  const facts = { ...factsOf(call, after, endorsement), alsoIn };
  const common = {
    owner: { about: 'application', reference: after.reference },
    to: endorsement.address,
    language: first,
  } as const;
  const reminders = reminderTimes({
    askedAt: endorsement.requestedAt,
    closesAt: call.closesAt,
    endsAt: facts.endsAt,
    zone: facts.cityZone,
  });
  return [
    {
      ...common,
      name: requestName(endorsement),
      kind: 'endorsement-request',
      facts,
      dueAt: endorsement.requestedAt,
    },
    ...reminders.map(({ name, dueAt, before }) => ({
      ...common,
      name: reminderName(endorsement, name),
      kind: 'endorsement-reminder' as const,
      facts: { ...facts, beforeClosing: before },
      dueAt,
    })),
  ];
};
