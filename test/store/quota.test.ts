import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { logOutput } from '#shared/runtime/log.ts';
import { numberIn, stringIn } from '#shared/store/engine/item.ts';
import { edition as buildEdition, formValues } from '../support/builders/builders.ts';
import { createTestTable } from '../support/table/test-table.ts';
import { createWorld, formPost, ticketOf } from '../support/world/world.ts';

const edition = buildEdition({ perCity: 3 });
const now = edition.opensAt + 60_000;

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

const openCity = async () => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  const world = createWorld({ endpoint, table: table.name, edition, now: () => now });
  const submit = world.submit;
  const apply = (person: string, changes: Readonly<Record<string, string>> = {}) =>
    submit(
      formPost(formValues({ fullName: person, email: `${person}@city.gov`, ...changes }), {
        receivedAt: now,
        ticket: ticketOf(person, now),
      }),
    );
  const states = async () => {
    const rows = (await table.items()).filter((item) => stringIn(item, 'sk') === 'APPLICATION');
    return rows.map((item) => stringIn(item, 'state')).sort();
  };
  const taken = async () => {
    const rows = (await table.items()).filter((item) => stringIn(item, 'sk') === 'PLACES');
    const row = rows.find((item) => stringIn(item, 'pk') === 'CITY#kampala');
    return numberIn(row, 'taken');
  };
  return { apply, states, taken };
};

test('of thirty who apply from one city in one second, three have places and none is lost', async () => {
  const { apply, states, taken } = await openCity();
  const people = Array.from({ length: 30 }, (_, index) => `person${index}`);
  const answers = await Promise.all(people.map((person) => apply(person)));
  expect(answers.map(({ status }) => status)).toEqual(people.map(() => 303));
  const found = await states();
  expect(found.filter((state) => state === 'submitted')).toHaveLength(3);
  expect(found.filter((state) => state === 'held-for-city')).toHaveLength(27);
  expect(await taken()).toBe(3);
});

test('a second application from one address is held for staff and takes no place', async () => {
  const { apply, states, taken } = await openCity();
  await apply('grace');
  const second = await apply('grace2', { email: 'GRACE@city.gov', fullName: 'Somebody Else' });
  expect(second.status).toBe(303);
  expect(await states()).toEqual(['held-as-duplicate', 'submitted']);
  expect(await taken()).toBe(1);
});

test('who looks like one who applied, by name and city, is held for staff', async () => {
  const { apply, states } = await openCity();
  await apply('a', { fullName: 'Nguyễn Văn An' });
  await apply('b', { fullName: 'an van NGUYEN' });
  expect(await states()).toEqual(['held-as-duplicate', 'submitted']);
});

test('nobody from a city that is not in the list is held for want of a place', async () => {
  const { apply, states } = await openCity();
  const elsewhere = { city: 'not-listed', otherCity: 'Springfield', country: 'Utopia' };
  for (const person of ['a', 'b', 'c', 'd', 'e']) await apply(person, elsewhere);
  expect(new Set(await states())).toEqual(new Set(['submitted']));
});
