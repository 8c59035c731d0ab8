import { describe, expect, test } from 'vitest';
import {
  type ActStanding,
  actRefusal,
  isOffered,
  isStaffAct,
  offeredActs,
  staffActNames,
} from '#shared/domain/acts/staff/offered-acts.ts';
import { mostReturns, type Return } from '#shared/domain/application/return.ts';
import { notListed } from '#shared/domain/call/city.ts';
import { type ApplicationState, applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import { rows } from '#shared/domain/lifecycle/table.ts';
import { type CaseStep, caseSteps, untouchedCase } from '#shared/domain/selection/case.ts';
import {
  addedMember,
  andrew,
  reviewer,
  secondDecider,
  travelDesk,
} from '../../../../../support/builders/members.ts';
import { sampleApplication } from '../../../../../support/mails/journey-mails.ts';

const application = sampleApplication();
const other = sampleApplication({}, { reference: 'Q9XDK7M2' });
const asked: Return = { from: 'submitted', at: 1, endsAt: 2, items: ['Which budget?'] };

type Parts = Partial<Omit<ActStanding, 'application' | 'case'>> &
  Readonly<{
    state?: ApplicationState;
    step?: CaseStep;
    assigned?: readonly string[];
    returns?: readonly Return[];
    city?: string;
  }>;

const standing = ({ state, step, assigned, returns, city, ...parts }: Parts): ActStanding => ({
  perCity: 3,
  placesTaken: 1,
  next: undefined,
  counting: [],
  application: {
    ...application,
    answers: { ...application.answers, city: city ?? application.answers.city },
    state: state ?? 'submitted',
    ...(returns && { returns }),
  },
  case: {
    ...untouchedCase(application.reference),
    step: step ?? 'new',
    assigned: assigned ?? [],
  },
  ...parts,
});

describe('what is offered', () => {
  test('to the secretariat depends on the state, and on how far the case is', () => {
    expect(offeredActs(andrew, standing({}))).toEqual([
      ...['return', 'begin-review', 'shortlist', 'assign', 'note', 'withdraw'],
    ]);
    const held = standing({ state: 'held-as-duplicate', step: 'shortlisted', counting: [other] });
    expect(offeredActs(andrew, held)).toEqual([
      ...['clear-duplicate', 'confirm-duplicate', 'return', 'unshortlist', 'assign', 'note'],
      'withdraw',
    ]);
    expect(offeredActs(secondDecider, held)).toEqual(offeredActs(andrew, held));
  });

  test('leaves out what could only be refused', () => {
    const held = { state: 'held-for-city' } as const;
    expect(isOffered('promote', andrew, standing({ ...held, placesTaken: 3 }))).toBe(false);
    expect(isOffered('promote', andrew, standing({ ...held, placesTaken: 2 }))).toBe(true);
    expect(isOffered('hold', andrew, standing({}))).toBe(false);
    expect(isOffered('hold', andrew, standing({ next: other }))).toBe(true);
    expect(isOffered('match-city', andrew, standing({}))).toBe(false);
    expect(isOffered('match-city', andrew, standing({ city: notListed }))).toBe(true);
    const returns = Array.from({ length: mostReturns }, () => asked);
    expect(isOffered('return', andrew, standing({ returns }))).toBe(false);
    const assigned = Array.from({ length: 10 }, (_, index) => `r${index}`);
    expect(isOffered('assign', andrew, standing({ assigned }))).toBe(false);
    expect(isOffered('unassign', andrew, standing({ assigned }))).toBe(true);
  });

  test('gives a free place to one that was returned while it waited', () => {
    const waits = { ...asked, from: 'held-for-city' } as const;
    const returned = standing({ state: 'returned', returns: [waits] });
    expect(isOffered('promote', andrew, returned)).toBe(true);
    expect(isOffered('promote', andrew, standing({ state: 'returned', returns: [asked] }))).toBe(
      false,
    );
  });

  test.each([
    ['a reviewer', reviewer, ['note']],
    ['the travel desk', travelDesk, []],
    ['nobody’s role', addedMember({ roles: [] }), []],
  ])('to %s is what the roles of the table say', (_, member, acts) => {
    for (const state of applicationStates)
      for (const step of caseSteps)
        expect(offeredActs(member, standing({ state, step }))).toEqual(acts);
  });

  // LonghornRacingElectric/recruiting-site-2026#120 (case 19)
  test('is never from a state, or a step, that no row of the table allows', () => {
    for (const state of applicationStates)
      for (const step of caseSteps)
        for (const act of offeredActs(andrew, standing({ state, step, next: other }))) {
          const row = rows.find(({ name }) => name === act);
          expect(row?.from).toContain(row?.livesIn === 'case' ? step : state);
        }
  });
});

test('why an act is kept from somebody is their role before all else', () => {
  const withdrawn = standing({ state: 'withdrawn' });
  expect(actRefusal('withdraw', reviewer, withdrawn)).toBe('not-your-role');
  expect(actRefusal('withdraw', andrew, withdrawn)).toBe('not-in-this-state');
  expect(actRefusal('withdraw', andrew, standing({}))).toBeUndefined();
});

test('every act has a row in the table, and nothing else is one', () => {
  for (const act of staffActNames) expect(rows.some(({ name }) => name === act)).toBe(true);
  expect(isStaffAct('erase')).toBe(false);
  expect(isStaffAct('toString')).toBe(false);
});
