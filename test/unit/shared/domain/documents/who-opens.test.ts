import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentKinds } from '#shared/domain/documents/document.ts';
import { type OpenedOf, openedOf, roleThatOpens } from '#shared/domain/documents/who-opens.ts';
import { applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import { type Role, roles } from '#shared/domain/people/role.ts';
import { visibleTo } from '#shared/domain/selection/visibility.ts';
import {
  addedMember,
  decider,
  reviewer,
  secretary,
  staffEdition,
  travelDesk,
} from '../../../../support/builders/members.ts';

const ofKampala = (changes: Partial<OpenedOf> = {}): OpenedOf => ({
  cityId: 'kampala',
  country: 'UG',
  assigned: [],
  state: 'submitted',
  ...changes,
});
const barring = { reviewersBarredFrom: 'city' } as const;

/** Which documents somebody opens. */
const openedBy = (viewer: Parameters<typeof roleThatOpens>[1], of = ofKampala()) =>
  documentKinds.filter((kind) => roleThatOpens(kind, viewer, of, barring));

describe('who opens which document', () => {
  test('the secretariat opens all but passports', () => {
    for (const member of [secretary, decider])
      expect(openedBy(member)).toEqual(['nomination-letter', 'headshot']);
  });

  test('a reviewer opens the photo of what is assigned, and neither passport nor letter', () => {
    const member = addedMember();
    expect(openedBy(member, ofKampala({ assigned: [member.id] }))).toEqual(['headshot']);
    expect(openedBy(member)).toEqual([]);
  });

  test('a reviewer opens nothing of their own city, assigned or not', () => {
    expect(openedBy(reviewer, ofKampala({ assigned: [reviewer.id] }))).toEqual([]);
  });

  test('a reviewer opens nothing of their own country, where the edition bars them', () => {
    const member = addedMember({ country: 'UG' });
    const of = ofKampala({ assigned: [member.id] });
    const barred = { reviewersBarredFrom: 'country' } as const;
    expect(roleThatOpens('headshot', member, of, barred)).toBeUndefined();
  });

  test('the travel desk opens nothing as long as nobody is chosen', () => {
    for (const state of applicationStates)
      expect(openedBy(travelDesk, ofKampala({ state }))).toEqual([]);
  });

  test('somebody with several roles opens by the first of them that opens it', () => {
    const member = addedMember({ roles: ['decider', 'staff', 'reviewer'] });
    const of = ofKampala({ assigned: [member.id] });
    expect(roleThatOpens('headshot', member, of, barring)).toBe('reviewer');
    expect(roleThatOpens('nomination-letter', member, of, barring)).toBe('staff');
    expect(roleThatOpens('headshot', member, ofKampala(), barring)).toBe('staff');
  });

  test('nobody opens a document of an application that they may not see, or by a role they lack', () => {
    const anybody = fc.record({
      id: fc.constantFrom('a', 'b'),
      roles: fc.subarray<Role>([...roles]),
      cityId: fc.constantFrom('kampala', 'seoul', undefined),
      country: fc.constantFrom('UG', 'KR', undefined),
    });
    const anything = fc.record({
      cityId: fc.constantFrom('kampala', 'seoul', undefined),
      country: fc.constantFrom('UG', 'KR', undefined),
      assigned: fc.subarray(['a', 'b']),
      state: fc.constantFrom(...applicationStates),
    });
    fc.assert(
      fc.property(
        anybody,
        anything,
        fc.constantFrom(...documentKinds),
        fc.constantFrom('city', 'country'),
        (viewer, of, kind, reviewersBarredFrom) => {
          const role = roleThatOpens(kind, viewer, of, { reviewersBarredFrom });
          if (role === undefined) return;
          expect(viewer.roles).toContain(role);
          expect(visibleTo(viewer, of, reviewersBarredFrom)).toBe(true);
          expect(kind).not.toBe('passport');
        },
      ),
    );
  });
});

test('the country of an application is that of its member city', () => {
  const of = (cityId: string | undefined) =>
    openedOf(staffEdition, { cityId, state: 'submitted' }, ['a']);
  expect(of('kampala')).toEqual(ofKampala({ assigned: ['a'] }));
  expect(of(undefined)).toMatchObject({ cityId: undefined, country: undefined });
});
