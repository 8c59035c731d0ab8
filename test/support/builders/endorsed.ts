import { changeOf } from '#shared/domain/acts/change.ts';
import { asTheCallStands } from '#shared/domain/acts/mails/mail-still-wanted.ts';
import type { Application } from '#shared/domain/application/application.ts';
import type { CallInForce } from '#shared/domain/call/call-in-force.ts';
import {
  answered,
  askFirst,
  bounced,
  type Endorsement,
} from '#shared/domain/endorsement/endorsement.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import { testCall, testInForce } from '../world/web.ts';
import { answers } from './builders.ts';
import { firstSending } from './planned.ts';

export const askedAt = testCall.opensAt + 3_600_000;
export const endorser = { name: 'Sarah Namukasa', address: 'sarah@kcca.go.ug' };
export const link = { nonce: 'a nonce', linkDigest: 'a digest' };

export const endorsement = (changes: Partial<Endorsement> = {}): Endorsement => ({
  ...askFirst(endorser, { before: undefined, link, at: askedAt }),
  ...changes,
});

/** An application that was sent with an endorser to be asked, and the mails of that. */
export const submissionWith = (
  asked: Endorsement | undefined,
  changes: Readonly<Record<string, string>> = {},
  call: CallInForce = testInForce,
) =>
  firstSending({
    call,
    answers: answers(changes),
    reference: 'K7M2Q9XD',
    language: 'en',
    receivedAt: askedAt,
    lateBySeconds: 0,
    wording: 'en-1',
    flags: [],
    seen: { appliedBefore: false, placesTaken: 0 },
    from: 'draft',
    endorsement: asked,
  });

export const applicationWith = (asked: Endorsement | undefined): Application =>
  submissionWith(asked).application;

/** A mail to an endorser as it is sent when it is due. */
export const asSent = <Any extends Mail>(mail: Any): Any =>
  asTheCallStands(
    mail,
    { call: testCall, draft: undefined, application: applicationWith(endorsement()) },
    mail.dueAt,
  );

const ask = { number: 1, asks: 1 };
const day = 86_400_000;

/** The mails of an answer, and of a mail that came back. */
export const answerMails = (
  verdict: 'endorse' | 'refuse',
  { reason = '', name = endorser.name }: { reason?: string; name?: string } = {},
): readonly Mail[] => {
  const asked = endorsement({ name });
  const given = answered(asked, { verdict, name, reason }, askedAt + day);
  const transition = verdict === 'endorse' ? 'endorse' : 'refuse-endorsement';
  const before = applicationWith(asked);
  return changeOf(testInForce, transition, before, {
    at: askedAt + day,
    changed: { endorsement: given },
  }).mails;
};

export const bounceMails = (): readonly Mail[] => {
  const before = applicationWith(endorsement());
  const changed = { endorsement: bounced(before.endorsement, ask) };
  return changeOf(testInForce, 'bounce-endorsement', before, { at: askedAt + day, changed }).mails;
};
