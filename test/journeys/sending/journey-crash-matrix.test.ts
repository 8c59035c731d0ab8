import { expect, inject, test, vi } from 'vitest';
import { logOutput } from '#shared/runtime/log.ts';
import { edition as buildEdition } from '../../support/builders/builders.ts';
import {
  hidden,
  type Person,
  peopleOf,
  postTo,
  savePageOf,
  sendOf,
  wholeDraft,
  withdrawOf,
} from '../../support/builders/people.ts';
import { sized } from '../../support/measure/sized.ts';
import { queuedIn, type Saved, violations } from '../../support/table/invariants.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { type Fault, fateOf, faults, startProcess } from '../../support/world/faults.ts';
import type { Fetch } from '../../support/world/in-process.ts';
import { createWorld, ticketOf } from '../../support/world/world.ts';

const lanes = 6;
const aMinute = 60_000;
/** Of all schedules of two faults one in so many is run, the same ones each time. */
const onePairIn = sized(4, 1);

type Schedule = ReadonlyMap<number, Fault>;
type Stored = Readonly<{ acknowledged?: string; saved?: Saved }>;

/** What stands before an act, and how it is done: until it answers `Stored`, it is done again. */
type Act = Readonly<{
  name: string;
  /** Its calls over the network, without a fault. */
  calls: number;
  prepare: (place: Place) => Promise<(by: Fetch) => Promise<Stored | undefined>>;
}>;

type Place = Readonly<{
  index: number;
  now: number;
  begun: ReturnType<typeof peopleOf>['begun'];
  by: Fetch;
}>;

const cityOf = (index: number, which = 'a'): string => `city-${which}-${index}`;

/** Somebody of a city of this schedule's own, whose draft is whole. */
const official = ({ begun, index }: Place, name: string, which = 'a'): Promise<Person> =>
  begun({
    fullName: `${name} ${index}`,
    email: `${name}.${index}@city.gov`,
    city: cityOf(index, which),
  });

const sentBy = async (place: Place, name: string, which = 'a'): Promise<Person> => {
  const person = await official(place, name, which);
  const { status } = await sendOf(place.by, person, wholeDraft);
  if (status !== 307) throw new Error(`${name} could not send: ${status}`);
  return person;
};

const acknowledged = (answer: Response): Stored | undefined => {
  const [, reference] = /\/applications\/(\w+)$/.exec(answer.headers.get('location') ?? '') ?? [];
  return reference === undefined ? undefined : { acknowledged: reference };
};

/** Changes the city on the page, without a fault, and hands on the sending. */
const revision = async (
  place: Place,
  person: Person,
  changes: Readonly<Record<string, string>>,
) => {
  const page = 'role-and-city';
  const saved = await savePageOf(place.by, person, { page, version: wholeDraft, changes });
  if (saved.status !== 307) throw new Error(`the change was not saved: ${saved.status}`);
  return async (by: Fetch) => acknowledged(await sendOf(by, person, wholeDraft + 1));
};

