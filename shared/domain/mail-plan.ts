import type { Application } from './application.ts';
import type { CallRecord } from './call-window.ts';
import { findCity } from './city.ts';
import type { Edition } from './edition.ts';
import { transitionTo } from './lifecycle.ts';
import type { Mail, MailKind } from './outbox.ts';
import type { Instant } from './zoned-time.ts';

const staffLanguage = 'en';

const cityName = (edition: Edition, { cityId, answers }: Application): string =>
  cityId === undefined ? answers.otherCity : (findCity(edition, cityId)?.name ?? cityId);

/** Staff notices carry a reference, a city and a position: no name, no address. */
const facts = {
  receipt: (edition: Edition, application: Application) => ({
    reference: application.reference,
    name: application.answers.fullName,
    city: cityName(edition, application),
    cityZone: findCity(edition, application.cityId ?? '')?.zone ?? '',
    receivedAt: String(application.receivedAt),
    lateBySeconds: String(application.lateBySeconds),
    cityWasFull: application.cityWasFull ? 'yes' : '',
    closesAt: String(edition.closesAt),
  }),
  'staff-notice': (edition: Edition, application: Application) => ({
    reference: application.reference,
    city: cityName(edition, application),
    cityIsMatched: application.cityId === undefined ? '' : 'yes',
    position: application.answers.position,
    state: application.state,
    receivedAt: String(application.receivedAt),
    lateBySeconds: String(application.lateBySeconds),
    flags: application.flags.join(' '),
  }),
};

/** The mails that the transition into an application's state owes, as the transition table names them. */
export const submissionMails = (edition: Edition, application: Application): readonly Mail[] => {
  const about = { about: 'application', reference: application.reference } as const;
  const made = (kind: 'receipt' | 'staff-notice', name: string, to: string): Mail => ({
    owner: about,
    name: `v${application.version}-${name}`,
    kind,
    to,
    language: kind === 'receipt' ? application.language : staffLanguage,
    facts: facts[kind](edition, application),
    dueAt: application.receivedAt,
  });
  return transitionTo(application.state).mails.flatMap((kind) =>
    kind === 'receipt'
      ? [made(kind, kind, application.answers.email)]
      : edition.contacts.map((contact, index) =>
          made(kind, `${kind}-${index + 1}`, contact.address),
        ),
  );
};

/** Events of the call that have side effects, each at an instant of its record. */
export type CallEvent = 'opened' | 'closed';
export type Effect = Readonly<{ event: CallEvent; instant: Instant }>;

/**
 * The side effects that are due at `now`. Closing is told when the grace time, too, is over. What is
 * long past is told to nobody: a stack that is made for last year's call opens nothing.
 */
export const dueEffects = (call: CallRecord, now: Instant): readonly Effect[] => {
  const all: readonly (Effect & { until: Instant })[] = [
    { event: 'opened', instant: call.opensAt, until: call.closesAt },
    { event: 'closed', instant: call.graceEndsAt, until: call.archivesAt },
  ];
  return all
    .filter(({ instant, until }) => instant <= now && now < until)
    .map(({ event, instant }) => ({ event, instant }));
};

const kindOf: Readonly<Record<CallEvent, MailKind>> = {
  opened: 'call-opened',
  closed: 'call-closed',
};

/** What the contacts are told of an event of the call. */
export const effectMails = (
  edition: Edition,
  { event, instant }: Effect,
  told: Readonly<Record<string, string>>,
  now: Instant,
): readonly Mail[] =>
  edition.contacts.map((contact, index) => ({
    owner: { about: 'call' },
    name: `${event}-${instant}-${index + 1}`,
    kind: kindOf[event],
    to: contact.address,
    language: staffLanguage,
    facts: { ...told, at: String(instant) },
    dueAt: now,
  }));
