import { planClearing } from '#shared/domain/acts/clearance.ts';
import { unreachableMails } from '#shared/domain/acts/mails/change-mails.ts';
import { codeMail } from '#shared/domain/acts/mails/code-mail.ts';
import {
  type DraftEvent,
  draftBegunMail,
  draftNews,
  dueDraftEffect,
  reminders,
} from '#shared/domain/acts/mails/draft-mails.ts';
import { planRevision } from '#shared/domain/acts/revision.ts';
import type { planSubmission } from '#shared/domain/acts/submission.ts';
import { planWithdrawal } from '#shared/domain/acts/withdrawal.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { type Draft, newDraft } from '#shared/domain/draft/draft.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import { answers, formValues } from '../builders/builders.ts';
import { firstSending } from '../builders/planned.ts';
import { testCall, testInForce } from '../world/web.ts';
import { arrivedAt } from './mails.ts';

const anHour = 3_600_000;

/** What somebody has begun and not sent. */
export const sampleDraft = (changes: Readonly<Record<string, string>> = {}): Draft => ({
  ...newDraft({
    reference: 'K7M2Q9XD',
    language: 'en',
    startedAt: testCall.opensAt,
    now: testCall.opensAt,
  }),
  version: 2,
  values: Object.fromEntries(formValues(changes)),
  saved: { you: 2 },
});

/** An application as it is stored after its first sending. */
export const sampleApplication = (
  changes: Readonly<Record<string, string>> = {},
  planned: Partial<Parameters<typeof planSubmission>[0]> = {},
): Application =>
  firstSending({
    call: testInForce,
    answers: answers(changes),
    reference: 'K7M2Q9XD',
    language: 'en',
    receivedAt: arrivedAt,
    lateBySeconds: 0,
    wording: 'en-1',
    flags: [],
    documents: [],
    seen: { appliedBefore: false, placesTaken: 0 },
    ...planned,
  }).application;

/** To one who has begun: the way back, a reminder, or that the call closed without them. */
export const draftMails = (
  event: DraftEvent | 'begun',
  changes: Readonly<Record<string, string>> = {},
): readonly Mail[] => {
  const draft = sampleDraft(changes);
  const to = draft.values['email'] ?? '';
  if (event === 'begun') return [draftBegunMail(testInForce, draft, to, testCall.opensAt)];
  const now =
    event === 'expired' ? testCall.graceEndsAt + anHour : testCall.closesAt - reminders[event];
  const effect = dueDraftEffect(testCall, now);
  return effect ? draftNews(testInForce, draft, effect, { to, now }).mails : [];
};

/** To an address from which a code was asked for, whether an application is known or not. */
export const codeMails = (
  reference: string | undefined,
  code = '012345',
  former?: string,
): readonly Mail[] => [
  codeMail({
    challenge: 'the-digest-of-a-code',
    id: '0123456789abcdef',
    reference,
    former,
    to: 'grace.nakato@kcca.go.ug',
    language: 'en',
    code,
    now: arrivedAt,
  }),
];

/** The mails of an application that was changed and sent again. */
export const revisionMails = (changes: Readonly<Record<string, string>>): readonly Mail[] =>
  planRevision({
    call: testInForce,
    application: sampleApplication(),
    answers: answers(changes),
    language: 'en',
    receivedAt: arrivedAt + 1_000,
    lateBySeconds: 0,
    wording: 'en-1',
    flags: [],
    documents: [],
    seen: { resembles: true, placesTaken: 1, next: undefined },
  }).changes.flatMap(({ mails }) => mails);

/** What staff are told when a mail to the applicant came back. */
export const cameBackMails = (): readonly Mail[] =>
  unreachableMails(testInForce, sampleApplication(), 'the-digest-of-an-address', arrivedAt);

/** What is owed when one that was held for a check takes its turn. */
export const clearingMails = (
  placesTaken: number,
  planned: Partial<Parameters<typeof planSubmission>[0]> = {},
): readonly Mail[] =>
  planClearing({
    call: testInForce,
    application: sampleApplication({}, { flags: ['unlike-a-browser'], ...planned }),
    cleared: { by: 'applicant', at: arrivedAt + anHour },
    seen: { resembles: false, placesTaken },
  }).changes.flatMap(({ mails }) => mails);

/** What a withdrawal owes to the one who leaves, and to the one of the city who has waited longest. */
export const withdrawalMails = (): readonly Mail[] =>
  planWithdrawal({
    call: testInForce,
    application: sampleApplication(),
    next: sampleApplication({}, { seen: { appliedBefore: false, placesTaken: 3 } }),
    at: arrivedAt + anHour,
  }).changes.flatMap(({ mails }) => mails);
