import type { Member } from '#shared/domain/people/member.ts';
import type { StaffSession } from '#shared/domain/people/staff-session.ts';
import { digest } from '#shared/runtime/digest.ts';
import { staffCookie } from '#shared/staff/session-cookie.ts';
import { applicationStore } from '#shared/store/applications/applications.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { documentStore } from '#shared/store/applications/documents.ts';
import { callStore } from '#shared/store/call/calls.ts';
import { lateCodeStore } from '#shared/store/call/late-codes.ts';
import { unsentDraftStore } from '#shared/store/call/unsent-drafts.ts';
import { applicationsList } from '#shared/store/list/applications-list.ts';
import { keepEntryStore } from '#shared/store/list/keep-entry.ts';
import { newsListStore } from '#shared/store/news/news-list.ts';
import { caseStore } from '#shared/store/staff/cases.ts';
import { contactStore } from '#shared/store/staff/contacts.ts';
import { documentViewStore } from '#shared/store/staff/document-views.ts';
import { memberStore } from '#shared/store/staff/members.ts';
import { peopleStore } from '#shared/store/staff/people.ts';
import { savedViewStore } from '#shared/store/staff/saved-views.ts';
import { staffSessionStore } from '#shared/store/staff/sessions.ts';
import { shorteningStore } from '#shared/store/staff/shortenings.ts';
import { signInStore } from '#shared/store/staff/sign-ins.ts';
import { staffDossierStore } from '#shared/store/staff/staff-dossiers.ts';
import { subjectStore } from '#shared/store/staff/subjects.ts';
import { waitingMailStore } from '#shared/store/staff/waiting-mails.ts';
import type { StaffDeps } from '../../../functions/staff/deps.ts';
import { issuerOf } from '../../../functions/staff/sign-in/issuer/issuer.ts';
import { staffSite } from '../../../functions/staff/site.ts';
import { windowStores } from '../../../functions/staff/window/window-stores.ts';
import { staffEdition } from '../builders/members.ts';
import { exportWorld } from '../list/export-world.ts';
import { newVisitor, type Visitor } from '../run/visitor.ts';
import { createTestTable, type TestTable } from '../table/test-table.ts';
import { inProcess } from '../world/in-process.ts';
import { browserHeaders, testCall } from '../world/web.ts';
import { random, secret } from '../world/world.ts';

export const siteUrl = 'https://call.example';

type SignIn = Readonly<{
  /** When their browser was signed in; by default the world's own instant. */
  at?: number;
  /** When the issuer asked who it is; by default then, too. */
  authenticatedAt?: number;
}>;

/** Nothing listens at port 1: a test that signs in at an issuer brings one. */
const noIssuer = issuerOf({
  url: 'http://127.0.0.1:1',
  clientId: 'site',
  clientSecret: undefined,
  logoutUrl: undefined,
  trustsAddresses: false,
  siteUrl,
});

/** What the staff's site stands on: the stores of a table of its own, and a clock that tests set. */
const depsOf = (testTable: TestTable, clock: { at: number }): StaffDeps => {
  const { client, name } = testTable;
  const edition = staffEdition;
  const sessions = staffSessionStore(client, name, edition);
  const members = memberStore(client, name, edition);
  return {
    clock: { now: () => clock.at, ofEvent: (instant) => instant },
    edition,
    contextIn: (language, path) => ({ edition, language, path, rehearsalClock: undefined }),
    secret: () => secret,
    siteUrl: () => siteUrl,
    random,
    sessions: async () => sessions,
    members: async () => members,
    people: async () => peopleStore(client, name),
    memberNames: async () =>
      new Map((await members.list()).map(({ id, name: said }) => [id, said])),
    listFor: async (viewer) => applicationsList({ client, table: name }, viewer),
    views: async () => savedViewStore(client, name),
    cases: async () => caseStore(client, name),
    dossiers: async () => staffDossierStore(client, name),
    applications: async () => applicationStore(client, name, edition),
    commit: commitStore(client, name, edition),
    keepEntry: keepEntryStore({ client, table: name }, edition, async () => {}),
    contacts: async () => contactStore(client, name),
    waitingMails: async () => waitingMailStore(client, name),
    documents: async () => documentStore(client, name),
    documentViews: async () => documentViewStore(client, name),
    issuer: async () => noIssuer,
    signIns: async () => signInStore(client, name),
    subjects: async () => subjectStore(client, name, edition),
    window: async () =>
      windowStores({
        calls: callStore(client, name, edition),
        shortenings: shorteningStore(client, name),
        lateCodes: lateCodeStore(client, name),
        unsentDrafts: unsentDraftStore(client, name),
        newsList: newsListStore(client, name),
      }),
    exporting: exportWorld(testTable).staff,
    pause: async () => {},
  };
};

/**
 * The staff's site in this process, over a table of its own, with the members of
 * `builders/members.ts`. `changes` stand in the place of what it is made with.
 */
export const staffWorld = async (
  endpoint: string,
  changes: (table: TestTable) => Partial<StaffDeps> = () => ({}),
) => {
  const table = await createTestTable(endpoint);
  const clock = { at: testCall.closesAt - 3_600_000 };
  const deps: StaffDeps = { ...depsOf(table, clock), ...changes(table) };
  const fetch = inProcess(staffSite(deps), { now: () => clock.at });

  /** Signs a member's browser in; answers what its cookie says. */
  const beginSession = async (
    { id }: Pick<Member, 'id'>,
    { at = clock.at, authenticatedAt = at }: SignIn = {},
  ): Promise<{ session: StaffSession; cookie: string }> => {
    const token = Buffer.from(random(32)).toString('base64url');
    const session: StaffSession = {
      memberId: id,
      digest: digest(token),
      begunAt: at,
      seenAt: at,
      authenticatedAt,
      browser: browserHeaders['user-agent'],
    };
    await (await deps.sessions()).begin(session);
    const [cookie = ''] = staffCookie(id, token).split(';', 1);
    return { session, cookie };
  };

  /** A browser in which nobody is signed in. */
  const visitor = (): Visitor => newVisitor(siteUrl, { by: fetch });

  return {
    table,
    clock,
    deps,
    fetch,
    beginSession,
    visitor,

    /** A browser in which a member is signed in. */
    signedIn: async (member: Pick<Member, 'id'>, signIn?: SignIn): Promise<Visitor> => {
      const { cookie } = await beginSession(member, signIn);
      const browser = visitor();
      const cut = cookie.indexOf('=');
      browser.jar.set(cookie.slice(0, cut), cookie.slice(cut + 1));
      return browser;
    },
  };
};

export type StaffWorld = Awaited<ReturnType<typeof staffWorld>>;
