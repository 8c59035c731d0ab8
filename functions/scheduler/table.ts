import { edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { callStore } from '#shared/store/calls.ts';
import { effectStore } from '#shared/store/effects.ts';
import { newsReaderStore } from '#shared/store/news-readers.ts';
import { tableClient } from '#shared/store/table-client.ts';
import { tallyStore } from '#shared/store/tally.ts';
import { unsentDraftStore } from '#shared/store/unsent-drafts.ts';

const client = tableClient();

/** What this area asks of the table. Loaded when first needed: the SDK is most of a cold start. */
export const calls = callStore(client, env.table(), edition());
export const effects = effectStore(client, env.table());
export const newsReaders = newsReaderStore(client, env.table());
export const tallies = tallyStore(client, env.table(), edition().cities);
export const unsentDrafts = unsentDraftStore(client, env.table());
