import { edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { callStore } from '#shared/store/call/calls.ts';
import { tableClient } from '#shared/store/engine/table-client.ts';
import { newsLinkStore } from '#shared/store/news/news-links.ts';
import { subscriberStore } from '#shared/store/news/subscribers.ts';

const client = tableClient();

/** What this area asks of the table. */
export const calls = callStore(client, env.table(), edition());
export const subscribers = subscriberStore(client, env.table());
export const links = newsLinkStore(client, env.table());
