import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ApplicationAct } from '#shared/domain/acts/act.ts';
import { planAnswerReturn } from '#shared/domain/acts/answer-return.ts';
import { changeOf } from '#shared/domain/acts/change.ts';
import { planClearing } from '#shared/domain/acts/clearance.ts';
import { planRevision } from '#shared/domain/acts/revision.ts';
import { planClearDuplicate, planConfirmDuplicate } from '#shared/domain/acts/staff/duplicates.ts';
import { planMatchCity } from '#shared/domain/acts/staff/match-city.ts';
import { planHold } from '#shared/domain/acts/staff/places.ts';
import { planReturn } from '#shared/domain/acts/staff/return-for-information.ts';
import type { StaffAct } from '#shared/domain/acts/staff/staff-act.ts';
import { planWithdrawFor } from '#shared/domain/acts/staff/withdraw-for.ts';
import { planWithdrawal } from '#shared/domain/acts/withdrawal.ts';
import type { Application, Clearance } from '#shared/domain/application/application.ts';
import type { Flag } from '#shared/domain/application/flags.ts';
import type { PlaceMove } from '#shared/domain/call/city-places.ts';
import {
  allows,
  hasTurn,
  holdsPlace,
  isQueued,
  transitions,
} from '#shared/domain/lifecycle/lifecycle.ts';
import type { Result } from '#shared/domain/result.ts';
import { answers, edition as buildEdition } from '../../../../support/builders/builders.ts';
import { andrew } from '../../../../support/builders/members.ts';
import { asPlanned, firstSending } from '../../../../support/builders/planned.ts';

const edition = buildEdition({ perCity: 2 });
const cities = ['kampala', 'vladivostok', 'not-listed'] as const;
type City = (typeof cities)[number];

const answersOf = (person: number, city: City) =>
  answers({
    fullName: `Person ${person}`,
    email: `p${person}@city.gov`,
    city,
    ...(city === 'not-listed' ? { otherCity: 'Springfield', country: 'Utopia' } : {}),
  });

/** The cities as the table keeps them: every move under its condition. */
const register = () => {
  const applications = new Map<string, Application>();
  const places = new Map<string, { taken: number; held: number }>();
  let at = edition.opensAt;

  const holds: Readonly<Record<PlaceMove['kind'], (taken: number, held: number) => boolean>> = {
    take: (taken) => taken < edition.perCity,
    queue: (taken) => taken >= edition.perCity,
    release: (taken, held) => held === 0 && taken > 0,
    'hand-over': (_, held) => held > 0,
    'leave-queue': (_, held) => held > 0,
    'move-up': (taken, held) => taken < edition.perCity && held > 0,
    exchange: (_, held) => held > 0,
  };
  const effects = {
    take: [1, 0],
    queue: [0, 1],
    release: [-1, 0],
    'hand-over': [0, -1],
    'leave-queue': [0, -1],
    'move-up': [1, -1],
    exchange: [0, 0],
  } as const;

  const move = ({ cityId, kind }: PlaceMove): void => {
    const { taken, held } = places.get(cityId) ?? { taken: 0, held: 0 };
    if (!holds[kind](taken, held)) throw new Error(`${kind} does not hold in ${cityId}`);
    const [more, waiting] = effects[kind];
    places.set(cityId, { taken: taken + more, held: held + waiting });
  };

  const write = ({ changes, moves }: ApplicationAct): void => {
    for (const { before, after, audit, mails } of changes) {
      if (!before) throw new Error('nothing new comes of a change');
      expect(applications.get(before.reference)).toBe(before);
      expect(allows(audit.transition, before.state)).toBe(true);
      expect(after.version).toBe(before.version + 1);
      const kinds = new Set(mails.map(({ kind }) => kind));
      kinds.delete('return-reminder');
      expect(kinds).toEqual(new Set(transitions[audit.transition].mails));
      applications.set(after.reference, after);
    }
    for (const one of moves) move(one);
  };

  const queueOf = (cityId: string | undefined): readonly Application[] =>
    [...applications.values()]
      .filter((one) => isQueued(one) && one.cityId === cityId)
      .toSorted((a, b) => (a.heldSince ?? 0) - (b.heldSince ?? 0));

  const seenIn = (city: City) => ({ placesTaken: places.get(city)?.taken ?? 0 });
  const common = (flags: readonly Flag[] = []) => {
    at += 1;
    const [call, language] = [asPlanned(edition), 'en' as const];
    return { call, language, receivedAt: at, lateBySeconds: 0, wording: 'en', flags };
  };

  return {
    applications,
    places,
    queueOf,
    send: (
      person: number,
      city: City,
      { isDuplicate = false, flags = [] }: { isDuplicate?: boolean; flags?: readonly Flag[] } = {},
    ): void => {
      const reference = `PERSON${person}`;
      const { application, moves } = firstSending({
        ...common(flags),
        answers: answersOf(person, city),
        reference,
        seen: { appliedBefore: isDuplicate, ...seenIn(city) },
      });
      applications.set(reference, application);
      for (const one of moves) move(one);
    },
    revise: (
      application: Application,
      person: number,
      city: City,
      flags: readonly Flag[] = [],
    ): void => {
      const [next] = queueOf(application.cityId).filter((one) => one !== application);
      write(
        planRevision({
          ...common(flags),
          application,
          answers: answersOf(person, city),
          documents: [],
          seen: { resembles: false, ...seenIn(city), next },
        }),
      );
    },
    clear: (
      application: Application,
      { by = 'applicant', resembles = false }: { by?: Clearance['by']; resembles?: boolean } = {},
    ): void => {
      at += 1;
      const { placesTaken } = seenIn(cityOf(application));
      write(
        planClearing({
          call: asPlanned(edition),
          application,
          cleared: { by, at },
          seen: { resembles, placesTaken },
        }),
      );
    },
    /** What a member of the secretariat plans; a refusal changes nothing. */
    staff: (plan: (act: StaffAct) => Result<ApplicationAct, string>, application: Application) => {
      at += 1;
      const act = { call: asPlanned(edition), member: andrew, at, application, reason: 'Asked' };
      const result = plan(act);
      if (result.ok) write(result.value);
      return result.ok ? undefined : result.error;
    },
    placesIn: (cityId: string | undefined) => ({
      placesTaken: places.get(cityId ?? '')?.taken ?? 0,
      next: queueOf(cityId)[0],
    }),
    answer: (application: Application): void => {
      at += 1;
      const act = planAnswerReturn({ call: asPlanned(edition), application, at, answer: 'Yes.' });
      if (act.ok) write(act.value);
    },
    withdraw: (application: Application): void => {
      at += 1;
      const [next] = queueOf(application.cityId).filter((one) => one !== application);
      write(planWithdrawal({ call: asPlanned(edition), application, next, at }));
    },
  };
};
type Register = ReturnType<typeof register>;

