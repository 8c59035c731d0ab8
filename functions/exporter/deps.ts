import type { ExportBucket } from '#shared/documents/export-bucket.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { Language } from '#shared/domain/call/language.ts';
import type { ExportWords } from '#shared/exports/list-file.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { clock, edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { exportWordsIn } from '#shared/text/export-words.ts';

type Stores = typeof import('./table.ts');

/** What exports are written with. */
export type ExporterDeps = Readonly<{
  clock: Clock;
  edition: Edition;
  wordsIn: (language: Language) => ExportWords;
  stores: () => Promise<Pick<Stores, 'exports' | 'members' | 'listOf' | 'exported'>>;
  bucket: () => Promise<ExportBucket>;
}>;

/** This function's own: its edition and clock, its table and its bucket, loaded when first needed. */
export const exporterDeps = (): ExporterDeps => ({
  clock: clock(),
  edition: edition(),
  wordsIn: exportWordsIn,
  stores: () => import('./table.ts'),
  bucket: async () =>
    (await import('#shared/documents/export-bucket.ts')).s3Exports(env.documentBucket()),
});
