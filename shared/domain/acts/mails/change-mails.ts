import type { Application } from '../../application/application.ts';
import { lastReturn } from '../../application/return.ts';
import type { CallInForce } from '../../call/call-in-force.ts';
import { findCity } from '../../call/city.ts';
import { nominationOnReceipt } from '../../draft/nomination-on-receipt.ts';
import { isOneAddress } from '../../form/folded-address.ts';
import { type TransitionName, transitions } from '../../lifecycle/lifecycle.ts';
import type {
  ApplicationFacts,
  EndorsementFacts,
  KindAndFacts,
  MailFacts,
  ReceiptFacts,
  ReturnFacts,
  StaffFacts,
} from '../../mail/facts.ts';
import type { MailKind } from '../../mail/mail-kind.ts';
import type { Mail } from '../../mail/outbox.ts';
import type { Instant } from '../../time/zoned-time.ts';
import { toStaff } from './staff-mails.ts';

const cityName = (call: CallInForce, { cityId, answers }: Application): string =>
  cityId === undefined ? answers.otherCity : (findCity(call, cityId)?.name ?? cityId);

const isRevised = ({ receivedAt, firstReceivedAt }: Application): boolean =>
  receivedAt > firstReceivedAt;

type About<Facts> = (call: CallInForce, application: Application, at: Instant) => Facts;
type FactsBy = { [Kind in MailKind]?: About<MailFacts[Kind]> };

const applicantFacts: About<ApplicationFacts> = (call, application, at) => ({
  reference: application.reference,
  name: application.answers.fullName,
  city: cityName(call, application),
  cityZone: findCity(call, application.cityId ?? '')?.zone ?? '',
  receivedAt: application.receivedAt,
  lateBySeconds: application.lateBySeconds,
  cityWasFull: application.cityWasFull,
  closesAt: call.closesAt,
  isRevised: isRevised(application),
  documents: application.documents.map(({ kind, receivedSha256 }) => ({ kind, receivedSha256 })),
  at,
});

const receiptFacts: About<ReceiptFacts> = (call, application, at) => ({
  ...applicantFacts(call, application, at),
  nomination: nominationOnReceipt(application),
});

const endorsementFacts: About<EndorsementFacts> = (call, application, at) => {
  const { at: _, ...facts } = applicantFacts(call, application, at);
  const { endorsement } = application;
  const hasReason = Boolean(endorsement?.answer?.reason);
  return { ...facts, endorser: endorsement?.name ?? '', hasReason, at };
};

/** What a mail says of the newest question of staff. */
export const returnFacts: About<ReturnFacts> = (call, application, at) => {
  const { items = [], endsAt = at } = lastReturn(application) ?? {};
  return { ...applicantFacts(call, application, at), items, answerBy: endsAt };
};

const duplicateFacts: About<MailFacts['duplicate-confirmed']> = (call, application, at) => ({
  ...applicantFacts(call, application, at),
  counts: application.duplicateOf,
});

const staffFacts: About<StaffFacts> = (call, application, at) => ({
  reference: application.reference,
  city: cityName(call, application),
  cityIsMatched: application.cityId !== undefined,
  position: application.answers.position,
  state: application.state,
  receivedAt: application.receivedAt,
  lateBySeconds: application.lateBySeconds,
  flags: application.flags,
  endorsement: application.endorsement?.state,
  isRevised: isRevised(application),
  at,
});

/** What the mails to the applicant say, by kind. */
const toApplicant = {
  receipt: receiptFacts,
  'held-for-city': applicantFacts,
  promoted: applicantFacts,
  withdrawn: applicantFacts,
  returned: returnFacts,
  'duplicate-confirmed': duplicateFacts,
  endorsed: endorsementFacts,
  'endorsement-refused': endorsementFacts,
  'endorsement-bounced': endorsementFacts,
} as const satisfies FactsBy;

const noticeFacts: About<MailFacts['staff-notice']> = (call, application, at) => ({
  ...staffFacts(call, application, at),
  isUnreachable: false,
});

/** What the mails to staff say, by kind. */
const toMembers = {
  'staff-notice': noticeFacts,
  'staff-cleared': staffFacts,
  'staff-promoted': staffFacts,
  'staff-withdrawn': staffFacts,
  'staff-answered': staffFacts,
} as const satisfies FactsBy;

const kindAndFacts = <Kind extends MailKind>(
  kind: Kind,
  facts: Readonly<{ [One in Kind]: About<MailFacts[One]> }>,
  ...about: Parameters<About<unknown>>
): KindAndFacts<Kind> => ({ kind, facts: facts[kind](...about) });

const isToApplicant = (kind: MailKind): kind is keyof typeof toApplicant =>
  Object.hasOwn(toApplicant, kind);
const isToStaff = (kind: MailKind): kind is keyof typeof toMembers =>
  Object.hasOwn(toMembers, kind);

/** The mails of a transition by the transition table, due at `at`; without those to an endorser. */
export const changeMails = (
  call: CallInForce,
  name: TransitionName,
  application: Application,
  at: Instant,
): readonly Mail[] => {
  const { reference, version, language, answers } = application;
  const owner = { about: 'application', reference } as const;
  const kinds: readonly MailKind[] = transitions[name].mails;
  const about = [call, application, at] as const;
  return kinds.flatMap((kind): readonly Mail[] => {
    const common = { owner, name: `v${version}-${kind}`, dueAt: at };
    if (isToApplicant(kind))
      return [
        { ...common, to: answers.email, language, ...kindAndFacts(kind, toApplicant, ...about) },
      ];
    return isToStaff(kind)
      ? toStaff({ ...common, ...kindAndFacts(kind, toMembers, ...about) })
      : [];
  });
};

/** The mail to the address that an application had before. It does not say the new one. */
export const formerAddressMails = (
  before: Application,
  after: Application,
  at: Instant,
): readonly Mail[] =>
  isOneAddress(before.answers.email, after.answers.email)
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

/** The same mails, with notices that say that the applicant’s address was not reached. */
export const sayingUnreachable = (mails: readonly Mail[]): readonly Mail[] =>
  mails.map((mail) =>
    mail.kind === 'staff-notice'
      ? { ...mail, facts: { ...mail.facts, isUnreachable: true } }
      : mail,
  );

/** Whether a mail of this kind about an application goes to its applicant. */
export const goesToApplicant = (kind: MailKind): boolean =>
  !kind.startsWith('staff-') && kind !== 'endorsement-request' && kind !== 'endorsement-reminder';

/** The name of the mail that tells staff of an address; `key` is that of the address. */
export const unreachedName = (key: string): string => `unreached-${key.slice(0, 16)}`;

/**
 * The mail to the staff when a mail to the applicant came back; `key` is that of the address.
 */
export const unreachableMails = (
  call: CallInForce,
  application: Application,
  key: string,
  at: Instant,
): readonly Mail[] =>
  toStaff({
    owner: { about: 'application', reference: application.reference },
    name: unreachedName(key),
    kind: 'staff-unreached',
    facts: staffFacts(call, application, at),
    dueAt: at,
  });
