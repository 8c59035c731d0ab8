import { env } from '#shared/runtime/env.ts';
import { newsLinkStore } from '#shared/store/news/news-links.ts';
import { subscriberStore } from '#shared/store/news/subscribers.ts';
import { client } from './calls.ts';

/** What this area asks of the table beside the call. Loaded when first needed. */
export const subscribers = subscriberStore(client, env.table());
export const links = newsLinkStore(client, env.table());
