import fc from 'fast-check';
import { beforeEach, expect, inject, test } from 'vitest';
import { started } from '#shared/domain/selection/terms.ts';
import { applicationsList } from '#shared/store/list/applications-list.ts';
import { listTable, placeOf, startedOn } from '../../support/list/list-table.ts';
import { amina, andrew, draftOf } from '../../support/list/listed.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';

const reference = 'K7M2Q9XD';
let table: TestTable;
let write: ReturnType<typeof listTable>;
let keep: ReturnType<typeof startedOn>;

beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
  write = listTable(placeOf(table));
  keep = startedOn(placeOf(table));
});

const count = async () => (await applicationsList(placeOf(table), andrew).counts()).get(started);

test('whoever starts is counted until they submit, and the number names nobody', async () => {
  await write.start(draftOf(reference));
  expect(await keep(reference)).toBe('kept');
  expect(await count()).toBe(1);
  expect((await applicationsList(placeOf(table), amina).counts()).get(started)).toBeUndefined();
  await write.start(draftOf(reference, { sentVersion: 1 }));
  expect(await keep(reference)).toBe('kept');
  expect(await count()).toBeUndefined();
});

test('a draft whose time is over is counted no longer', async () => {
  await write.start(draftOf(reference));
  await keep(reference);
  await write.endDraft(reference);
  expect(await keep(reference)).toBe('kept');
  expect(await count()).toBeUndefined();
});

test('a draft is counted once by ten keepers at a time', async () => {
  await write.start(draftOf(reference));
  await Promise.all(Array.from({ length: 10 }, () => keep(reference)));
  expect(await count()).toBe(1);
  expect(await keep(reference)).toBe('unchanged');
});

const step = fc.record({
  who: fc.constantFrom('K7M2Q9XD', 'K7M2Q9XF', 'K7M2Q9XH'),
  what: fc.constantFrom('start', 'submit', 'end', 'keep', 'keep', 'keep'),
});

test('(p) started, submitted and gone in any order, told twice or late, it is how many there are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const unsent = new Set<string>();
      const told: Promise<unknown>[] = [];
      for (const { who, what } of steps) {
        if (what === 'keep') told.push(keep(who));
        else if (what === 'end') await write.endDraft(who);
        else await write.start(draftOf(who, { sentVersion: what === 'submit' ? 1 : 0 }));
        if (what === 'start') unsent.add(who);
        if (what === 'submit' || what === 'end') unsent.delete(who);
      }
      await Promise.all(told);
      const everybody = ['K7M2Q9XD', 'K7M2Q9XF', 'K7M2Q9XH'];
      await Promise.all(everybody.map(keep));
      expect((await count()) ?? 0).toBe(unsent.size);
      for (const who of everybody) await write.endDraft(who);
      await Promise.all(everybody.map(keep));
    }),
    { numRuns: 30 },
  );
});