const acts: readonly Act[] = [
  {
    name: 'start',
    calls: 1,
    prepare: async ({ index, now }) => {
      const ticket = ticketOf(`start ${index}`, now);
      return async (by) => {
        const answer = await postTo(by, '/en/apply/start', [['ticket', ticket]]);
        const [, reference = ''] =
          /__Host-application=(\w+)\./.exec(answer.headers.get('set-cookie') ?? '') ?? [];
        return answer.status === 200
          ? { saved: { reference, field: 'fullName', values: undefined } }
          : undefined;
      };
    },
  },
  {
    name: 'save a page',
    calls: 2,
    prepare: async ({ begun, index }) => {
      const name = `Grace ${index}`;
      const person = await begun(
        { fullName: name, email: `g${index}@city.gov` },
        { isFilled: false },
      );
      return async (by) => {
        const { status } = await savePageOf(by, person, { page: 'you', version: 1 });
        const { reference } = person.session;
        return status === 307
          ? { saved: { reference, field: 'fullName', values: name } }
          : undefined;
      };
    },
  },
  {
    name: 'name the supervisor',
    calls: 2,
    prepare: async (place) => {
      const person = await official(place, 'first');
      const superior = [
        ['superiorName', 'Sarah Namukasa'],
        ['superiorAddress', `sarah.${place.index}@city.gov`],
      ] as const;
      return async (by) => {
        const fields = [...hidden(person, wholeDraft), ...superior];
        const { status } = await postTo(by, '/en/apply/supervisor', fields);
        const { reference } = person.session;
        const [field, values] = superior[0];
        return status === 307 ? { saved: { reference, field, values } } : undefined;
      };
    },
  },
  {
    name: 'send',
    calls: 3,
    prepare: async (place) => {
      const person = await official(place, 'first');
      return async (by) => acknowledged(await sendOf(by, person, wholeDraft));
    },
  },
  {
    name: 'send once more',
    calls: 3,
    prepare: async (place) => {
      const person = await sentBy(place, 'first');
      return revision(place, person, { position: 'Head of e-services' });
    },
  },
  {
    name: 'send into another city, the place goes to the next',
    calls: 5,
    prepare: async (place) => {
      const person = await sentBy(place, 'first');
      await sentBy(place, 'waiting');
      return revision(place, person, { city: cityOf(place.index, 'b') });
    },
  },
  {
    name: 'send from a queue into a full city',
    calls: 4,
    prepare: async (place) => {
      await sentBy(place, 'holder');
      await sentBy(place, 'other', 'b');
      const person = await sentBy(place, 'first');
      return revision(place, person, { city: cityOf(place.index, 'b') });
    },
  },
  {
    name: 'withdraw, the place goes to the next',
    calls: 4,
    prepare: async (place) => {
      const person = await sentBy(place, 'first');
      await sentBy(place, 'waiting');
      return async (by) => {
        const { status } = await withdrawOf(by, person);
        return status === 307 ? { acknowledged: person.session.reference } : undefined;
      };
    },
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

const base = buildEdition({ perCity: 1 });
const edition = {
  ...base,
  cities: cases.flatMap((_, index) =>
    ['a', 'b'].map((which) => ({
      id: cityOf(index, which),
      name: cityOf(index, which),
      country: 'UG',
      zone: 'Africa/Kampala',
      aliases: [],
    })),
  ),
};

/** Runs every n-th case in a table that the lane has to itself. */
const runLane = async (lane: number) => {
  const table = await createTestTable(inject('dynamodbEndpoint'));
  const now = edition.opensAt + aMinute;
  let clock = now;
  const parts = { table: table.name, edition, now: () => clock };
  const world = createWorld({ endpoint: inject('dynamodbEndpoint'), ...parts });
  const people = peopleOf({ client: table.client, ...parts });
  const outcomes: { act: string; isDone: boolean; allMet: boolean; tries: number }[] = [];
  const stored: Stored[] = [];

  for (let index = lane; index < cases.length; index += lanes) {
    const found = cases[index];
    if (!found) continue;
    const { act, schedule } = found;
    const perform = await act.prepare({ index, now, begun: people.begun, by: world.fetch });
    clock += 1;
    const fate = fateOf(schedule);
    let done: Stored | undefined;
    let tries = 0;
    for (; tries < 6 && !done; tries += 1) {
      const answer = await startProcess(fate).run(() => perform(world.fetch));
      if (answer !== 'died') done = answer;
    }
    if (done) stored.push(done);
    const allMet = [...schedule.keys()].every((call) => call < fate.calls());
    outcomes.push({ act: act.name, isDone: done !== undefined, allMet, tries });
  }

  const items = await table.items();
  const found = violations({
    items,
    acknowledged: stored.flatMap(({ acknowledged: one }) => (one === undefined ? [] : [one])),
    saved: stored.flatMap(({ saved }) => (saved ? [saved] : [])),
    posted: queuedIn(items),
    contacts: edition.contacts.length,
    quota: edition.perCity,
    lastInstant: edition.graceEndsAt,
  });
  return { outcomes, found };
};

test('F1 whatever two calls of the journey fail or kill, nothing is lost, doubled or untold', async () => {
  const quiet = vi.spyOn(logOutput, 'write').mockImplementation(() => {});
  const all = await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(lane)));
  quiet.mockRestore();
  const outcomes = all.flatMap((lane) => lane.outcomes);
  const found = all.flatMap((lane) => lane.found);
  console.table(
    acts.map(({ name }) => {
      const mine = outcomes.filter(({ act }) => act === name);
      return {
        act: name,
        schedules: mine.length,
        'all faults met': mine.filter(({ allMet }) => allMet).length,
        'never acknowledged': mine.filter(({ isDone }) => !isDone).length,
        'most tries': Math.max(...mine.map(({ tries }) => tries)),
      };
    }),
  );
  expect(found).toEqual([]);
  expect(outcomes.filter(({ isDone }) => !isDone)).toEqual([]);
  expect(outcomes.length).toBeGreaterThanOrEqual(sized(450, 1_300));
}, 900_000);
