import type { Viewer } from '#shared/domain/selection/visibility.ts';
import { edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { tableClient } from '#shared/store/engine/table-client.ts';
import { applicationsList } from '#shared/store/staff/applications-list.ts';
import { exportedStore } from '#shared/store/staff/exported-rows.ts';
import { exportStore } from '#shared/store/staff/exports.ts';
import { memberStore } from '#shared/store/staff/members.ts';

const client = tableClient();
const place = { client, table: env.table() };

/** What exports ask of the table, and no other page of the staff does. */
export const exports = exportStore(client, env.table());
export const members = memberStore(client, env.table(), edition());
export const exported = exportedStore(place);
export const listOf = (viewer: Viewer) =>
  applicationsList(place, viewer, edition().reviewersBarredFrom);
