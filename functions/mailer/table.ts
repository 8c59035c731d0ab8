import { env } from '#shared/runtime/env.ts';
import { outboxStore } from '#shared/store/outbox.ts';
import { tableClient } from '#shared/store/table-client.ts';

/** What this area asks of the table. Loaded when first needed: the SDK is most of a cold start. */
export const outbox = outboxStore(tableClient(), env.table());
