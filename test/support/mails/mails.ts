import { type CallEvent, closedMails, openedMails } from '#shared/domain/acts/mails/call-mails.ts';
import { handOn, isToStaff } from '#shared/domain/acts/mails/hand-on.ts';
import type { planSubmission } from '#shared/domain/acts/submission.ts';
import { nothingTold } from '#shared/domain/mail/notice.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import { firstMembers } from '#shared/domain/people/first-members.ts';
import { ok } from '#shared/domain/result.ts';
import type { OutgoingMail, SendOutcome } from '#shared/mail/send-mail.ts';
import type { StaffNotices } from '#shared/store/mail/staff-notices.ts';
import type { Delivery } from '../../../functions/mailer/delivery/delivery.ts';
import { staffDelivery } from '../../../functions/mailer/delivery/hand-on-mail.ts';
import { answers } from '../builders/builders.ts';
import { firstSending } from '../builders/planned.ts';
import type { FakeOutbox } from '../fakes/fake-outbox.ts';
import { testCall, testEdition, testInForce } from '../world/web.ts';

type Planned = Partial<Parameters<typeof planSubmission>[0]>;

export const arrivedAt = Date.parse('2018-05-17T23:58:07+09:00');

/** The mails of an application: the receipt, and a notice to the staff. */
export const applicationMails = (
  changes: Readonly<Record<string, string>> = {},
  planned: Planned = {},
): readonly Mail[] =>
  firstSending({
    call: testInForce,
    answers: answers(changes),
    reference: 'K7M2Q9XD',
    language: 'en',
    receivedAt: arrivedAt,
    lateBySeconds: 0,
    wording: 'en-1',
    flags: [],
    seen: { appliedBefore: false, placesTaken: 0 },
    ...planned,
  }).mails;

export const callMails = (event: CallEvent, { unchecked = 0 } = {}): readonly Mail[] => {
  const { opensAt, closesAt, graceEndsAt } = testCall;
  if (event === 'opened') return openedMails({ closesAt, at: opensAt }, opensAt);
  const counts = { applications: 21, unchecked, cities: 17 };
  return closedMails({ closesAt, ...counts, at: graceEndsAt }, graceEndsAt);
};

/** What becomes of mails: those to the staff as one to each member, who has chosen so. */
export const handedOn = (mails: readonly Mail[]): readonly Mail[] =>
  mails.flatMap((mail) => {
    if (!isToStaff(mail)) return [mail];
    const readers = firstMembers(testEdition).map((member) => ({ member, hadEnough: false }));
    return handOn(mail, readers, mail.dueAt).mails;
  });

/** A sender in memory: what was sent, and how the next mails fare (else they are sent). */
export const fakeSender = () => {
  const sent: OutgoingMail[] = [];
  const fates: (SendOutcome | Error)[] = [];
  const send = async (mail: OutgoingMail): Promise<SendOutcome> => {
    sent.push(mail);
    const fate = fates.shift() ?? { outcome: 'sent', messageId: `m${sent.length}` };
    if (fate instanceof Error) throw fate;
    return fate;
  };
  return { sent, fates, send };
};

/** Notices in memory: each member has their ten an hour left, and nothing waits for a digest. */
const fakeNotices = (outbox: FakeOutbox): StaffNotices => ({
  count: async () => 1,
  handOn: async (mail, { mails }) => ok(outbox.handOn(mail, mails)),
  queueOnce: async () => ok(undefined),
  told: async () => nothingTold,
  assigned: async () => [],
});

/** How a mailer is set up over an outbox and a sender; its clock stands where `at` is. */
export const deliveryOf = (
  outbox: FakeOutbox,
  send: Delivery['send'],
  clock: { at: number },
): Delivery => ({
  outbox: async () => outbox,
  readRecords: async () => ({ call: testCall, draft: undefined, application: undefined }),
  send,
  writeLinks: async () => ({}),
  beginCode: async () => true,
  spend: async () => 'within',
  secrets: () => ({ token: 'the-secret-part-of-the-link' }),
  failed: async () => {},
  ...staffDelivery({
    edition: testEdition,
    notices: async () => fakeNotices(outbox),
    members: async () => ({ list: async () => firstMembers(testEdition) }),
    now: () => clock.at,
  }),
  edition: testEdition,
  siteUrl: 'https://call.example',
  now: () => clock.at,
  turn: async () => true,
});
