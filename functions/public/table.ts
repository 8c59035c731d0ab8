import { edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { callStore } from '#shared/store/calls.ts';
import { tableClient } from '#shared/store/table-client.ts';

/** What this area asks of the table. Loaded when first needed: the SDK is most of a cold start. */
export const calls = callStore(tableClient(), env.table(), edition());
