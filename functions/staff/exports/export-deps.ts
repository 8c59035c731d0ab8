import type { ExportBucket } from '#shared/documents/export-bucket.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { Language } from '#shared/domain/call/language.ts';
import type { Viewer } from '#shared/domain/selection/visibility.ts';
import type { ExportWords } from '#shared/exports/list-file.ts';
import type { StartJob } from '#shared/jobs/start-job.ts';
import { random } from '#shared/runtime/clock.ts';
import { clock, edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { once } from '#shared/runtime/once.ts';
import type { applicationsList } from '#shared/store/list/applications-list.ts';
import type { ExportedApplications } from '#shared/store/list/exported-rows.ts';
import type { Exports } from '#shared/store/staff/exports.ts';
import type { Members } from '#shared/store/staff/members.ts';
import { exportWordsIn } from '#shared/text/export-words.ts';

/** What exports are planned, started and answered with. */
export type ExportDeps = Readonly<{
  edition: Edition;
  now: () => number;
  /** 128 random bits, so that nobody guesses an export’s address. */
  newId: () => string;
  wordsIn: (language: Language) => ExportWords;
  exports: () => Promise<Exports>;
  members: () => Promise<Pick<Members, 'list'>>;
  exported: () => Promise<Pick<ExportedApplications, 'applications'>>;
  list: (viewer: Viewer) => Promise<Pick<ReturnType<typeof applicationsList>, 'page' | 'parts'>>;
  startJob: StartJob;
  link: ExportBucket['link'];
}>;

/** Loaded by who needs it: most pages of the staff export nothing. */
const stores = () => import('./export-table.ts');
const table = () => import('../table.ts');

const bucket = once(async () =>
  (await import('#shared/documents/export-bucket.ts')).s3Exports(env.documentBucket()),
);
const jobs = once(async () =>
  (await import('#shared/jobs/start-job.ts')).lambdaJobs(env.exporterFunction()),
);

/** The staff function's own. */
export const exportDeps = (): ExportDeps => ({
  edition: edition(),
  now: () => clock().now(),
  newId: () => Buffer.from(random(16)).toString('hex'),
  wordsIn: exportWordsIn,
  exports: async () => (await stores()).exports,
  members: async () => (await table()).members,
  exported: async () => (await stores()).exported,
  list: async (viewer) => (await table()).listFor(viewer),
  startJob: async (event) => (await jobs())(event),
  link: async (key, seconds) => (await bucket()).link(key, seconds),
});
