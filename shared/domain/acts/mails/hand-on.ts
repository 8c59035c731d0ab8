import type { Edition } from '../../call/edition.ts';
import { countingOf } from '../../mail/mail-budget.ts';
import { hourOf, type Notice, type NoticeList } from '../../mail/notice.ts';
import { everyMember, type Mail, type MailContent } from '../../mail/outbox.ts';
import { isActive, type Member } from '../../people/member.ts';
import { hasRole, type Role, secretariat } from '../../people/role.ts';
import { type Seen, visibleTo } from '../../selection/visibility.ts';
import type { Instant } from '../../time/zoned-time.ts';

/**
 * More members are not told one by one: all that one mail causes is written in one transaction, of
 * at most 100 rows.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
 */
export const mostTold = 48;

/** A member who is told, and whether they had their mails of this hour. */
export type Reader = Readonly<{ member: Member; hadEnough: boolean }>;

/** What becomes of one mail to the staff: mails, and lines that are told with others. */
export type HandedOn = Readonly<{
  mails: readonly Mail[];
  lines: readonly Notice[];
  /** The mails that tell the lines of this hour; each is queued by the first of its lines. */
  summaries: readonly Mail[];
}>;

/** Whether a mail is to the staff as a whole. */
export const isToStaff = ({ to }: Pick<MailContent, 'to'>): boolean => to === everyMember;

type Barring = Edition['reviewersBarredFrom'];

/** The city that a mail to the staff names, as far as it is one of the edition’s. */
const cityOf = (mail: MailContent, { cities }: Pick<Edition, 'cities'>) =>
  'cityIsMatched' in mail.facts && mail.facts.cityIsMatched
    ? cities.find(({ name }) => name === ('city' in mail.facts ? mail.facts.city : ''))
    : undefined;

/** Who is told of what is about no application. Who is on the list is for deciders. */
const toldRoles = ({ kind }: Pick<MailContent, 'kind'>): readonly Role[] =>
  kind === 'staff-sign-in-refused' ? ['decider'] : secretariat;

/**
 * Who is told of a mail to the staff: the secretariat of everything, a reviewer of what is assigned
 * to them and theirs to see. Nobody else is told of the call.
 */
export const toldMembers = (
  mail: MailContent,
  members: readonly Member[],
  edition: Pick<Edition, 'cities' | 'reviewersBarredFrom'>,
  assigned: readonly string[],
): readonly Member[] => {
  const city = cityOf(mail, edition);
  const seen: Seen = { cityId: city?.id, country: city?.country, assigned };
  const barring: Barring = edition.reviewersBarredFrom;
  const isTold = (member: Member): boolean =>
    mail.owner.about === 'application'
      ? visibleTo(member, seen, barring)
      : hasRole(member.roles, toldRoles(mail));
  return members.filter((member) => isActive(member) && isTold(member)).slice(0, mostTold);
};

/** Whether a member gets mails one by one, and so has to be asked whether they had enough. */
export const getsEach = ({ notices }: Pick<Member, 'notices'>): boolean => notices !== 'digest';

const summaryOf = ({ id, address, language }: Member, now: Instant): Mail => {
  const { from, to, dueAt } = hourOf(now);
  return {
    owner: { about: 'call' },
    name: `notices-${from}-${id}`,
    kind: 'staff-summary',
    to: address,
    language,
    member: id,
    facts: { from, to },
    dueAt,
  };
};

const nothing: HandedOn = { mails: [], lines: [], summaries: [] };

const toOne = (mail: MailContent, { member, hadEnough }: Reader, now: Instant): HandedOn => {
  const { id, address, language, notices } = member;
  const own: Mail = {
    ...mail,
    name: `${mail.name}-${id}`,
    to: address,
    language,
    member: id,
    dueAt: now,
  };
  const { owner } = mail;
  if (owner.about !== 'application' || countingOf(mail.kind) !== 'as-notice')
    return { ...nothing, mails: [own] };
  const { reference } = owner;
  const line = (list: NoticeList): Notice => ({
    member: id,
    list,
    at: now,
    id: `${reference}-${mail.name}`,
    kind: mail.kind,
    reference,
  });
  const lines = notices === 'each' ? [] : [line('day')];
  if (notices === 'digest') return { ...nothing, lines };
  if (!hadEnough) return { ...nothing, mails: [own], lines };
  // Their digest tells it.
  if (notices === 'both') return { ...nothing, lines };
  return { mails: [], lines: [line('hour')], summaries: [summaryOf(member, now)] };
};

/** Tells each reader in the way that they have chosen; beyond ten mails an hour in one with others. */
export const handOn = (mail: MailContent, readers: readonly Reader[], now: Instant): HandedOn => {
  const each = readers.map((reader) => toOne(mail, reader, now));
  return {
    mails: each.flatMap(({ mails }) => mails),
    lines: each.flatMap(({ lines }) => lines),
    summaries: each.flatMap(({ summaries }) => summaries),
  };
};
