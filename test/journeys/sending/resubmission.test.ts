import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { logOutput } from '#shared/runtime/log.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import type { WebResponse } from '#shared/web/response.ts';
import { edition as buildEdition, formValues } from '../../support/builders/builders.ts';
import { sized } from '../../support/measure/sized.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { fateOf, startProcess } from '../../support/world/faults.ts';
import { createWorld, formPost, ticketOf } from '../../support/world/world.ts';

const people = sized(60, 1_000);
const edition = buildEdition({ perCity: 100 });
const now = edition.opensAt + 60_000;

vi.setConfig({ testTimeout: sized(120_000, 3_600_000) });

const openWorld = async () => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  const world = createWorld({ endpoint, table: table.name, edition, now: () => now });
  const browser = () => world.submit;
  const stored = async () =>
    (await table.items()).filter((item) => stringIn(item, 'sk') === 'APPLICATION');
  return { world, browser, stored };
};

const formOf = (person: number, changes: Readonly<Record<string, string>> = {}) =>
  formPost(
    formValues({
      fullName: `Person ${person}`,
      email: `p${person}@city.gov`,
      city: 'not-listed',
      otherCity: 'Springfield',
      country: 'Utopia',
      ...changes,
    }),
    { receivedAt: now, ticket: ticketOf(`person ${person}`, now) },
  );

const placeOf = ({ headers }: WebResponse): string => headers['location'] ?? '';

/** Lets a few people act at a time, as a busy minute would. */
const eachPerson = async (act: (person: number) => Promise<void>): Promise<void> => {
  let next = 0;
  const one = async (): Promise<void> => {
    for (let person = next++; person < people; person = next++) await act(person);
  };
  await Promise.all([one(), one(), one(), one()]);
};

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('F3 a person who clicks twice has one application and sees one reference', async () => {
  const { browser, stored } = await openWorld();
  const submit = browser();
  await eachPerson(async (person) => {
    const [one, two] = await Promise.all([submit(formOf(person)), submit(formOf(person))]);
    expect([one.status, two.status]).toEqual([303, 303]);
    expect(placeOf(one)).toBe(placeOf(two));
  });
  expect(await stored()).toHaveLength(people);
});

test('F3 ten posts of one form at once from ten servers make one application', async () => {
  const { browser, stored } = await openWorld();
  const browsers = Array.from({ length: 10 }, browser);
  await eachPerson(async (person) => {
    const answers = await Promise.all(browsers.map((submit) => submit(formOf(person))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    expect(new Set(answers.map(placeOf)).size).toBe(1);
  });
  expect(await stored()).toHaveLength(people);
});

test('F4 who goes back and sends the same form again sees the same reference', async () => {
  const { browser, stored } = await openWorld();
  const submit = browser();
  await eachPerson(async (person) => {
    const first = await submit(formOf(person));
    const again = await submit(formOf(person));
    expect(placeOf(again)).toBe(placeOf(first));
  });
  expect(await stored()).toHaveLength(people);
});

test('F4 whose line is cut before the answer sends again and has one application', async () => {
  const { world, browser, stored } = await openWorld();
  const submit = browser();
  await eachPerson(async (person) => {
    const life = startProcess(fateOf(new Map([[1, 'death after']])));
    expect(await life.run(() => world.submit(formOf(person)))).toBe('died');
    expect((await submit(formOf(person))).status).toBe(303);
  });
  expect(await stored()).toHaveLength(people);
});

test('F4 the same form with other answers changes nothing, and says so', async () => {
  const { browser, stored } = await openWorld();
  const submit = browser();
  await eachPerson(async (person) => {
    const first = await submit(formOf(person));
    const other = await submit(formOf(person, { position: 'Mayor' }));
    expect(other.status).toBe(409);
    expect(other.body).toContain(placeOf(first).split('/').at(-1));
  });
  const rows = await stored();
  expect(rows).toHaveLength(people);
  for (const row of rows) expect(stringIn(row, 'answers')).not.toContain('Mayor');
});
