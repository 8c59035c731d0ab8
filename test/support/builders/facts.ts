import type {
  ApplicationFacts,
  KindAndFacts,
  MailFacts,
  StaffFacts,
} from '#shared/domain/mail/facts.ts';
import type { MailKind } from '#shared/domain/mail/mail-kind.ts';
import { testCall } from '../world/web.ts';

const reference = 'K7M2Q9XD';
const at = testCall.opensAt + 3_600_000;
const where = { city: 'Kampala', cityZone: 'Africa/Kampala', closesAt: testCall.closesAt };

const application: ApplicationFacts = {
  ...where,
  reference,
  name: 'Grace Nakato',
  receivedAt: at,
  lateBySeconds: 0,
  cityWasFull: false,
  isRevised: false,
  documents: [],
  at,
};

const staff: StaffFacts = {
  reference,
  city: 'Kampala',
  cityIsMatched: true,
  position: 'Manager',
  state: 'submitted',
  receivedAt: at,
  lateBySeconds: 0,
  flags: [],
  endorsement: undefined,
  isRevised: false,
  at,
};

const question = {
  ...application,
  items: ['Who confirms your travel dates?', 'Which years did you work there?'],
  answerBy: at + 7 * 86_400_000,
};
const draft = { ...where, reference, isProved: false, quietZone: 'Africa/Kampala' };
const endorsement = { ...application, endorser: 'Sarah Namukasa', hasReason: false };
const request = {
  ...where,
  reference,
  endorser: 'Sarah Namukasa',
  name: 'Grace Nakato',
  position: 'Manager',
  nonce: 'a nonce',
  endsAt: testCall.graceEndsAt,
  replyBy: testCall.closesAt,
  alsoIn: undefined,
};
const news = {
  digest: 'd1',
  opensAt: testCall.opensAt,
  closesAt: testCall.closesAt,
  wasBefore: undefined,
};

/** Facts of each kind of mail, none of them out of the ordinary. */
const facts: MailFacts = {
  'draft-begun': draft,
  'draft-reminder': draft,
  'draft-expired': draft,
  code: { code: '012345', challenge: 'the digest of a code' },
  'no-application': { former: undefined },
  'late-code': { code: 'K7M2Q9XD4T', until: testCall.graceEndsAt + 3 * 86_400_000 },
  receipt: { ...application, nomination: undefined },
  'staff-notice': { ...staff, isUnreachable: false },
  'held-for-city': application,
  'staff-cleared': staff,
  promoted: application,
  'staff-promoted': staff,
  withdrawn: application,
  returned: question,
  'return-reminder': question,
  'staff-answered': staff,
  'duplicate-confirmed': { ...application, counts: 'Q9XDK7M2' },
  'address-changed': { reference },
  'answers-copy': { reference },
  'staff-withdrawn': staff,
  'staff-unreached': staff,
  'staff-summary': { from: at, to: at + 3_600_000 },
  'staff-digest': { from: at, to: at + 86_400_000 },
  'staff-sign-in-refused': { at },
  'endorsement-request': request,
  'endorsement-reminder': { ...request, beforeClosing: undefined },
  endorsed: endorsement,
  'endorsement-refused': endorsement,
  'endorsement-bounced': endorsement,
  'call-opened': { at: testCall.opensAt, closesAt: testCall.closesAt },
  'call-closed': {
    at: testCall.graceEndsAt,
    closesAt: testCall.closesAt,
    applications: 21,
    unchecked: 0,
    cities: 17,
  },
  'news-confirm': { digest: 'd1', isOn: false },
  'news-announced': news,
  'news-opened': news,
  'news-extended': news,
};

/** A kind of mail with facts of it, and with those that the test is about. */
export const kindAndFacts = <Kind extends MailKind>(
  kind: Kind,
  changes: Partial<MailFacts[Kind]> = {},
): KindAndFacts<Kind> => ({ kind, facts: { ...facts[kind], ...changes } });