const cityOf = ({ cityId }: Application): City =>
  cities.find((city) => city === cityId) ?? 'not-listed';

const isRight = ({ applications, places, queueOf }: Register): void => {
  for (const [cityId, { taken, held }] of places) {
    const mine = [...applications.values()].filter((one) => one.cityId === cityId);
    expect(taken).toBe(mine.filter(holdsPlace).length);
    expect(held).toBe(queueOf(cityId).length);
    expect(taken).toBeLessThanOrEqual(edition.perCity);
    if (held > 0) expect(taken).toBe(edition.perCity);
  }
  for (const one of applications.values()) {
    const { heldSince, cityId } = one;
    expect(heldSince !== undefined).toBe(hasTurn(one));
    if (isQueued(one)) expect(cityId).toBeDefined();
  }
};

const staffDoes = [
  'match',
  'hold',
  'confirm',
  'clear-duplicate',
  'return',
  'withdraw-for',
] as const;
type StaffDoes = (typeof staffDoes)[number];
const isStaffAct = (does: string): does is StaffDoes => staffDoes.some((one) => one === does);

/** What staff may do about places, on an application in whatever state. */
const staffDo = (desk: Register, does: StaffDoes, known: Application, cityId: City): void => {
  const seen = desk.placesIn(known.cityId);
  const plans: Readonly<Record<StaffDoes, Parameters<Register['staff']>[0]>> = {
    match: (act) => {
      const { placesTaken } = desk.placesIn(cityId);
      const next = desk.queueOf(known.cityId).find((one) => one !== known);
      return planMatchCity({ ...act, cityId, seen: { placesTaken, next } });
    },
    hold: (act) => planHold({ ...act, next: seen.next }),
    confirm: (act) => {
      const [counts = known] = [...desk.applications.values()].filter(holdsPlace);
      return planConfirmDuplicate({ ...act, counts });
    },
    'clear-duplicate': (act) => planClearDuplicate({ ...act, seen }),
    return: (act) => planReturn({ ...act, items: 'Why?', lastDay: '2018-04-20' }),
    'withdraw-for': (act) =>
      planWithdrawFor({ ...act, next: desk.queueOf(known.cityId).find((one) => one !== known) }),
  };
  desk.staff(plans[does], known);
};

