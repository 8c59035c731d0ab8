import { edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { documentStore } from '#shared/store/applications/documents.ts';
import { draftStore } from '#shared/store/applications/drafts.ts';
import { counterStore } from '#shared/store/engine/rate-limits.ts';
import { tableClient } from '#shared/store/engine/table-client.ts';
import { documentViewStore } from '#shared/store/staff/document-views.ts';
import { staffSessionStore } from '#shared/store/staff/sessions.ts';

const client = tableClient();

/** What this area asks of the table. Loaded when first needed: the SDK is most of a cold start. */
export const documents = documentStore(client, env.table());
export const commit = commitStore(client, env.table(), edition());
export const drafts = draftStore(client, env.table(), edition());
export const counters = counterStore(client, env.table());
export const sessions = staffSessionStore(client, env.table(), edition());
export const views = documentViewStore(client, env.table());
