import type { Kept } from '#shared/store/list/keep-entry.ts';
import type { ListRow } from '#shared/store/list/list-rows.ts';

/** Each writes to the same few counts: more at a time would only wait for each other. */
const atATime = 8;

type List = Readonly<{
  rows: () => AsyncIterable<Readonly<{ rows: readonly ListRow[] }>>;
  keepEntry: (reference: string) => Promise<Kept>;
}>;

/** How many there were of each outcome; `failed` are those that could not be kept. */
export type KeptAll = Readonly<Record<Kept | 'failed', number>>;

/** Keeps the entries of `references`, some at a time, and counts what became of them. */
const keepEach = async (
  { keepEntry }: List,
  references: readonly string[],
  counted: Record<Kept | 'failed', number>,
): Promise<void> => {
  const left = references.values();
  const work = async (): Promise<void> => {
    for (const reference of left) {
      const outcome = await keepEntry(reference).catch((): 'failed' => 'failed');
      counted[outcome] += 1;
    }
  };
  await Promise.all(Array.from({ length: atATime }, work));
};

/** Keeps the entry of every application, and removes each entry that has none. */
export const keepAll = async (list: List): Promise<KeptAll> => {
  const counted = { kept: 0, unchanged: 0, removed: 0, absent: 0, failed: 0 };
  const applications = new Set<string>();
  const entries = new Set<string>();
  for await (const { rows } of list.rows()) {
    const found = rows.filter(({ isEntry }) => !isEntry).map(({ reference }) => reference);
    for (const reference of found) applications.add(reference);
    for (const { reference, isEntry } of rows) if (isEntry) entries.add(reference);
    await keepEach(list, found, counted);
  }
  await keepEach(
    list,
    [...entries].filter((one) => !applications.has(one)),
    counted,
  );
  return counted;
};