describe('whoever sends, changes the city and withdraws, in whatever order', () => {
  const act = fc.record({
    person: fc.nat(7),
    city: fc.constantFrom(...cities),
    does: fc.constantFrom('revise', 'revise', 'withdraw', 'clear', 'clear', ...staffDoes, 'answer'),
    isDuplicate: fc.boolean(),
    flags: fc.constantFrom<readonly Flag[]>(
      [],
      [],
      ['unlike-a-browser'],
      ['many-from-one-address'],
    ),
  });

  test('no place is counted wrong, none is over the quota, and nobody waits while one is free', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const desk = register();
        for (const { person, city, does, isDuplicate, flags } of acts) {
          const known = desk.applications.get(`PERSON${person}`);
          const resembles = isDuplicate && person === 7;
          if (!known) desk.send(person, city, { isDuplicate: resembles, flags });
          else if (known.state === 'withdrawn' || known.state === 'duplicate') continue;
          else if (does === 'answer') desk.answer(known);
          else if (isStaffAct(does)) staffDo(desk, does, known, city);
          else if (does === 'withdraw') desk.withdraw(known);
          else if (does === 'revise') desk.revise(known, person, city, flags);
          else if (known.state === 'held-for-check') desk.clear(known, { resembles });
          isRight(desk);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the place that becomes free goes to whoever has waited longest', () => {
    const desk = register();
    for (const person of [0, 1, 2, 3]) desk.send(person, 'kampala');
    expect(desk.queueOf('kampala').map(({ reference }) => reference)).toEqual([
      'PERSON2',
      'PERSON3',
    ]);
    desk.withdraw(of(desk, 0));
    expect(of(desk, 2)).toMatchObject({ state: 'submitted', cityWasFull: false });
    desk.revise(of(desk, 1), 1, 'vladivostok');
    expect(of(desk, 3).state).toBe('submitted');
    expect(of(desk, 1)).toMatchObject({ state: 'submitted', cityId: 'vladivostok' });
  });
});

const of = ({ applications }: Register, person: number): Application => {
  const found = applications.get(`PERSON${person}`);
  if (!found) throw new Error(`person ${person} has not applied`);
  return found;
};

const robot = { flags: ['filled-hidden-field'] } as const;

describe('one that came as robots do', () => {
  test('takes no place, of however many', () => {
    const desk = register();
    for (const person of [0, 1, 2, 3]) desk.send(person, 'kampala', robot);
    expect([...desk.places]).toEqual([]);
    desk.send(4, 'kampala');
    expect(of(desk, 4).state).toBe('submitted');
    expect(of(desk, 0)).toMatchObject({ state: 'held-for-check', cityWasFull: false });
  });

  test.each(['applicant', 'staff'] as const)('takes a free place when the %s clears it', (by) => {
    const desk = register();
    desk.send(0, 'kampala', robot);
    desk.clear(of(desk, 0), { by });
    expect(of(desk, 0)).toMatchObject({ state: 'submitted', cleared: { by }, cityWasFull: false });
    expect(desk.places.get('kampala')).toEqual({ taken: 1, held: 0 });
  });

  test('takes its turn by the hour it came, and nobody’s place', () => {
    const desk = register();
    desk.send(0, 'kampala', robot);
    for (const person of [1, 2, 3]) desk.send(person, 'kampala');
    desk.send(4, 'kampala', robot);
    for (const person of [4, 0]) desk.clear(of(desk, person));
    expect(desk.queueOf('kampala').map(({ reference }) => reference)).toEqual([
      'PERSON0',
      'PERSON3',
      'PERSON4',
    ]);
    expect(of(desk, 0)).toMatchObject({ state: 'held-for-city', cityWasFull: true });
    desk.withdraw(of(desk, 1));
    expect(of(desk, 0).state).toBe('submitted');
  });

  test('keeps its turn when it is changed, and takes a new one in another city', () => {
    const desk = register();
    desk.send(0, 'kampala', robot);
    const { heldSince } = of(desk, 0);
    desk.revise(of(desk, 0), 0, 'kampala');
    expect(of(desk, 0)).toMatchObject({ state: 'held-for-check', heldSince });
    desk.revise(of(desk, 0), 0, 'vladivostok');
    expect(of(desk, 0).state).toBe('held-for-check');
    expect(of(desk, 0).heldSince).toBeGreaterThan(heldSince ?? 0);
    expect([...desk.places]).toEqual([]);
  });

  test('is a possible duplicate when it is cleared while it resembles another', () => {
    const desk = register();
    desk.send(7, 'kampala', { ...robot, isDuplicate: true });
    expect(of(desk, 7).flags).toEqual(['filled-hidden-field', 'resembles-another']);
    desk.clear(of(desk, 7), { resembles: true });
    expect(of(desk, 7)).toMatchObject({
      state: 'held-as-duplicate',
      flags: ['filled-hidden-field', 'resembles-another'],
    });
    expect([...desk.places]).toEqual([]);
  });

  test('waits for staff to match a city that is not listed, when it is cleared', () => {
    const desk = register();
    desk.send(0, 'not-listed', robot);
    desk.clear(of(desk, 0));
    expect(of(desk, 0)).toMatchObject({ state: 'submitted', cityId: undefined });
  });

  test('is cleared once, and by nobody else', () => {
    const desk = register();
    desk.send(0, 'kampala', robot);
    desk.clear(of(desk, 0));
    expect(() => desk.clear(of(desk, 0))).toThrow('not for one that is submitted');
    expect(() =>
      changeOf(asPlanned(edition), 'revise', of(desk, 0), { at: edition.opensAt, by: 'staff' }),
    ).toThrow('revise is not for staff');
  });

  test('once cleared goes where it likes, whatever is noticed of it later', () => {
    const desk = register();
    desk.send(0, 'kampala', robot);
    desk.clear(of(desk, 0));
    desk.revise(of(desk, 0), 0, 'vladivostok', robot.flags);
    expect(of(desk, 0)).toMatchObject({ state: 'submitted', cityId: 'vladivostok' });
  });

  test.each([0, 2])(
    'in a revision keeps its place, and takes none in another city (%i wait)',
    (waiting) => {
      const desk = register();
      for (let person = 0; person < 2 + waiting; person += 1) desk.send(person, 'kampala');
      desk.revise(of(desk, 0), 0, 'kampala', robot.flags);
      expect(of(desk, 0).state).toBe('submitted');
      desk.revise(of(desk, 0), 0, 'vladivostok', robot.flags);
      expect(of(desk, 0).state).toBe('held-for-check');
      expect(desk.places.get('kampala')).toEqual({
        taken: waiting > 0 ? 2 : 1,
        held: waiting && 1,
      });
      expect(desk.places.get('vladivostok')).toBeUndefined();
    },
  );

  test('leaves the queue that it waited in for another city', () => {
    const desk = register();
    for (const person of [0, 1, 2]) desk.send(person, 'kampala');
    desk.revise(of(desk, 2), 2, 'vladivostok', robot.flags);
    expect(of(desk, 2).state).toBe('held-for-check');
    expect(desk.places.get('kampala')).toEqual({ taken: 2, held: 0 });
  });
});

