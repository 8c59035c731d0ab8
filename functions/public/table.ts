import { edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { callStore } from '#shared/store/calls.ts';
import { newsLinkStore } from '#shared/store/news-links.ts';
import { subscriberStore } from '#shared/store/subscribers.ts';
import { tableClient } from '#shared/store/table-client.ts';

const client = tableClient();

/** What this area asks of the table. Loaded when first needed: the SDK is most of a cold start. */
export const calls = callStore(client, env.table(), edition());
export const subscribers = subscriberStore(client, env.table());
export const links = newsLinkStore(client, env.table());
