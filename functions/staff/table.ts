import { edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { tableClient } from '#shared/store/engine/table-client.ts';
import { memberStore } from '#shared/store/staff/members.ts';
import { staffSessionStore } from '#shared/store/staff/sessions.ts';

const client = tableClient();

/** What this area asks of the table. Loaded when first needed: the SDK is most of a cold start. */
export const sessions = staffSessionStore(client, env.table(), edition());
export const members = memberStore(client, env.table(), edition());
