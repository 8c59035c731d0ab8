import { setTimeout as wait } from 'node:timers/promises';
import type { Viewer } from '#shared/domain/selection/visibility.ts';
import { pauseBy } from '#shared/runtime/backoff.ts';
import { random } from '#shared/runtime/clock.ts';
import { edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { applicationStore } from '#shared/store/applications/applications.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { documentStore } from '#shared/store/applications/documents.ts';
import { callStore } from '#shared/store/call/calls.ts';
import { lateCodeStore } from '#shared/store/call/late-codes.ts';
import { unsentDraftStore } from '#shared/store/call/unsent-drafts.ts';
import { tableClient } from '#shared/store/engine/table-client.ts';
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
import { windowStores } from './window/window-stores.ts';

const client = tableClient();

/** What this area asks of the table. Loaded when first needed: the SDK is most of a cold start. */
export const sessions = staffSessionStore(client, env.table(), edition());
export const cases = caseStore(client, env.table());
export const dossiers = staffDossierStore(client, env.table());
export const contacts = contactStore(client, env.table());
export const waitingMails = waitingMailStore(client, env.table());
export const views = savedViewStore(client, env.table());
export const listFor = (viewer: Viewer) =>
  applicationsList({ client, table: env.table() }, viewer, edition().reviewersBarredFrom);
export const members = memberStore(client, env.table(), edition());
export const people = peopleStore(client, env.table());
export const signIns = signInStore(client, env.table());
export const subjects = subjectStore(client, env.table(), edition());
export const applications = applicationStore(client, env.table(), edition());
export const commit = commitStore(client, env.table(), edition());
export const keepEntry = keepEntryStore(
  { client, table: env.table() },
  edition(),
  pauseBy(wait, random),
);
export const documents = documentStore(client, env.table());
export const documentViews = documentViewStore(client, env.table());
export const window = windowStores({
  calls: callStore(client, env.table(), edition()),
  shortenings: shorteningStore(client, env.table()),
  lateCodes: lateCodeStore(client, env.table()),
  unsentDrafts: unsentDraftStore(client, env.table()),
  newsList: newsListStore(client, env.table()),
});
