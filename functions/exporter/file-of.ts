import type { Member } from '#shared/domain/people/member.ts';
import {
  contentTypes,
  type ExportFile,
  type ExportRecord,
  exportFileName,
  exportKey,
  mostWithFiles,
} from '#shared/domain/selection/export.ts';
import type { Exported } from '#shared/domain/selection/export-columns.ts';
import { readListQuery } from '#shared/domain/selection/list-query.ts';
import type { Viewer } from '#shared/domain/selection/visibility.ts';
import { filesOf } from '#shared/exports/files-of.ts';
import { filesZipOf } from '#shared/exports/files-zip.ts';
import { listFile } from '#shared/exports/list-file.ts';
import type { ExporterDeps } from './deps.ts';
import { Refused } from './refused.ts';

export type Making = Readonly<{
  record: ExportRecord;
  viewer: Viewer;
  members: readonly Member[];
  /** Told how many applications were written, after each. */
  note: (rows: number) => Promise<void> | undefined;
}>;

/** Applications as they pass, counted. */
const counter = ({ record, note }: Making) => {
  let rows = 0;
  return {
    rows: () => rows,
    counted: async function* (applications: AsyncIterable<Exported>): AsyncIterable<Exported> {
      for await (const one of applications) {
        yield one;
        rows += 1;
        if (record.format === 'files' && rows > mostWithFiles) throw new Refused('too-many-files');
        await note(rows);
      }
    },
  };
};

/** Writes the file of an export into the bucket, as `viewer` sees the list now. */
export const fileOf = async (deps: ExporterDeps, making: Making): Promise<ExportFile> => {
  const { record, viewer, members } = making;
  const { edition, wordsIn } = deps;
  const [{ listOf, exported }, bucket] = await Promise.all([deps.stores(), deps.bucket()]);
  const { query } = readListQuery(new Map(new URLSearchParams(record.query)), edition);
  const { counted, rows } = counter(making);
  const applications = counted(exported.applications(listOf(viewer).parts(query)));
  const { format } = record;
  const pieces =
    format === 'files'
      ? filesZipOf(filesOf(applications, { verdicts: exported.verdicts, read: bucket.read }), {
          words: wordsIn(record.language).manifest,
          at: record.orderedAt,
        })
      : listFile({ ...record, format }, { wordsIn, edition, members }, applications);
  const file = {
    key: exportKey(record),
    name: exportFileName(record, edition.id),
    type: contentTypes[format],
  };
  const bytes = await bucket.write(file, pieces);
  return { key: file.key, bytes, rows: rows() };
};
