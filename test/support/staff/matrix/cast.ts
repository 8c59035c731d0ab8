import { accessDigest, accessOf, sessionCookieName } from '#shared/applicant/session.ts';
import { planStart } from '#shared/domain/acts/start.ts';
import { newDraft } from '#shared/domain/draft/draft.ts';
import type { Member } from '#shared/domain/people/member.ts';
import { memberFormValues } from '#shared/domain/people/member-fields.ts';
import { sessionIdle, sessionLasts } from '#shared/domain/people/staff-session.ts';
import { staffCookie } from '#shared/staff/session-cookie.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import type { RouteName } from '#shared/web/routes/routes.ts';
import {
  addedMember,
  decider,
  reviewer,
  secondDecider,
  secretary,
  staffEdition,
  travelDesk,
} from '../../builders/members.ts';
import { testCall } from '../../world/web.ts';
import { random } from '../../world/world.ts';
import { ask, type Fields, tokenOf, type Who } from './asking.ts';
import { type Office, otherReviewer } from './office.ts';

const both = addedMember({
  id: 'both',
  name: 'Rui Costa',
  address: 'rui@we-gov.org',
  roles: ['reviewer', 'decider'],
});
const leaver = addedMember({
  id: 'leaver',
  name: 'Ana Lima',
  address: 'ana@we-gov.org',
  roles: ['staff', 'decider'],
});
const everywhere = { ...leaver, id: 'everywhere', name: 'Mia Wong', address: 'mia@we-gov.org' };
const demoted = { ...leaver, id: 'demoted', name: 'Bo Berg', address: 'bo@we-gov.org' };

/** So long before what a test does was everybody signed in. */
const aMoment = 30_000;
const aToken = (): string => Buffer.from(random(32)).toString('base64url');
const staffCookieOf = (id: string, token: string): string =>
  staffCookie(id, token).split(';', 1)[0] ?? '';

type SignedInAt = Readonly<{ name?: string; ago?: number; askedAgo?: number }>;

/** Signs a member in, in a browser of their own. */
export const signIn = async (
  office: Office,
  { id, roles }: Pick<Member, 'id' | 'roles'>,
  { name = roles.join(' and '), ago = aMoment, askedAgo = ago }: SignedInAt = {},
): Promise<Who> => {
  const at = office.clock.at - ago;
  const authenticatedAt = office.clock.at - askedAgo;
  const { session, cookie } = await office.beginSession({ id }, { at, authenticatedAt });
  return { name, cookie, roles, session };
};

const stranger = (name: string, cookie: string): Who => ({ name, cookie, roles: [] });

/** Somebody who has begun an application, and is signed in to it. */
const applicant = async ({ table }: Office): Promise<Who> => {
  const access = { reference: 'AAAAAAAA', token: aToken() };
  const begun = testCall.opensAt;
  const draft = newDraft({
    ...{ reference: access.reference, language: 'en' },
    ...{ startedAt: begun, now: begun },
  } as const);
  const digest = accessDigest({ ...access, byCookie: true });
  const commit = commitStore(table.client, table.name, staffEdition);
  await commit(planStart({ draft: { ...draft, version: 2 }, call: testCall, digest, browser: '' }));
  return stranger('an applicant', `${sessionCookieName}=${accessOf(access)}`);
};

/** Does something by the site's own form, as a member who may. */
export const doBy = async (
  office: Office,
  who: Who,
  { route, path, fields }: Readonly<{ route: RouteName; path: string; fields: Fields }>,
): Promise<void> => {
  const form = [...tokenOf(who, route), ...fields];
  const { status } = await ask(office, who, path, { method: 'POST', fields: form });
  if (status !== 303) throw new Error(`${route} was answered ${status}`);
};

/** Those who were members until a moment ago. */
const formerMembers = async (office: Office): Promise<readonly Who[]> => {
  const by = await signIn(office, decider);
  const [removed, taken, out, elsewhere] = [
    await signIn(office, leaver),
    await signIn(office, demoted),
    await signIn(office, secretary),
    await signIn(office, everywhere),
  ];
  const version = ['version', '1'] as const;
  const people = '/en/staff/people';
  await doBy(office, by, {
    ...{ route: 'remove-member', path: `${people}/leaver/remove` },
    fields: [version],
  });
  await doBy(office, by, {
    ...{ route: 'change-member', path: `${people}/demoted` },
    fields: [version, ...memberFormValues({ ...demoted, roles: ['reviewer'] })],
  });
  const sessions = { route: 'end-sessions', path: '/en/staff/sessions' } as const;
  await doBy(office, elsewhere, { ...sessions, fields: [['session', 'all']] });
  await doBy(office, out, { route: 'sign-out', path: '/en/staff/sign-out', fields: [] });
  return [
    stranger('a member who was removed', removed.cookie),
    stranger('a member whose role was taken', taken.cookie),
    stranger('a member who signed out', out.cookie),
    stranger('a member who signed out everywhere', elsewhere.cookie),
    await signIn(
      office,
      { ...demoted, roles: ['reviewer'] },
      { name: 'a decider no longer', ago: 0 },
    ),
  ];
};

const strangers = async (office: Office): Promise<readonly Who[]> => {
  const lives = await signIn(office, secretary);
  const another = lives.cookie.split('.')[1] ?? '';
  const idle = await signIn(office, secondDecider, { ago: sessionIdle });
  const { session, cookie } = await signIn(office, secondDecider, { ago: sessionLasts });
  if (!session) throw new Error('nobody is signed in');
  await (await office.deps.sessions()).begin({ ...session, seenAt: office.clock.at - aMoment });
  return [
    stranger('nobody', ''),
    await applicant(office),
    stranger('a forged cookie', staffCookieOf(decider.id, aToken())),
    stranger('the name of one with the token of another', staffCookieOf(decider.id, another)),
    stranger('a cookie of another shape', '__Host-staff=daniel'),
    stranger('one who was idle for 30 minutes', idle.cookie),
    stranger('one who signed in 12 hours ago', cookie),
  ];
};

/** Members of each role, and of several. */
export const members: readonly Member[] = [
  reviewer,
  otherReviewer,
  secretary,
  secondDecider,
  decider,
  travelDesk,
  both,
];

/** A member in a browser of their own, who alone has come to the office today. */
export const alone = async (office: Office, member: Member): Promise<Who> => {
  if (member === both) await (await office.deps.members()).save(undefined, both);
  return signIn(office, member, { name: `${member.id}: ${member.roles}` });
};

/** Everybody who may ask for a page of the staff: whoever is not signed in has no roles. */
export const castOf = async (office: Office): Promise<readonly Who[]> => {
  const list = await office.deps.members();
  for (const member of [leaver, demoted, everywhere]) await list.save(undefined, member);
  const signedIn: Who[] = [];
  for (const member of members) signedIn.push(await alone(office, member));
  return [...(await strangers(office)), ...(await formerMembers(office)), ...signedIn];
};
