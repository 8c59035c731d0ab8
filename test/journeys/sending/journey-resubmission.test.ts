import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { type FieldPage, fieldPages, fieldsOf } from '#shared/domain/form/form-fields.ts';
import { logOutput } from '#shared/runtime/log.ts';
import type { Item } from '#shared/store/engine/item.ts';
import { numberIn, stringIn } from '#shared/store/engine/item.ts';
import { edition as buildEdition } from '../../support/builders/builders.ts';
import {
  hidden,
  peopleOf,
  postTo,
  savePageOf,
  sendOf,
  wholeDraft,
} from '../../support/builders/people.ts';
import { sized } from '../../support/measure/sized.ts';
import { fillAll, newVisitor } from '../../support/run/visitor.ts';
import { queuedIn, violations } from '../../support/table/invariants.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { textOf } from '../../support/text/html.ts';
import { fateOf, startProcess } from '../../support/world/faults.ts';
import { createWorld, ticketOf } from '../../support/world/world.ts';

const count = sized(60, 1_000);
const edition = buildEdition({ perCity: 3 });
const now = edition.opensAt + 60_000;

vi.setConfig({ testTimeout: sized(120_000, 3_600_000) });

const openWorld = async () => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  const parts = { table: table.name, edition, now: () => now };
  const world = createWorld({ endpoint, ...parts });
  const { begun } = peopleOf({ client: table.client, ...parts });
  /** Somebody whose draft is whole; nobody has to wait for a place. */
  const official = (person: number) =>
    begun({
      fullName: `Person ${person}`,
      email: `p${person}@city.gov`,
      city: 'not-listed',
      otherCity: 'Springfield',
      country: 'Utopia',
    });
  const rows = async (sk: string): Promise<readonly Item[]> =>
    (await table.items()).filter((item) => stringIn(item, 'sk') === sk);
  const broken = async () => {
    const items = await table.items();
    return violations({
      items,
      acknowledged: [],
      posted: queuedIn(items),
      contacts: edition.contacts.length,
      quota: edition.perCity,
      lastInstant: edition.graceEndsAt,
    });
  };
  /** A network of one's own: from one alone no more than 300 begin within an hour. */
  const from = (sourceIp: string) => world.fetchFrom({ sourceIp, now: () => now });
  return { by: world.fetch, from, official, rows, broken };
};

/** Lets a few people act at a time, as a busy minute would. */
const eachPerson = async (act: (person: number) => Promise<void>): Promise<void> => {
  let next = 0;
  const one = async (): Promise<void> => {
    for (let person = next++; person < count; person = next++) await act(person);
  };
  await Promise.all([one(), one(), one(), one()]);
};

const placeOf = (answer: Response): string => answer.headers.get('location') ?? '';
const accessIn = (html: string): string => /name="access" value="([^"]+)"/.exec(html)?.[1] ?? '';

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('F3 a person who clicks twice on Start has begun one application', async () => {
  const { from, rows, broken } = await openWorld();
  await eachPerson(async (person) => {
    const by = from(`198.18.${person >> 8}.${person % 256}`);
    const ticket = ticketOf(`start ${person}`, now);
    const start = () => postTo(by, '/en/apply/start', [['ticket', ticket]]);
    const pages = await Promise.all([start(), start()]);
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    const [one, two] = await Promise.all(pages.map(async (page) => accessIn(await page.text())));
    expect(one).toBeTruthy();
    expect(two).toBe(one);
  });
  expect(await rows('DRAFT')).toHaveLength(count);
  expect(await broken()).toEqual([]);
});

test('F3 ten posts of Send at once make one application, and show one receipt', async () => {
  const { by, official, rows, broken } = await openWorld();
  await eachPerson(async (number) => {
    const person = await official(number);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => sendOf(by, person, wholeDraft)),
    );
    const receipt = `/en/open/applications/${person.session.reference}`;
    expect(answers.map(placeOf)).toEqual(answers.map(() => receipt));
  });
  const applications = await rows('APPLICATION');
  expect(applications).toHaveLength(count);
  expect(applications.every((item) => numberIn(item, 'version') === 1)).toBe(true);
  expect(await broken()).toEqual([]);
});

test('F4 who goes back and sends again, or whose line was cut, sees the same receipt', async () => {
  const { by, official, rows, broken } = await openWorld();
  await eachPerson(async (number) => {
    const person = await official(number);
    const receipt = `/en/open/applications/${person.session.reference}`;
    const life = startProcess(fateOf(new Map([[2, 'death after']])));
    expect(await life.run(() => sendOf(by, person, wholeDraft))).toBe('died');
    expect(placeOf(await sendOf(by, person, wholeDraft))).toBe(receipt);
    expect(placeOf(await sendOf(by, person, wholeDraft))).toBe(receipt);
  });
  expect(await rows('APPLICATION')).toHaveLength(count);
  expect(await broken()).toEqual([]);
});

