import type { Viewer } from '#shared/domain/selection/visibility.ts';
import { edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { tableClient } from '#shared/store/engine/table-client.ts';
import { applicationsList } from '#shared/store/list/applications-list.ts';
import { exportedStore } from '#shared/store/list/exported-rows.ts';
import { exportStore } from '#shared/store/staff/exports.ts';
import { memberStore } from '#shared/store/staff/members.ts';

const client = tableClient();
const place = { client, table: env.table() };

/** What this area asks of the table. Loaded when first needed: the SDK is most of a cold start. */
export const exports = exportStore(client, env.table());
export const members = memberStore(client, env.table(), edition());
export const exported = exportedStore(place);
/** The list as somebody sees it. */
export const listOf = (viewer: Viewer): Pick<ReturnType<typeof applicationsList>, 'parts'> =>
  applicationsList(place, viewer, edition().reviewersBarredFrom);
