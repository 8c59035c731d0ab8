import { edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { callStore } from '#shared/store/call/calls.ts';
import { tableClient } from '#shared/store/engine/table-client.ts';

/** Loaded at INIT, with what the first page asks of the table. */
export const client = tableClient();
export const calls = callStore(client, env.table(), edition());
