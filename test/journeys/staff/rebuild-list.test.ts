import { expect, inject, test } from 'vitest';
import { entryIsTrueStore } from '#shared/store/list/keep-entry.ts';
import { listRows } from '#shared/store/list/list-rows.ts';
import { sampledReferences } from '#shared/store/list/sampled-entries.ts';
import { loadEdition } from '../../../infra/editions/load-edition.ts';
import { keepAll } from '../../../infra/ops/keep-all.ts';
import { keeperOn, listsIn, listTable, placeOf, startedOn } from '../../support/list/list-table.ts';
import {
  applicationOf,
  draftOf,
  listedEdition,
  referenceNumber,
} from '../../support/list/listed.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { opsCommand } from '../../support/world/ops-command.ts';

const endpoint = inject('dynamodbEndpoint');
const everyone = [0, 1, 2, 3, 4].map(referenceNumber);

/** A table whose list lacks some, has one that was erased, and says something old of one. */
const neglected = async (named?: string, edition = listedEdition) => {
  const table = await createTestTable(endpoint, named);
  const [write, keep] = [listTable(placeOf(table)), keeperOn(placeOf(table), edition)];
  for (const reference of everyone) await write.send(applicationOf(reference));
  const [first = '', second = '', third = ''] = everyone;
  for (const reference of [first, second, third]) await keep(reference);
  await write.erase(first);
  // Two who have only started, one of them counted, and one who was counted and is gone.
  for (const reference of ['DRAFT2', 'DRAFT3', 'DRAFT4']) await write.start(draftOf(reference));
  for (const reference of ['DRAFT2', 'DRAFT4']) await startedOn(placeOf(table))(reference);
  await write.endDraft('DRAFT4');
  await write.send(applicationOf(second, { state: 'withdrawn', version: 2 }));
  return table;
};

test('whoever runs the call makes the whole list true by one command', async () => {
  const edition = loadEdition('2018-jeju');
  const { id } = edition;
  const table = await neglected(`call-${id}-CallTable-rebuild`, edition);
  const args = ['--edition', id, '--table', table.name];
  const { code, said } = await opsCommand('rebuild-list', endpoint, args);
  expect(said).toMatch(/corrected +3\nunchanged +1\nremoved +1 .*\nstarted +2 /);
  expect(code).toBe(0);
  const { lengths, counts, entries } = listsIn(await table.items());
  expect(counts).toEqual({ ...lengths, 'draft=all': 2 });
  expect(entries).toBe(4);
  expect(counts['state=withdrawn']).toBe(1);
});

test('a list that is true is left as it is', async () => {
  const table = await neglected();
  const list = {
    rows: () => listRows(placeOf(table)),
    keepEntry: keeperOn(placeOf(table)),
    keepStarted: startedOn(placeOf(table)),
  };
  await keepAll(list);
  const before = await table.items();
  expect(await keepAll(list)).toEqual({
    ...{ kept: 0, unchanged: 4, removed: 0, absent: 0, failed: 0, started: 0 },
  });
  expect(await table.items()).toEqual(before);
});

test('a comparison by chance finds what the list lacks, keeps too long and says wrongly', async () => {
  const place = placeOf(await neglected());
  const isTrue = entryIsTrueStore(place, listedEdition);
  let next = 0;
  const chance = () => {
    next = (next + 0.37) % 1;
    return next;
  };
  const sample = await sampledReferences(place, chance, 200);
  expect(sample.toSorted()).toEqual(everyone);
  const wrong = await Promise.all(
    sample.toSorted().map(async (reference) => !(await isTrue(reference))),
  );
  expect(wrong).toEqual([true, true, false, true, true]);
});