describe('a revision', () => {
  test('keeps the place in the queue of the city that it stays in', () => {
    const desk = register();
    for (const person of [0, 1, 2, 3]) desk.send(person, 'kampala');
    const { heldSince } = of(desk, 2);
    desk.revise(of(desk, 2), 2, 'kampala');
    expect(of(desk, 2).heldSince).toBe(heldSince);
    expect(desk.queueOf('kampala')[0]?.reference).toBe('PERSON2');
  });

  test('goes to the end of the queue of the city that it changes to', () => {
    const desk = register();
    for (const person of [0, 1, 2]) desk.send(person, 'kampala');
    for (const person of [3, 4, 5]) desk.send(person, 'vladivostok');
    desk.revise(of(desk, 2), 2, 'vladivostok');
    expect(desk.queueOf('vladivostok').map(({ reference }) => reference)).toEqual([
      'PERSON5',
      'PERSON2',
    ]);
    expect(desk.places.get('kampala')).toEqual({ taken: 2, held: 0 });
  });

  test('of a possible duplicate takes no place, whatever city it names', () => {
    const desk = register();
    desk.send(7, 'kampala', { isDuplicate: true });
    desk.revise(of(desk, 7), 7, 'vladivostok');
    expect(of(desk, 7).state).toBe('held-as-duplicate');
    expect([...desk.places.values()]).toEqual([]);
  });

  test('is not for one that was withdrawn, nor is a second withdrawal', () => {
    const desk = register();
    desk.send(0, 'kampala');
    desk.withdraw(of(desk, 0));
    expect(() => desk.revise(of(desk, 0), 0, 'kampala')).toThrow('not for one that is withdrawn');
    expect(() => desk.withdraw(of(desk, 0))).toThrow('not for one that is withdrawn');
  });

  test('is told as one, and names the first receipt no longer', () => {
    const desk = register();
    desk.send(0, 'kampala');
    const first = of(desk, 0);
    desk.revise(first, 0, 'kampala');
    expect(of(desk, 0)).toMatchObject({
      version: 2,
      firstReceivedAt: first.receivedAt,
      receivedAt: first.receivedAt + 1,
    });
  });
});
