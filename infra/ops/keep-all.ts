import type { Kept } from '#shared/store/list/keep-entry.ts';
import type { KeepStarted } from '#shared/store/list/keep-started.ts';
import type { ListRow } from '#shared/store/list/list-rows.ts';

/** Each writes to the same few counts: more at a time would only wait for each other. */
const atATime = 8;

type List = Readonly<{
  rows: () => AsyncIterable<Readonly<{ rows: readonly ListRow[] }>>;
  keepEntry: (reference: string) => Promise<Kept>;
  keepStarted: KeepStarted;
}>;

/**
 * How many there were of each outcome; `failed` are those that could not be kept, `started` those
 * drafts that are counted now, or are no longer.
 */
export type KeptAll = Readonly<Counts>;
type Counts = Record<Kept | 'failed' | 'started', number>;

/** Does `work` for each reference, some at a time, and counts what became of them. */
const each = async (
  references: readonly string[],
  counted: Counts,
  work: (reference: string) => Promise<keyof Counts | undefined>,
): Promise<void> => {
  const left = references.values();
  const go = async (): Promise<void> => {
    for (const reference of left) {
      const outcome = await work(reference).catch((): 'failed' => 'failed');
      if (outcome !== undefined) counted[outcome] += 1;
    }
  };
  await Promise.all(Array.from({ length: atATime }, go));
};

/** Keeps the entry of every application, removes each entry that has none, and counts the drafts. */
export const keepAll = async ({ rows, keepEntry, keepStarted }: List): Promise<KeptAll> => {
  const counted = { kept: 0, unchanged: 0, removed: 0, absent: 0, failed: 0, started: 0 };
  const seen = {
    application: new Set<string>(),
    entry: new Set<string>(),
    started: new Set<string>(),
  };
  for await (const page of rows()) {
    for (const { reference, of } of page.rows) seen[of].add(reference);
    const applications = page.rows.filter(({ of }) => of === 'application');
    await each(
      applications.map(({ reference }) => reference),
      counted,
      keepEntry,
    );
  }
  const left = [...seen.entry].filter((one) => !seen.application.has(one));
  await each(left, counted, keepEntry);
  await each([...seen.started], counted, async (reference) =>
    (await keepStarted(reference)) === 'kept' ? 'started' : undefined,
  );
  return counted;
};
