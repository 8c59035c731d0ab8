import {
  readDocumentKey,
  type ScanVerdicts,
  type StoredDocument,
} from '#shared/domain/documents/document.ts';
import type { ListEntry } from '#shared/domain/selection/entry.ts';
import type { Exported } from '#shared/domain/selection/export-columns.ts';
import { batchGet } from '../engine/batch-get.ts';
import { type Key, keys } from '../engine/item.ts';
import { readApplication } from '../items/application-item.ts';
import { readFileRow } from '../items/document-item.ts';
import type { Place } from './entry-facts.ts';

/** So many applications are in memory at once, read by two requests side by side: about 2 MB. */
const atOnce = 200;

const applicationsOf = async (
  { client, table }: Place,
  entries: readonly ListEntry[],
): Promise<readonly Exported[]> => {
  const wanted = entries.map(({ reference }) => keys.application(reference));
  const found = await batchGet(client, table, wanted);
  return entries.flatMap((entry) => {
    const item = found(keys.application(entry.reference));
    // Erased since the list was read.
    return item ? [{ entry, application: readApplication(item) }] : [];
  });
};

const rowOf = ({ key }: StoredDocument): Key[] => {
  const place = readDocumentKey(key);
  return place ? [keys.document(place.reference, place.kind, place.id)] : [];
};

/** What stands behind the lines of a list; all is read strongly consistent. */
export const exportedStore = (place: Place) => ({
  /** The applications of a list, in its order, as they are when they are read. */
  applications: async function* (
    parts: AsyncIterable<readonly ListEntry[]>,
  ): AsyncGenerator<Exported> {
    for await (const part of parts)
      for (let at = 0; at < part.length; at += atOnce)
        yield* await applicationsOf(place, part.slice(at, at + atOnce));
  },

  /** What is known of these files. */
  verdicts: async (documents: readonly StoredDocument[]): Promise<ScanVerdicts> => {
    const wanted = documents.flatMap(rowOf);
    if (wanted.length === 0) return new Map();
    const found = await batchGet(place.client, place.table, wanted);
    return new Map(
      wanted.flatMap((key) => {
        const item = found(key);
        if (!item) return [];
        const row = readFileRow(item);
        return [[row.key, row.verdict] as const];
      }),
    );
  },
});

export type ExportedApplications = ReturnType<typeof exportedStore>;
