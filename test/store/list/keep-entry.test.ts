import fc from 'fast-check';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import type { Application } from '#shared/domain/application/application.ts';
import { applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import type { Case } from '#shared/domain/selection/case.ts';
import { mostAssigned } from '#shared/domain/selection/terms.ts';
import { unreachableAddresses } from '#shared/store/applications/unreachable-addresses.ts';
import { applicationsList } from '#shared/store/list/applications-list.ts';
import { keeperOn, listsIn, listTable, placeOf } from '../../support/list/list-table.ts';
import { andrew, applicationOf, referenceNumber } from '../../support/list/listed.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';

const reference = 'K7M2Q9XD';
let table: TestTable;
let write: ReturnType<typeof listTable>;
let keep: ReturnType<typeof keeperOn>;

beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
  write = listTable(placeOf(table));
  keep = keeperOn(placeOf(table));
});

const lists = async () => listsIn(await table.items());
const grace = applicationOf(reference, { state: 'submitted' });
const kase = (changes: Partial<Case>): Case => ({
  ...{ reference, step: 'new', assigned: [], version: 1 },
  ...changes,
});

describe('an application that has come in', () => {
  test('stands in each list that it belongs to, and is counted once in each', async () => {
    await write.send(grace);
    expect(await keep(reference)).toBe('kept');
    const { lengths, counts, entries } = await lists();
    expect(lengths).toEqual({
      'all=all': 1,
      'state=submitted': 1,
      'city=kampala': 1,
      'country=UG': 1,
    });
    expect(counts).toEqual(lengths);
    expect(entries).toBe(1);
  });

  test('is counted no second time, however often it is kept', async () => {
    await write.send(grace);
    await keep(reference);
    const before = await table.items();
    expect(await keep(reference)).toBe('unchanged');
    expect(await table.items()).toEqual(before);
  });

  test('is counted once by ten keepers at a time', async () => {
    await write.send(grace);
    await Promise.all(Array.from({ length: 10 }, () => keep(reference)));
    const { lengths, counts } = await lists();
    expect(counts).toEqual(lengths);
    expect(counts['all=all']).toBe(1);
  });

  test('moves from list to list with its state, its case and its mails', async () => {
    await write.send(grace);
    await keep(reference);
    await write.send({ ...grace, state: 'held-as-duplicate', version: 2 });
    await write.keepCase(kase({ assigned: ['boram'] }));
    await unreachableAddresses(table.client, table.name).add(reference, grace.answers.email, []);
    expect(await keep(reference)).toBe('kept');
    const { lengths, counts } = await lists();
    expect(lengths).toEqual({
      ...{ 'all=all': 1, 'state=held-as-duplicate': 1, 'city=kampala': 1, 'country=UG': 1 },
      ...{ 'reviewer=boram': 1, 'need=possible-duplicate': 1, 'need=unreached': 1 },
    });
    expect(counts).toEqual(lengths);
  });

  test('is found by its new name, and no longer by the one that was corrected', async () => {
    await write.send(grace);
    await keep(reference);
    await write.send({ ...grace, version: 2, answers: { ...grace.answers, fullName: 'Zoë Otim' } });
    await keep(reference);
    const list = applicationsList(placeOf(table), andrew);
    const search = async (q: string) =>
      (await list.page({ filters: {}, sort: 'newest', from: undefined, columns: [], search: q }))
        .total;
    expect([await search('zoe'), await search('nakato')]).toEqual([1, 0]);
  });

  test('leaves nothing behind when it is erased', async () => {
    await write.send(grace);
    await keep(reference);
    await write.erase(reference);
    expect(await keep(reference)).toBe('removed');
    expect(await keep(reference)).toBe('absent');
    expect(await lists()).toEqual({ lengths: {}, counts: {}, entries: 0, words: 0 });
    expect(JSON.stringify(await table.items())).not.toContain('kcca');
  });
});

const wordy = (seed: string): Partial<Application['answers']> => {
  const many = Array.from({ length: 30 }, (_, at) => `${seed}${at}word`).join(' ');
  return {
    ...{ fullName: many.slice(0, 200), department: many, nameInOwnScript: `${seed}own ${many}` },
    email: `${seed}.grace@hidden.example`,
  };
};

test('one with the most words, lists and reviewers is kept, though all of it changes at once', async () => {
  const { answers } = grace;
  const first = { ...grace, answers: { ...answers, ...wordy('a') } };
  const reviewers = (seed: string) =>
    Array.from({ length: mostAssigned }, (_, at) => `${seed}-${at}`).toSorted();
  await write.send(first);
  await write.keepCase(kase({ assigned: reviewers('one') }));
  await keep(reference);
  await write.send({
    ...first,
    ...{ state: 'held-for-check', cityId: 'seoul', version: 2 },
    answers: { ...answers, ...wordy('b') },
  });
  await write.keepCase(kase({ assigned: reviewers('two'), version: 2 }));
  expect(await keep(reference)).toBe('kept');
  const { lengths, counts, words } = await lists();
  expect(counts).toEqual(lengths);
  expect(Object.keys(lengths)).toHaveLength(5 + mostAssigned);
  expect(words).toBe(40);
});

// elastic/kibana#54250, OpenCTI-Platform/opencti#5706, avniproject/avni-client#2024
test('(p) whatever happens to applications, told twice and out of order, each count is its list’s length', async () => {
  const references = [0, 1, 2].map(referenceNumber);
  const change = fc.record({
    who: fc.constantFrom(...references),
    what: fc.constantFrom('state', 'city', 'assign', 'erase', 'name'),
    state: fc.constantFrom(...applicationStates.filter((state) => state !== 'draft')),
    city: fc.constantFrom('kampala', 'seoul', undefined),
    reviewers: fc.subarray(['amina', 'boram', 'chen']),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 4, maxLength: 10 }), async (changes) => {
      const told: string[] = [];
      let version = 0;
      for (const { who, what, state, city, reviewers } of changes) {
        version += 1;
        if (what === 'erase') await write.erase(who);
        else if (what === 'assign')
          await write.keepCase(kase({ reference: who, assigned: reviewers, version }));
        else
          await write.send(
            applicationOf(who, {
              ...{ state, cityId: city, version },
              answers: { fullName: what === 'name' ? `Zoë ${version}` : 'Grace Nakato' },
            }),
          );
        told.push(who, who);
      }
      // Each is told twice, the last first, and several at a time.
      await Promise.all(told.toReversed().map(keep));
      const { lengths, counts } = await lists();
      expect(counts).toEqual(lengths);
      const list = applicationsList(placeOf(table), andrew);
      expect(Object.fromEntries(await list.counts())).toEqual(lengths);
    }),
    { numRuns: 8 },
  );
});
