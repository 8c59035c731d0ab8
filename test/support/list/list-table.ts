import { DeleteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Application } from '#shared/domain/application/application.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import type { Case } from '#shared/domain/selection/case.ts';
import { type Cities, entryOf } from '#shared/domain/selection/entry.ts';
import { shardOf, type Term } from '#shared/domain/selection/terms.ts';
import { type Item, keyItem, keys, n, numberIn, stringIn } from '#shared/store/engine/item.ts';
import { staffKeys } from '#shared/store/engine/staff-keys.ts';
import { applicationItem } from '#shared/store/items/application-item.ts';
import { draftItem } from '#shared/store/items/draft-item.ts';
import { caseItem } from '#shared/store/items/staff/case-item.ts';
import { entryItem } from '#shared/store/items/staff/entry-item.ts';
import { everyWord, postingItem, wordItem } from '#shared/store/items/staff/posting-item.ts';
import { keepEntryStore } from '#shared/store/list/keep-entry.ts';
import { keepStartedStore } from '#shared/store/list/keep-started.ts';
import { writeRows } from '../builders/large-call.ts';
import type { TestTable } from '../table/test-table.ts';
import { factsOf, listedEdition } from './listed.ts';

type Place = Readonly<{ client: DynamoDBClient; table: string }>;

export const placeOf = ({ client, name }: TestTable): Place => ({ client, table: name });

export const keeperOn = (place: Place, edition: Cities = listedEdition) =>
  keepEntryStore(place, edition, async () => {});

export const startedOn = (place: Place) => keepStartedStore(place, async () => {});

/** Writes applications, their drafts and their cases as acts would have left them. */
export const listTable = (place: Place) => {
  const { client, table } = place;
  const put = (item: Item) => client.send(new PutItemCommand({ TableName: table, Item: item }));
  const remove = (Key: Item) => client.send(new DeleteItemCommand({ TableName: table, Key }));
  return {
    send: (application: Application) => put(applicationItem(application)),
    keepCase: (one: Case) => put(caseItem(one)),
    erase: (reference: string) => remove(keyItem(keys.application(reference))),
    start: (draft: Draft) => put(draftItem(draft, undefined)),
    /** As DynamoDB does when its time is over. */
    endDraft: (reference: string) => remove(keyItem(keys.draft(reference))),
  };
};

/**
 * Writes the lists of many applications directly, as keeping each of them would have left them: for
 * tables of a size at which that would take minutes. `counts` is handed on from part to part where
 * they are too many for one.
 */
export const fillLists = async (
  { client, table }: Place,
  applications: readonly Application[],
  counts = new Map<string, Item>(),
): Promise<void> => {
  const rows = applications.flatMap((application): readonly Item[] => {
    const kept = entryOf(factsOf(application), listedEdition);
    for (const term of kept.terms) {
      const key = staffKeys.count(term, shardOf(application.reference));
      const name = `${key.pk} ${key.sk}`;
      const before = numberIn(counts.get(name) ?? {}, 'entries') ?? 0;
      counts.set(name, { ...keyItem(key), entries: n(before + 1) });
    }
    return [
      entryItem(kept, 1),
      ...kept.terms.map((term) => postingItem(term, kept)),
      ...everyWord(kept).map((word) => wordItem(word, kept)),
    ];
  });
  await writeRows(client, table, [...rows, ...counts.values()]);
};

const under = (items: readonly Item[], prefix: string): readonly Item[] =>
  items.filter((item) => stringIn(item, 'pk').startsWith(prefix));

/** The lists in a table by their terms: what stands in them, and what is counted of them. */
export const listsIn = (items: readonly Item[]) => {
  const lengths: Record<string, number> = {};
  const counts: Record<string, number> = {};
  for (const item of under(items, 'TERM#')) {
    const term = stringIn(item, 'pk').split('#')[1] ?? '';
    lengths[term] = (lengths[term] ?? 0) + 1;
  }
  for (const item of under(items, 'COUNTS#')) {
    const term: Term | string = stringIn(item, 'sk');
    counts[term] = (counts[term] ?? 0) + (numberIn(item, 'entries') ?? 0);
  }
  return {
    lengths,
    counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0)),
    entries: under(items, 'ENTRY#').filter((item) => stringIn(item, 'sk') === 'ENTRY').length,
    words: under(items, 'WORD#').length,
  };
};
