import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { planSubmission } from '#shared/domain/acts/submission.ts';
import { flags } from '#shared/domain/application/flags.ts';
import type { PlaceMove } from '#shared/domain/call/city-places.ts';
import { everyMember } from '#shared/domain/mail/outbox.ts';
import { answers, edition } from '../../../../support/builders/builders.ts';
import { asPlanned, firstSending } from '../../../../support/builders/planned.ts';

const here = edition();
const receivedAt = here.closesAt - 1000;
const grace = answers();
const elsewhere = { city: 'not-listed', otherCity: 'Hội An', country: 'Việt Nam' };

const plan = (changes: Partial<Parameters<typeof planSubmission>[0]> = {}) =>
  firstSending({
    call: asPlanned(here),
    answers: grace,
    reference: 'K7M2Q9XD',
    language: 'en',
    receivedAt,
    lateBySeconds: 0,
    wording: 'en-1',
    flags: [],
    seen: { appliedBefore: false, placesTaken: 0 },
    ...changes,
  });

describe('a submission', () => {
  test('is stored as its first version, with what was declared and when', () => {
    expect(plan().application).toEqual({
      reference: 'K7M2Q9XD',
      state: 'submitted',
      version: 1,
      language: 'en',
      receivedAt,
      firstReceivedAt: receivedAt,
      heldSince: undefined,
      lateBySeconds: 0,
      answers: answers(),
      cityId: 'kampala',
      cityWasFull: false,
      declared: { wording: 'en-1', at: receivedAt },
      flags: [],
      documents: [],
    });
  });

  test('that came in the grace time keeps how late it was', () => {
    expect(plan({ lateBySeconds: 42 }).application.lateBySeconds).toBe(42);
  });

  test.each(flags.filter((flag) => flag !== 'resembles-another'))(
    'that carries the flag "%s" is held for a check and takes no place',
    (flag) => {
      const { application, moves, audit } = plan({ flags: [flag] });
      expect(application).toMatchObject({
        state: 'held-for-check',
        heldSince: receivedAt,
        flags: [flag],
      });
      expect(moves).toEqual([]);
      expect(audit).toMatchObject({ transition: 'submit-for-check', to: 'held-for-check' });
    },
  );

  test('that its applicant had opened by a code before takes its place, whatever its flags', () => {
    const cleared = { by: 'applicant', at: receivedAt - 1 } as const;
    const { application, moves } = plan({ flags: ['unlike-a-browser'], cleared });
    expect(application).toMatchObject({ state: 'submitted', cleared });
    expect(moves).toMatchObject([{ kind: 'take' }]);
  });

  test.each([
    [{ appliedBefore: false, placesTaken: 2 }, 'submit', 'submitted'],
    [{ appliedBefore: false, placesTaken: 3 }, 'submit-over-quota', 'held-for-city'],
    [{ appliedBefore: false, placesTaken: 4 }, 'submit-over-quota', 'held-for-city'],
    [{ appliedBefore: true, placesTaken: 0 }, 'submit-as-duplicate', 'held-as-duplicate'],
  ])('seen with %j leaves the audit row of "%s"', (seen, transition, to) => {
    const { audit, application } = plan({ seen });
    expect(application.state).toBe(to);
    expect(audit).toEqual({
      by: 'applicant',
      at: receivedAt,
      transition,
      from: 'nothing',
      to,
      version: 1,
    });
  });

  test('takes a place of its city while one is left', () => {
    expect(plan().moves).toEqual([{ cityId: 'kampala', quota: 3, kind: 'take' }]);
  });

  test('over the quota is held, in the same write that sees that no place is left', () => {
    const { moves } = plan({ seen: { appliedBefore: false, placesTaken: 3 } });
    expect(moves).toEqual([{ cityId: 'kampala', quota: 3, kind: 'queue' }]);
  });

  test('of a possible duplicate takes no place, full city or not', () => {
    for (const placesTaken of [0, 2, 3, 9])
      expect(plan({ seen: { appliedBefore: true, placesTaken } }).moves).toEqual([]);
  });

  test('of a city that is not in the list takes no place and waits for staff to match it', () => {
    const { application, moves } = plan({ answers: answers(elsewhere) });
    expect(application).toMatchObject({ state: 'submitted', cityId: undefined });
    expect(moves).toEqual([]);
  });

  test.each(['submitted', 'held-for-city', 'held-as-duplicate', 'held-for-check'] as const)(
    'that begins %s owes a receipt, and a notice to the staff',
    (state) => {
      const seen = {
        appliedBefore: state === 'held-as-duplicate',
        placesTaken: state === 'held-for-city' ? 3 : 0,
      };
      const noticed = state === 'held-for-check' ? (['page-used-often'] as const) : [];
      const { application, mails } = plan({ seen, flags: noticed });
      expect(application.state).toBe(state);
      expect(mails.map(({ kind, to }) => [kind, to])).toEqual([
        ['receipt', 'grace.nakato@kcca.go.ug'],
        ['staff-notice', everyMember],
      ]);
    },
  );
});

/** The places of the cities as the table keeps them: a move that no longer holds is refused. */
const cityPlaces = () => {
  const taken = new Map<string, number>();
  return {
    taken: (cityId: string) => taken.get(cityId) ?? 0,
    commit: ([move]: readonly PlaceMove[]): boolean => {
      if (!move) return true;
      const now = taken.get(move.cityId) ?? 0;
      const takes = move.kind === 'take';
      if (takes !== now < move.quota) return false;
      if (takes) taken.set(move.cityId, now + 1);
      return true;
    },
  };
};

describe('the quota of a city', () => {
  const arrival = fc.record({
    city: fc.constantFrom('kampala', 'vladivostok'),
    appliedBefore: fc.boolean(),
    // What it was planned on may be that many places old.
    stale: fc.integer({ min: 0, max: 3 }),
  });

  test('is never exceeded, and nobody is held while a place is left, in whatever order they come', () => {
    const vladivostok = answers({ city: 'vladivostok' });
    fc.assert(
      fc.property(
        fc.array(arrival, { maxLength: 40 }),
        fc.integer({ min: 1, max: 5 }),
        (arrivals, perCity) => {
          const places = cityPlaces();
          const stored = arrivals.map(({ city, appliedBefore, stale }) => {
            const facts = {
              call: { ...asPlanned(here), perCity },
              answers: city === 'kampala' ? grace : vladivostok,
            };
            let known = Math.max(0, places.taken(city) - stale);
            for (let tries = 0; tries < 3; tries += 1) {
              const made = plan({ ...facts, seen: { appliedBefore, placesTaken: known } });
              const before = places.taken(city);
              if (places.commit(made.moves)) {
                if (made.application.state === 'held-for-city') expect(before).toBe(perCity);
                if (made.application.state === 'submitted') expect(before).toBeLessThan(perCity);
                return made.application;
              }
              known = places.taken(city);
            }
            throw new Error('a plan on what is so was refused twice');
          });
          for (const city of ['kampala', 'vladivostok']) {
            const sent = stored.filter(({ cityId }) => cityId === city);
            const first = arrivals.filter((one) => one.city === city && !one.appliedBefore).length;
            const placed = sent.filter(({ state }) => state === 'submitted').length;
            expect(placed).toBe(Math.min(first, perCity));
            expect(places.taken(city)).toBe(placed);
          }
          expect(stored).toHaveLength(arrivals.length);
        },
      ),
      { numRuns: 200 },
    );
  });
});
