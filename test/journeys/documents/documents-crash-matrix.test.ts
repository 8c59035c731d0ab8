import { expect, inject, test, vi } from 'vitest';
import { logOutput } from '#shared/runtime/log.ts';
import { type Item, stringIn } from '#shared/store/engine/item.ts';
import { edition as buildEdition } from '../../support/builders/builders.ts';
import { pdf } from '../../support/builders/files.ts';
import { type Person, peopleOf, sendOf, wholeDraft } from '../../support/builders/people.ts';
import { sized } from '../../support/measure/sized.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import {
  createDocuments,
  documentsIn,
  fileViolations,
  removeOf,
  uploadOf,
} from '../../support/world/documents-world.ts';
import { type Fault, fateOf, faults, startProcess } from '../../support/world/faults.ts';
import { createWorld } from '../../support/world/world.ts';

const lanes = 4;
/** Of all schedules of two faults one in so many is run, the same ones each time. */
const onePairIn = sized(8, 1);

type Schedule = ReadonlyMap<number, Fault>;

const letter = (which: string): Buffer => pdf({ content: Buffer.from(which) });

type Desk = Readonly<{
  person: Person;
  upload: (which: string) => Promise<boolean>;
  remove: () => Promise<boolean>;
  send: (version: number) => Promise<boolean>;
}>;

type Act = Readonly<{
  name: string;
  /** Its calls over the network, without a fault. */
  calls: number;
  prepare: (desk: Desk) => Promise<unknown>;
  /** Whether it was answered as done. */
  perform: (desk: Desk) => Promise<boolean>;
  /** How many letters the draft, and what was sent, have in the end. */
  leaves: Readonly<{ draft: number; sent: number }>;
}>;

const acts: readonly Act[] = [
  {
    name: 'send a first letter',
    calls: 5,
    prepare: async () => {},
    perform: ({ upload }) => upload('one'),
    leaves: { draft: 1, sent: 0 },
  },
  {
    name: 'replace a letter that was not sent',
    calls: 7,
    prepare: ({ upload }) => upload('one'),
    perform: ({ upload }) => upload('two'),
    leaves: { draft: 1, sent: 0 },
  },
  {
    name: 'replace a letter that was sent',
    calls: 5,
    prepare: async ({ upload, send }) => (await upload('one')) && send(wholeDraft + 1),
    perform: ({ upload }) => upload('two'),
    leaves: { draft: 1, sent: 1 },
  },
  {
    name: 'remove a letter that was not sent',
    calls: 5,
    prepare: ({ upload }) => upload('one'),
    perform: ({ remove }) => remove(),
    leaves: { draft: 0, sent: 0 },
  },
  {
    name: 'remove a letter that was sent',
    calls: 3,
    prepare: async ({ upload, send }) => (await upload('one')) && send(wholeDraft + 1),
    perform: ({ remove }) => remove(),
    leaves: { draft: 0, sent: 1 },
  },
  {
    name: 'send an application with its letter',
    calls: 3,
    prepare: ({ upload }) => upload('one'),
    perform: ({ send }) => send(wholeDraft + 1),
    leaves: { draft: 1, sent: 1 },
  },
  {
    name: 'send another letter',
    calls: 3,
    prepare: async ({ upload, send }) =>
      (await upload('one')) && (await send(wholeDraft + 1)) && upload('two'),
    perform: ({ send }) => send(wholeDraft + 2),
    leaves: { draft: 1, sent: 2 },
  },
];

/** Every fault at every call, two tries more than there are without one, and pairs of them. */
const schedulesOf = ({ calls }: Act): readonly Schedule[] => {
  const met = Array.from({ length: calls + 2 }, (_, call) => call).flatMap((call) =>
    faults.map((fault): [number, Fault] => [call, fault]),
  );
  const pairs = met.flatMap((one) =>
    met.filter(([call]) => call > one[0]).map((two): Schedule => new Map([one, two])),
  );
  return [
    ...met.map((one): Schedule => new Map([one])),
    ...pairs.filter((_, index) => index % onePairIn === 0),
  ];
};

const cases = acts.flatMap((act) => schedulesOf(act).map((schedule) => ({ act, schedule })));
const edition = buildEdition({ perCity: 100 });

/** Runs every n-th case in a table and a bucket that the lane has to itself. */
const runLane = async (lane: number) => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  const parts = { table: table.name, edition, now: () => edition.opensAt + 60_000 };
  const world = createWorld({ endpoint, ...parts });
  const documents = createDocuments({ client: world.client, ...parts });
  const people = peopleOf({ client: table.client, ...parts });
  const outcomes: { act: string; isDone: boolean; allMet: boolean }[] = [];
  const left: { act: Act; reference: string }[] = [];

  const deskOf = async (index: number): Promise<Desk> => {
    const person = await people.begun({
      fullName: `Person ${index}`,
      email: `p${index}@city.gov`,
      city: 'not-listed',
      otherCity: 'Springfield',
      country: 'Utopia',
    });
    return {
      person,
      upload: async (which) =>
        (await uploadOf(documents.fetch, person, letter(which))).status === 200,
      remove: async () => (await removeOf(documents.fetch, person)).status === 200,
      send: async (version) => (await sendOf(world.fetch, person, version)).status === 307,
    };
  };

  for (let index = lane; index < cases.length; index += lanes) {
    const found = cases[index];
    if (!found) continue;
    const { act, schedule } = found;
    const desk = await deskOf(index);
    if ((await act.prepare(desk)) === false) throw new Error(`${act.name} was not prepared`);
    const fate = fateOf(schedule);
    let isDone = false;
    for (let tries = 0; tries < 6 && !isDone; tries += 1)
      isDone = (await startProcess(fate).run(() => act.perform(desk))) === true;
    left.push({ act, reference: desk.person.session.reference });
    const allMet = [...schedule.keys()].every((call) => call < fate.calls());
    outcomes.push({ act: act.name, isDone, allMet });
  }

  const items = await table.items();
  const under = (reference: string, sk: RegExp): readonly Item[] =>
    items.filter(
      (item) =>
        stringIn(item, 'pk') === `APPLICATION#${reference}` && sk.test(stringIn(item, 'sk')),
    );
  const miscounted = left.flatMap(({ act, reference }) => {
    const draft = under(reference, /^DRAFT$/).flatMap(documentsIn).length;
    const sent = under(reference, /^(APPLICATION|VERSION#.*)$/).flatMap(documentsIn).length;
    const { leaves } = act;
    return draft === leaves.draft && sent === leaves.sent
      ? []
      : [`${act.name}: ${draft} in the draft, ${sent} sent`];
  });
  return { outcomes, found: [...fileViolations(items, documents.files), ...miscounted] };
};

test('F1 whatever two calls fail or kill, each letter that is named is there, and each file is known', async () => {
  const quiet = vi.spyOn(logOutput, 'write').mockImplementation(() => {});
  const all = await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(lane)));
  quiet.mockRestore();
  const outcomes = all.flatMap((lane) => lane.outcomes);
  console.table(
    acts.map(({ name }) => {
      const mine = outcomes.filter(({ act }) => act === name);
      return {
        act: name,
        schedules: mine.length,
        'all faults met': mine.filter(({ allMet }) => allMet).length,
        'never acknowledged': mine.filter(({ isDone }) => !isDone).length,
      };
    }),
  );
  expect(all.flatMap(({ found }) => found)).toEqual([]);
  expect(outcomes.filter(({ isDone }) => !isDone)).toEqual([]);
  expect(outcomes.length).toBeGreaterThanOrEqual(sized(350, 2_200));
}, 900_000);
