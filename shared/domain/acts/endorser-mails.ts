import type { Application } from '../application/application.ts';
import type { CallInForce } from '../call/call-in-force.ts';
import { findCity } from '../call/city.ts';
import {
  type Endorsement,
  endorsementEndsAt,
  reminderName,
  requestName,
} from '../endorsement/endorsement.ts';
import type { Mail } from '../mail/outbox.ts';
import { afterQuietHours } from '../time/quiet-hours.ts';
import type { Instant } from '../time/zoned-time.ts';
import { beforeClosingFact } from './mail-still-wanted.ts';

const aDay = 86_400_000;

type Reminder = Readonly<{ name: string; dueAt: Instant; before?: number }>;

type Times = Readonly<{ askedAt: Instant; closesAt: Instant; endsAt: Instant; zone: string }>;

/**
 * When a superior who was asked at `askedAt` is reminded: on day 3, on day 7 and 48 hours before the
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

/** What a superior is told: who asks, and nothing else of them. */
const facts = (call: CallInForce, application: Application, endorsement: Endorsement) => {
  const { cityId, answers } = application;
  const city = findCity(call, cityId ?? '');
  return {
    reference: application.reference,
    superior: endorsement.name,
    name: answers.fullName,
    position: answers.position,
    city: city?.name ?? answers.otherCity,
    cityZone: city?.zone ?? call.zone,
    nonce: endorsement.nonce,
    closesAt: String(call.closesAt),
    endsAt: String(endorsementEndsAt(call)),
  };
};

/** The mails to the superior whom a change has asked: the request, and the reminders that wait. */
export const requestMails = (
  call: CallInForce,
  before: Endorsement | undefined,
  after: Application,
): readonly Mail[] => {
  const { endorsement } = after;
  const isAsked = endorsement?.state === 'requested';
  if (!isAsked || requestName(endorsement) === (before && requestName(before))) return [];
  const told = facts(call, after, endorsement);
  const common = {
    owner: { about: 'application', reference: after.reference },
    to: endorsement.address,
    language: after.language,
  } as const;
  const reminders = reminderTimes({
    askedAt: endorsement.requestedAt,
    closesAt: call.closesAt,
    endsAt: Number(told.endsAt),
    zone: told.cityZone,
  });
  return [
    {
      ...common,
      name: requestName(endorsement),
      kind: 'endorsement-request',
      facts: told,
      dueAt: endorsement.requestedAt,
    },
    ...reminders.map(({ name, dueAt, before: beforeClosing }) => ({
      ...common,
      name: reminderName(endorsement, name),
      kind: 'endorsement-reminder' as const,
      facts:
        beforeClosing === undefined
          ? told
          : { ...told, [beforeClosingFact]: String(beforeClosing) },
      dueAt,
    })),
  ];
};
