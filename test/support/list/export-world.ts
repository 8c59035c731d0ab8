import type { Application } from '#shared/domain/application/application.ts';
import { applicationsList } from '#shared/store/list/applications-list.ts';
import { exportedStore } from '#shared/store/list/exported-rows.ts';
import { exportStore } from '#shared/store/staff/exports.ts';
import { memberStore } from '#shared/store/staff/members.ts';
import { exportWordsIn } from '#shared/text/export-words.ts';
import type { ExporterDeps } from '../../../functions/exporter/deps.ts';
import { writeExport } from '../../../functions/exporter/write-export.ts';
import type { ExportDeps } from '../../../functions/staff/exports/export-deps.ts';
import {
  exportFor,
  exportLink,
  restartExport,
  startExport,
} from '../../../functions/staff/exports/export-job.ts';
import { exportNow } from '../../../functions/staff/exports/export-now.ts';
import { exportPlan } from '../../../functions/staff/exports/export-plan.ts';
import { edition as buildEdition } from '../builders/builders.ts';
import { staffOfEdition } from '../builders/members.ts';
import { fakeExportBucket } from '../fakes/fake-export-bucket.ts';
import type { TestTable } from '../table/test-table.ts';
import { fillLists, listTable, placeOf } from './list-table.ts';
import { listedEdition } from './listed.ts';

/** The call of the list's tests, with its staff. */
export const exportedEdition = buildEdition({
  cities: [...listedEdition.cities].map((city) => ({ ...city, aliases: [...city.aliases] })),
  staff: staffOfEdition,
});

/** Exports on a real table: the staff's side, and the function that writes what they order. */
export const exportWorld = (
  table: TestTable,
  documents: ReadonlyMap<string, Uint8Array> = new Map(),
  time = { now: exportedEdition.closesAt },
) => {
  const place = placeOf(table);
  const edition = exportedEdition;
  const { bucket, files } = fakeExportBucket(documents);
  const events: string[] = [];
  let ids = 0;
  const members = memberStore(place.client, place.table, edition);
  const exports = exportStore(place.client, place.table);
  const exported = exportedStore(place);
  const listOf = (viewer: Parameters<typeof applicationsList>[1]) =>
    applicationsList(place, viewer, edition.reviewersBarredFrom);
  const clock = { now: () => time.now, ofEvent: (instant: number) => instant };
  const exporter: ExporterDeps = {
    ...{ clock, edition, wordsIn: exportWordsIn },
    stores: async () => ({ exports, members, listOf, exported }),
    bucket: async () => bucket,
  };
  const staff: ExportDeps = {
    ...{ edition, wordsIn: exportWordsIn },
    now: () => time.now,
    newId: () => {
      ids += 1;
      return `export-${ids}`;
    },
    exports: async () => exports,
    members: async () => members,
    exported: async () => exported,
    list: async (viewer) => listOf(viewer),
    startJob: async ({ id = '' }) => void events.push(id),
    link: bucket.link,
  };
  return {
    ...{ place, staff, exporter, exports, members, files, events, time },
    send: async (applications: readonly Application[]): Promise<void> => {
      const { send } = listTable(place);
      await Promise.all(applications.map(send));
      await fillLists(place, applications);
    },
    plan: exportPlan(staff),
    start: startExport(staff),
    restart: restartExport(staff),
    now: exportNow(staff),
    exportFor: exportFor(staff),
    link: exportLink(staff),
    write: writeExport(exporter),
  };
};