test('F4 two browsers on one draft send it once, and neither overwrites the other unseen', async () => {
  const { by, official, rows, broken } = await openWorld();
  await eachPerson(async (number) => {
    const person = await official(number);
    const save = (position: string) =>
      savePageOf(by, person, {
        page: 'role-and-city',
        version: wholeDraft,
        changes: { position },
      });
    const saves = await Promise.all([save('Mayor'), save('Clerk')]);
    const statuses = saves.map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([307, 409]);
    const [won, lost] = statuses[0] === 307 ? ['Mayor', 'Clerk'] : ['Clerk', 'Mayor'];
    const page = textOf((await saves[statuses.indexOf(409)]?.text()) ?? '');
    expect(page).toContain(`In the other window you saved: ${won}`);
    expect(page).not.toContain(`In the other window you saved: ${lost}`);
    // The check page of before is stale, and says so.
    expect((await sendOf(by, person, wholeDraft)).status).toBe(409);
    expect((await sendOf(by, person, wholeDraft + 1)).status).toBe(307);
  });
  const applications = await rows('APPLICATION');
  expect(applications).toHaveLength(count);
  expect(await broken()).toEqual([]);
});

const changeOn: Readonly<Record<FieldPage, Readonly<Record<string, [string, string]>>>> = {
  you: { phone: ['+256 1', '+256 2'] },
  'role-and-city': { position: ['Head of ICT', 'Deputy mayor'] },
  motivation: { earlierEvents: ['Seoul 2015', 'Seoul 2016'] },
};

test.each(fieldPages)(
  'F4 a stale tab of "%s" is not saved over the newer one; both are shown',
  async (page) => {
    const { by, official, rows } = await openWorld();
    const [[field, [newer, stale]] = ['', ['', '']]] = Object.entries(changeOn[page]);
    await eachPerson(async (number) => {
      const person = await official(number);
      const first = await savePageOf(by, person, {
        page,
        version: wholeDraft,
        changes: { [field]: newer },
      });
      expect(first.status).toBe(307);
      const late = await savePageOf(by, person, {
        page,
        version: wholeDraft,
        changes: { [field]: stale },
      });
      expect(late.status).toBe(409);
      const html = await late.text();
      expect(textOf(html)).toContain(`In the other window you saved: ${newer}`);
      expect(html).toContain(stale);
      // Whoever presses Save on that page means it.
      const meant = await savePageOf(by, person, {
        page,
        version: Number(/name="version" value="(\d+)"/.exec(html)?.[1]),
        changes: { [field]: stale },
      });
      expect(meant.status).toBe(307);
    });
    for (const row of await rows('DRAFT')) {
      expect(JSON.parse(stringIn(row, 'typed'))[field]).toBe(stale);
      expect(fieldsOf(page).every(([name]) => name in JSON.parse(stringIn(row, 'typed')))).toBe(
        true,
      );
    }
  },
);

test('F4 pages posted with other answers after sending change nothing that was sent', async () => {
  const { by, official, rows, broken } = await openWorld();
  await eachPerson(async (number) => {
    const person = await official(number);
    await sendOf(by, person, wholeDraft);
    const saved = await savePageOf(by, person, {
      page: 'role-and-city',
      version: wholeDraft,
      changes: { position: 'Mayor' },
    });
    expect(saved.status).toBe(307);
    const ticks = new Map([...person.values, ['agreesToPublicList', 'yes']]);
    const stale = await sendOf(by, { ...person, values: ticks }, wholeDraft);
    expect(stale.status).toBe(409);
  });
  for (const row of await rows('APPLICATION')) {
    expect(stringIn(row, 'answers')).not.toContain('Mayor');
    expect(JSON.parse(stringIn(row, 'answers')).agreesToPublicList).toBe(false);
  }
  expect(await broken()).toEqual([]);
});

test('F4 a box that is ticked otherwise on a version already sent is not passed over in silence', async () => {
  const { by, official } = await openWorld();
  const person = await official(0);
  await sendOf(by, person, wholeDraft);
  const ticks = new Map([...person.values, ['wantsNews', 'yes']]);
  const again = await sendOf(by, { ...person, values: ticks }, wholeDraft);
  expect(again.status).toBe(409);
  expect(textOf(await again.text())).toContain('You have already submitted these answers');
});

test('F4 who withdrew and presses Send on an old page is told that it is withdrawn', async () => {
  const { by, official, rows } = await openWorld();
  const person = await official(0);
  await sendOf(by, person, wholeDraft);
  await postTo(by, '/en/application/withdraw', [...hidden(person), ['withdraws', 'yes']]);
  const again = await sendOf(by, person, wholeDraft);
  expect([again.status, placeOf(again)]).toEqual([307, '/en/open/application']);
  expect((await rows('APPLICATION')).map((row) => stringIn(row, 'state'))).toEqual(['withdrawn']);
});

test('a browser that keeps cookies walks the same way', async () => {
  const { by, official, rows } = await openWorld();
  const { values } = await official(0);
  const visitor = newVisitor('https://call.example', { by });
  const check = await fillAll(visitor, values);
  const boxes = [...values].filter(([name]) => /^(declares|agreesToUse|given)/.test(name));
  const receipt = await visitor.send(check, '/en/apply/check', boxes);
  expect(receipt.url).toMatch(/^\/en\/applications\//);
  expect((await visitor.send(check, '/en/apply/check', boxes)).url).toBe(receipt.url);
  expect(await rows('APPLICATION')).toHaveLength(1);
});
