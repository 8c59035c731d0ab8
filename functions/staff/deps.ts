import { setTimeout as wait } from 'node:timers/promises';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { Member } from '#shared/domain/people/member.ts';
import { pauseBy } from '#shared/runtime/backoff.ts';
import { type Clock, random } from '#shared/runtime/clock.ts';
import { clock, edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { recent } from '#shared/runtime/recent.ts';
import { type StaffVisits, staffVisits } from '#shared/staff/visit.ts';
import type { Applications } from '#shared/store/applications/applications.ts';
import type { Commit } from '#shared/store/applications/commit.ts';
import type { Documents } from '#shared/store/applications/documents.ts';
import type { applicationsList } from '#shared/store/list/applications-list.ts';
import type { KeepEntry } from '#shared/store/list/keep-entry.ts';
import type { Cases } from '#shared/store/staff/cases.ts';
import type { Contacts } from '#shared/store/staff/contacts.ts';
import type { DocumentViews } from '#shared/store/staff/document-views.ts';
import type { Members } from '#shared/store/staff/members.ts';
import type { People } from '#shared/store/staff/people.ts';
import type { SavedViews } from '#shared/store/staff/saved-views.ts';
import type { StaffSessions } from '#shared/store/staff/sessions.ts';
import type { SignIns } from '#shared/store/staff/sign-ins.ts';
import type { StaffDossiers } from '#shared/store/staff/staff-dossiers.ts';
import type { Subjects } from '#shared/store/staff/subjects.ts';
import type { WaitingMailStore } from '#shared/store/staff/waiting-mails.ts';
import type { Language } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { contextIn } from '#shared/web/pages/page-context.ts';
import { type ExportDeps, exportDeps } from './exports/export-deps.ts';
import type { Issuer } from './sign-in/issuer/issuer.ts';
import type { WindowStores } from './window/window-stores.ts';

/** What the pages of the staff are made with. */
export type StaffDeps = Readonly<{
  clock: Clock;
  edition: Edition;
  contextIn: (language: Language, path?: string) => PageContext;
  secret: () => string;
  /** Where people reach the site: for links in the preview of a mail. */
  siteUrl: () => string;
  random: (bytes: number) => Uint8Array;
  sessions: () => Promise<StaffSessions>;
  members: () => Promise<Members>;
  /** Changes of the list of members. */
  people: () => Promise<People>;
  /** Names of members by their ids, as they were a minute ago at most; those of `asked` are known. */
  memberNames: (asked?: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** The list of applications as a member sees it. */
  listFor: (member: Member) => Promise<ReturnType<typeof applicationsList>>;
  views: () => Promise<SavedViews>;
  cases: () => Promise<Cases>;
  dossiers: () => Promise<StaffDossiers>;
  applications: () => Promise<Pick<Applications, 'intakeSnapshot' | 'nextInQueue' | 'carriers'>>;
  commit: Commit;
  /** Makes what the list has of an application true, so that its next page shows what was done. */
  keepEntry: KeepEntry;
  /** How applicants are reached, and what was sent to them. */
  contacts: () => Promise<Contacts>;
  waitingMails: () => Promise<WaitingMailStore>;
  documents: () => Promise<Pick<Documents, 'verdicts'>>;
  documentViews: () => Promise<Pick<DocumentViews, 'views'>>;
  /** Who says who somebody is; loaded by those who sign in. */
  issuer: () => Promise<Issuer>;
  signIns: () => Promise<SignIns>;
  subjects: () => Promise<Subjects>;
  window: () => Promise<WindowStores>;
  /** What lists are taken out with. */
  exporting: ExportDeps;
  /** Waits a moment, longer after each try, before a write that met another is tried again. */
  pause: (tries: number) => Promise<void>;
}>;

const table = () => import('./table.ts');

const recentNames = recent(
  async () => new Map((await (await table()).members.list()).map(({ id, name }) => [id, name])),
  60_000,
  () => clock().now(),
);

/** Wraps operations for members who are signed in. */
export const visitsOf = (deps: Pick<StaffDeps, 'contextIn' | 'secret' | 'sessions'>): StaffVisits =>
  staffVisits({
    ...deps,
    open: async ({ memberId, digest }, now) => (await deps.sessions()).open(memberId, digest, now),
    note: async (session, now) => (await deps.sessions()).note(session, now),
  });

/** This function's own: its environment, and its table, which is loaded when first needed. */
export const staffDeps = (): StaffDeps => ({
  clock: clock(),
  edition: edition(),
  contextIn,
  secret: () => env.formSecret(),
  siteUrl: () => env.siteUrl(),
  random,
  sessions: async () => (await table()).sessions,
  members: async () => (await table()).members,
  people: async () => (await table()).people,
  memberNames: (asked = []) => recentNames((names) => asked.every((id) => names.has(id))),
  listFor: async (member) => (await table()).listFor(member),
  views: async () => (await table()).views,
  cases: async () => (await table()).cases,
  dossiers: async () => (await table()).dossiers,
  applications: async () => (await table()).applications,
  commit: async (act) => (await table()).commit(act),
  keepEntry: async (reference) => (await table()).keepEntry(reference),
  contacts: async () => (await table()).contacts,
  waitingMails: async () => (await table()).waitingMails,
  documents: async () => (await table()).documents,
  documentViews: async () => (await table()).documentViews,
  issuer: async () => (await import('./sign-in/issuer/this-issuer.ts')).issuer(),
  signIns: async () => (await table()).signIns,
  subjects: async () => (await table()).subjects,
  window: async () => (await table()).window,
  exporting: exportDeps(),
  pause: pauseBy(wait, random),
});
