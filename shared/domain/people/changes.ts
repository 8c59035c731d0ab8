import { isOneAddress } from '../form/folded-address.ts';
import { err, ok, type Result } from '../result.ts';
import type { Instant } from '../time/zoned-time.ts';
import { isActive, type Member } from './member.ts';
import type { MemberFields, OwnFields } from './member-fields.ts';
import {
  type ComparedField,
  comparedFields,
  type FieldChange,
  type PeopleAct,
  type PeopleEntry,
} from './people-entry.ts';

/**
 * Why the list stays as it is. `changed`: somebody has changed the member since the page was shown.
 * `address-taken`: an active member has it. `last-decider`: nobody would be left who decides.
 */
export type PeopleRefusal = 'unknown' | 'changed' | 'address-taken' | 'last-decider';

/** One change of the list, to be written with its entry. */
export type PeopleChange = Readonly<{
  before: Member | undefined;
  after: Member;
  entry: PeopleEntry;
}>;

/** Who does it and when, and which version of the member they have seen. */
export type PeopleAsk = Readonly<{ by: string; now: Instant; id: string; version: number }>;

const textOf = (member: MemberFields | undefined, field: ComparedField): string => {
  if (!member) return '';
  return field === 'roles' ? member.roles.join(' ') : (member[field] ?? '');
};

/** What of a member is another afterwards. */
export const differences = (
  before: MemberFields | undefined,
  after: MemberFields,
): readonly FieldChange[] =>
  comparedFields
    .map((field) => ({ field, from: textOf(before, field), to: textOf(after, field) }))
    .filter(({ from, to }) => from !== to);

const isDecider = (member: Member): boolean => isActive(member) && member.roles.includes('decider');

/** The list as it would be; or why it may not be so. */
const checked = (
  members: readonly Member[],
  { before, after, entry }: PeopleChange,
): Result<PeopleChange, PeopleRefusal> => {
  const others = members.filter(({ id }) => id !== after.id);
  const isTaken = others.some((one) => isActive(one) && isOneAddress(one.address, after.address));
  if (isActive(after) && isTaken) return err('address-taken');
  const hasDecider = [...others, after].some(isDecider);
  return hasDecider ? ok({ before, after, entry }) : err('last-decider');
};

const changeOf = (
  before: Member | undefined,
  after: Member,
  { act, by, now }: Pick<PeopleAsk, 'by' | 'now'> & Readonly<{ act: PeopleAct }>,
): PeopleChange => ({
  before,
  after,
  entry: { at: now, by, memberId: after.id, act, changes: differences(before, after) },
});

/** Finds the member as the page has shown them. */
const asSeen = (
  members: readonly Member[],
  { id, version }: PeopleAsk,
): Result<Member, PeopleRefusal> => {
  const member = members.find((one) => one.id === id);
  if (!member) return err('unknown');
  return member.version === version ? ok(member) : err('changed');
};

/** Puts somebody on the list. */
export const addMember = (
  members: readonly Member[],
  fields: MemberFields,
  ask: Omit<PeopleAsk, 'version'>,
): Result<PeopleChange, PeopleRefusal> => {
  if (members.some(({ id }) => id === ask.id)) return err('changed');
  const fresh = { subject: undefined, removedAt: undefined, sessionsFrom: 0, version: 1 };
  const after: Member = { ...fields, ...fresh, id: ask.id };
  return checked(members, changeOf(undefined, after, { ...ask, act: 'added' }));
};

/** Whoever has less to do than before, or signs in as somebody else, has to sign in anew. */
const endsSessions = (before: Member, after: MemberFields): boolean =>
  before.roles.some((role) => !after.roles.includes(role)) ||
  !isOneAddress(before.address, after.address);

/** Changes what is said of a member. Another address frees the account that was theirs. */
export const changeMember = (
  members: readonly Member[],
  fields: MemberFields | OwnFields,
  ask: PeopleAsk,
): Result<PeopleChange, PeopleRefusal> => {
  const seen = asSeen(members, ask);
  if (!seen.ok) return seen;
  const before = seen.value;
  const said = { ...before, ...fields };
  const after: Member = {
    ...said,
    subject: isOneAddress(before.address, said.address) ? before.subject : undefined,
    sessionsFrom: endsSessions(before, said) ? ask.now : before.sessionsFrom,
    version: before.version + 1,
  };
  return checked(members, changeOf(before, after, { ...ask, act: 'changed' }));
};

/**
 * Takes a member off the list: they are out at their next request. Their account is nobody's then: who
 * is put back, or added anew, signs in by their address as for the first time.
 */
export const removeMember = (
  members: readonly Member[],
  ask: PeopleAsk,
): Result<PeopleChange, PeopleRefusal> => {
  const seen = asSeen(members, ask);
  if (!seen.ok) return seen;
  const before = seen.value;
  if (!isActive(before)) return err('changed');
  const off = {
    subject: undefined,
    removedAt: ask.now,
    sessionsFrom: ask.now,
    version: before.version + 1,
  };
  return checked(members, changeOf(before, { ...before, ...off }, { ...ask, act: 'removed' }));
};

/** Puts a removed member back, with the roles that they had. */
export const restoreMember = (
  members: readonly Member[],
  ask: PeopleAsk,
): Result<PeopleChange, PeopleRefusal> => {
  const seen = asSeen(members, ask);
  if (!seen.ok) return seen;
  const before = seen.value;
  if (isActive(before)) return err('changed');
  const on = { removedAt: undefined, version: before.version + 1 };
  return checked(members, changeOf(before, { ...before, ...on }, { ...ask, act: 'restored' }));
};
