import type { Application } from '../../application/application.ts';
import { openReturn } from '../../application/return.ts';
import type { CallRecord } from '../../call/call-window.ts';
import type { Draft } from '../../draft/draft.ts';
import { askOfMail, endorsementEndsAt, isWaitedFor } from '../../endorsement/endorsement.ts';
import { replyBy } from '../../endorsement/reply-by.ts';
import { isOneAddress } from '../../form/folded-address.ts';
import { allows } from '../../lifecycle/lifecycle.ts';
import type { KindAndFacts, MailFacts } from '../../mail/facts.ts';
import type { MailKind } from '../../mail/mail-kind.ts';
import { afterQuietHours } from '../../time/quiet-hours.ts';
import type { Instant } from '../../time/zoned-time.ts';

/** The records that a mail tells about, as they stand when it is to be sent. */
export type SubjectRecords = Readonly<{
  call: CallRecord;
  /** Undefined where none was begun, or it has expired. */
  draft: Draft | undefined;
  application: Application | undefined;
}>;

/** What to do with a mail that waited: send it, drop it as no longer true, or let it wait on. */
export type NextForMail = 'send' | 'drop' | Readonly<{ dueAt: Instant }>;

/** A mail that has waited, as far as its name and facts say whether it is still wanted. */
type Waiting = Readonly<{ name: string; to?: string }> & KindAndFacts;

type Rule<Kind extends MailKind> = (
  mail: Readonly<{ name: string; to?: string; facts: MailFacts[Kind] }>,
  records: SubjectRecords,
) => Readonly<{ isTrue: boolean; endsAt: Instant }>;

const forEver = Number.POSITIVE_INFINITY;

/** Whether the closing that a mail names is still the call's; true of one that names none. */
const namesClosing = (
  { closesAt }: Readonly<{ closesAt: Instant | undefined }>,
  call: CallRecord,
): boolean => closesAt === undefined || closesAt === call.closesAt;

/** Whether the application still waits for the answer of this endorser, and not of another. */
const isAskedStill: Rule<'endorsement-request' | 'endorsement-reminder'> = (
  { name },
  { call, application },
) => ({
  isTrue:
    application !== undefined &&
    allows('endorse', application.state) &&
    isWaitedFor(application.endorsement, askOfMail(name)),
  endsAt: endorsementEndsAt(call),
});

/**
 * What still has to be true when a mail is due, and until when it is useful. Kinds that are not
 * listed tell of something that has happened, and are always sent.
 */
const rules: Readonly<{ [Kind in MailKind]?: Rule<Kind> }> = {
  // After an extension the reminders are planned anew, with the date that holds then.
  'draft-reminder': ({ facts }, { call, draft, application }) => ({
    isTrue:
      namesClosing(facts, call) &&
      draft !== undefined &&
      draft.sentVersion === 0 &&
      application === undefined,
    endsAt: call.closesAt,
  }),
  'draft-expired': ({ facts }, { call }) => ({
    isTrue: namesClosing(facts, call),
    endsAt: forEver,
  }),
  'call-closed': ({ facts }, { call }) => ({
    isTrue: facts.at === call.graceEndsAt,
    endsAt: forEver,
  }),
  'news-opened': (_mail, { call }) => ({ isTrue: true, endsAt: call.closesAt }),
  'news-extended': ({ facts }, { call }) => ({
    isTrue: namesClosing(facts, call),
    endsAt: call.closesAt,
  }),
  // Only while this question is open, and not another that was asked since.
  'return-reminder': ({ facts }, { application }) => ({
    isTrue: application !== undefined && openReturn(application)?.at === facts.at,
    endsAt: facts.answerBy,
  }),
  // Answers go to their own address alone, which may have been changed since.
  'answers-copy': ({ to = '' }, { application }) => ({
    isTrue: application !== undefined && isOneAddress(application.answers.email, to),
    endsAt: forEver,
  }),
  'endorsement-request': isAskedStill,
  'endorsement-reminder': isAskedStill,
};

/** Whether a mail of this kind is only sent after a look at what it tells about. */
export const mayBeUnwanted = (kind: MailKind): boolean => rules[kind] !== undefined;

/** A mail that waited, with the closing as it stands at `now`, when the mail is sent. */
export const asTheCallStands = <Any extends Waiting>(
  mail: Any,
  { call, application }: SubjectRecords,
  now: Instant,
): Any => {
  const { facts } = mail;
  const askedAt = application?.endorsement?.requestedAt ?? now;
  return {
    ...mail,
    facts: {
      ...facts,
      ...('closesAt' in facts && { closesAt: call.closesAt }),
      ...('endsAt' in facts && {
        endsAt: endorsementEndsAt(call),
        replyBy: replyBy(call, { askedAt, now }),
      }),
    },
  };
};

/** When a reminder that keeps quiet hours is due, and in which zone; undefined for other mails. */
const quietly = (
  mail: Waiting,
  { call }: SubjectRecords,
  now: Instant,
): Readonly<{ wanted: Instant; zone: string }> | undefined => {
  if (mail.kind === 'draft-reminder') {
    const { quietZone, cityZone } = mail.facts;
    return { wanted: now, zone: quietZone || cityZone || 'UTC' };
  }
  if (mail.kind === 'return-reminder') return { wanted: now, zone: mail.facts.cityZone || 'UTC' };
  if (mail.kind !== 'endorsement-reminder') return undefined;
  const { beforeClosing, cityZone } = mail.facts;
  // A reminder of the closing moves with the closing.
  const wanted = beforeClosing === undefined ? now : Math.max(now, call.closesAt - beforeClosing);
  return { wanted, zone: cityZone || 'UTC' };
};

const ruled = <Kind extends MailKind>(
  mail: Readonly<{ kind: Kind; name: string; to?: string; facts: MailFacts[Kind] }>,
  records: SubjectRecords,
): ReturnType<Rule<Kind>> | undefined => rules[mail.kind]?.(mail, records);

/**
 * What to do with a mail that is due. A reminder that is late, because nothing was sent for hours,
 * keeps quiet hours as well.
 */
export const nextForMail = (mail: Waiting, records: SubjectRecords, now: Instant): NextForMail => {
  const rule = ruled(mail, records);
  if (!rule) return 'send';
  const { isTrue, endsAt } = rule;
  if (!isTrue || now >= endsAt) return 'drop';
  const quiet = quietly(mail, records, now);
  if (!quiet) return 'send';
  const dueAt = afterQuietHours(quiet.wanted, { zone: quiet.zone, endsAt });
  return dueAt > now ? { dueAt } : 'send';
};
