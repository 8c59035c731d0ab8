import { env } from '#shared/runtime/env.ts';
import { tableClient } from '#shared/store/engine/table-client.ts';
import { exportedStore } from '#shared/store/list/exported-rows.ts';
import { exportStore } from '#shared/store/staff/exports.ts';

const client = tableClient();

/** What exports ask of the table, and no other page of the staff does. */
export const exports = exportStore(client, env.table());
export const exported = exportedStore({ client, table: env.table() });
