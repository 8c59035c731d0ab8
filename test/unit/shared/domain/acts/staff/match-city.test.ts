import { describe, expect, test } from 'vitest';
import { planMatchCity } from '#shared/domain/acts/staff/match-city.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { andrew, travelDesk } from '../../../../../support/builders/members.ts';
import { sampleApplication } from '../../../../../support/mails/journey-mails.ts';
import { planned } from '../../../../../support/mails/staff-mails.ts';
import { testInForce } from '../../../../../support/world/web.ts';

const elsewhere = { city: 'not-listed', otherCity: 'Kampala City', country: 'UG' };
const grace = sampleApplication(elsewhere);
const at = grace.receivedAt + 60_000;
const quota = testInForce.perCity;

const match = (application: Application, placesTaken = 0, changes = {}) =>
  planMatchCity({
    call: testInForce,
    member: andrew,
    at,
    application,
    cityId: 'kampala',
    seen: { placesTaken, next: undefined },
    ...changes,
  });
const kinds = (result: ReturnType<typeof match>) =>
  planned(result).changes[0].mails.map(({ kind }) => kind);

describe('an application whose city staff find in the list', () => {
  test('takes a place there, and its applicant is not mailed', () => {
    const { changes, moves } = planned(match(grace));
    expect(changes[0].after).toMatchObject({ state: 'submitted', cityId: 'kampala' });
    expect(changes[0].audit).toMatchObject({
      transition: 'match-city',
      by: 'staff',
      person: { id: 'andrew', name: 'Andrew Lim' },
    });
    expect(moves).toEqual([{ cityId: 'kampala', quota, kind: 'take' }]);
    expect(kinds(match(grace))).toEqual([]);
  });

  test('waits where the city is full, with its turn by when it came, and is told', () => {
    const { changes, moves } = planned(match(grace, quota));
    expect(changes[0].after).toMatchObject({
      state: 'held-for-city',
      heldSince: grace.receivedAt,
      cityWasFull: true,
    });
    expect(moves).toEqual([{ cityId: 'kampala', quota, kind: 'queue' }]);
    expect(kinds(match(grace, quota))).toEqual(['held-for-city']);
  });

  test.each(['held-as-duplicate', 'held-for-check'] as const)(
    'takes no place while it is %s',
    (state) => {
      const { changes, moves } = planned(match({ ...grace, state }));
      expect(changes[0].after).toMatchObject({ state, cityId: 'kampala' });
      expect(moves).toEqual([]);
    },
  );

  test('leaves the city that it was matched with by mistake', () => {
    const mistaken = { ...grace, cityId: 'vladivostok' };
    expect(planned(match(mistaken)).moves).toEqual([
      { cityId: 'vladivostok', quota, kind: 'release' },
      { cityId: 'kampala', quota, kind: 'take' },
    ]);
    const waiting = { ...mistaken, state: 'held-for-city', heldSince: at } as const;
    expect(planned(match(waiting)).changes[0].audit.transition).toBe('match-free-city');
    expect(kinds(match(waiting))).toEqual(['promoted']);
    expect(planned(match(waiting, quota)).changes[0].audit.transition).toBe('match-city');
  });

  test('is not matched where there is nothing to match', () => {
    const why = (result: ReturnType<typeof match>) => (result.ok ? undefined : result.error);
    expect(why(match(sampleApplication()))).toBe('names-a-member-city');
    expect(why(match(grace, 0, { cityId: 'atlantis' }))).toBe('no-such-city');
    expect(why(match({ ...grace, cityId: 'kampala' }))).toBe('nothing-changes');
    expect(why(match({ ...grace, state: 'withdrawn' }))).toBe('not-in-this-state');
    expect(why(match(grace, 0, { member: travelDesk }))).toBe('not-your-role');
  });
});
