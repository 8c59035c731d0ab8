import type { Application } from '../application/application.ts';
import type { CallInForce } from '../call/call-in-force.ts';
import type { CallRecord } from '../call/call-window.ts';
import { findCity } from '../call/city.ts';
import { type TransitionName, transitions } from '../lifecycle/lifecycle.ts';
import type { Mail, MailKind } from '../mail/outbox.ts';
import type { Instant } from '../time/zoned-time.ts';

const staffLanguage = 'en';

const cityName = (call: CallInForce, { cityId, answers }: Application): string =>
  cityId === undefined ? answers.otherCity : (findCity(call, cityId)?.name ?? cityId);

/** What the applicant is told of an application. */
const applicantFacts = (call: CallInForce, application: Application) => ({
  reference: application.reference,
  name: application.answers.fullName,
  city: cityName(call, application),
  cityZone: findCity(call, application.cityId ?? '')?.zone ?? '',
  receivedAt: String(application.receivedAt),
  lateBySeconds: String(application.lateBySeconds),
  cityWasFull: application.cityWasFull ? 'yes' : '',
  closesAt: String(call.closesAt),
  isRevised: application.receivedAt > application.firstReceivedAt ? 'yes' : '',
  documents: application.documents
    .map(({ kind, receivedSha256 }) => `${kind}:${receivedSha256}`)
    .join(' '),
});

/** What the applicant is told of the superior. */
const endorsementFacts = ({ endorsement }: Application) => ({
  superior: endorsement?.name ?? '',
  // Their words are read on the page: a mail would carry them in WeGO's name.
  hasReason: endorsement?.answer?.reason ? 'yes' : '',
});

/** Staff notices carry a reference, a city and a position: no name, no address. */
const staffFacts = (call: CallInForce, application: Application) => ({
  reference: application.reference,
  city: cityName(call, application),
  cityIsMatched: application.cityId === undefined ? '' : 'yes',
  position: application.answers.position,
  state: application.state,
  receivedAt: String(application.receivedAt),
  lateBySeconds: String(application.lateBySeconds),
  flags: application.flags.join(' '),
  endorsement: application.endorsement?.state ?? '',
  isRevised: application.receivedAt > application.firstReceivedAt ? 'yes' : '',
});

const staffKinds: ReadonlySet<MailKind> = new Set([
  'staff-notice',
  'staff-cleared',
  'staff-promoted',
  'staff-withdrawn',
]);

const aboutEndorsement: ReadonlySet<MailKind> = new Set([
  'endorsed',
  'endorsement-refused',
  'endorsement-bounced',
]);

/** The mails that a transition owes, as the transition table names them, due at `at`; but for those to a superior. */
export const changeMails = (
  call: CallInForce,
  name: TransitionName,
  application: Application,
  at: Instant,
): readonly Mail[] => {
  const mail = (kind: MailKind, name: string, to: string): Mail => {
    const isForStaff = staffKinds.has(kind);
    return {
      owner: { about: 'application', reference: application.reference },
      name: `v${application.version}-${name}`,
      kind,
      to,
      language: isForStaff ? staffLanguage : application.language,
      facts: {
        ...(isForStaff ? staffFacts : applicantFacts)(call, application),
        ...(aboutEndorsement.has(kind) ? endorsementFacts(application) : {}),
        at: String(at),
      },
      dueAt: at,
    };
  };
  const kinds: readonly MailKind[] = transitions[name].mails;
  const own = kinds.filter((kind) => kind !== 'endorsement-request');
  return own.flatMap((kind) =>
    staffKinds.has(kind)
      ? call.contacts.map((contact, index) => mail(kind, `${kind}-${index + 1}`, contact.address))
      : [mail(kind, kind, application.answers.email)],
  );
};

/**
 * Word to the address that an application had before; the one that it has now is not told to it.
 * Case alone makes no other address.
 */
export const formerAddressMails = (
  before: Application,
  after: Application,
  at: Instant,
): readonly Mail[] =>
  before.answers.email.toLowerCase() === after.answers.email.toLowerCase()
    ? []
    : [
        {
          owner: { about: 'application', reference: after.reference },
          name: `v${after.version}-address-changed`,
          kind: 'address-changed',
          to: before.answers.email,
          language: before.language,
          facts: { reference: after.reference },
          dueAt: at,
        },
      ];

/** The same mails; the notices among them say that the applicant's address was not reached. */
export const sayingUnreached = (mails: readonly Mail[]): readonly Mail[] =>
  mails.map((mail) =>
    mail.kind === 'staff-notice' ? { ...mail, facts: { ...mail.facts, unreached: 'yes' } } : mail,
  );

/** Whether a mail of this kind about an application goes to its applicant. */
export const goesToApplicant = (kind: MailKind): boolean =>
  !kind.startsWith('staff-') && kind !== 'endorsement-request' && kind !== 'endorsement-reminder';

/** What the contacts are told where a mail came back after the application was sent; `key` is the address's. */
export const unreachedMails = (
  call: CallInForce,
  application: Application,
  key: string,
  at: Instant,
): readonly Mail[] =>
  call.contacts.map((contact, index) => ({
    owner: { about: 'application', reference: application.reference },
    name: `unreached-${key.slice(0, 16)}-${index + 1}`,
    kind: 'staff-unreached',
    to: contact.address,
    language: staffLanguage,
    facts: { ...staffFacts(call, application), at: String(at) },
    dueAt: at,
  }));

/** A code that was asked for; where no application is known, that is said, to the address alone. */
export const codeMail = (asked: {
  id: string;
  reference: string | undefined;
  /** Where none is known: one that had the address before. */
  former?: string | undefined;
  to: string;
  language: string;
  code: string;
  /** The digest under which the code is kept, where its time begins when it is sent. */
  challenge: string;
  now: Instant;
}): Mail => ({
  owner:
    asked.reference === undefined
      ? { about: 'visitor', id: asked.id }
      : { about: 'application', reference: asked.reference },
  name: `code-${asked.id}`,
  kind: asked.reference === undefined ? 'no-application' : 'code',
  to: asked.to,
  language: asked.language,
  facts:
    asked.reference === undefined
      ? { ...(asked.former !== undefined && { former: asked.former }) }
      : { code: asked.code, challenge: asked.challenge },
  dueAt: asked.now,
});

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
  call: CallInForce,
  { event, instant }: Effect,
  told: Readonly<Record<string, string>>,
  now: Instant,
): readonly Mail[] =>
  call.contacts.map((contact, index) => ({
    owner: { about: 'call' },
    name: `${event}-${instant}-${index + 1}`,
    kind: kindOf[event],
    to: contact.address,
    language: staffLanguage,
    facts: { ...told, at: String(instant) },
    dueAt: now,
  }));
