import { edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { tallyStore } from '#shared/store/call/application-count.ts';
import { callStore } from '#shared/store/call/calls.ts';
import { effectStore } from '#shared/store/call/effects.ts';
import { unsentDraftStore } from '#shared/store/call/unsent-drafts.ts';
import { tableClient } from '#shared/store/engine/table-client.ts';
import { digestStore } from '#shared/store/mail/digests.ts';
import { newsReaderStore } from '#shared/store/news/news-readers.ts';
import { memberStore } from '#shared/store/staff/members.ts';

const client = tableClient();

/** What this area asks of the table. Loaded when first needed: the SDK is most of a cold start. */
export const calls = callStore(client, env.table(), edition());
export const effects = effectStore(client, env.table());
export const newsReaders = newsReaderStore(client, env.table());
export const tallies = tallyStore(client, env.table(), edition().cities);
export const members = memberStore(client, env.table(), edition());
export const digests = digestStore(client, env.table());
export const unsentDrafts = unsentDraftStore(client, env.table());
