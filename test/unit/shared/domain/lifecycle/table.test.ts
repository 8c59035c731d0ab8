import { describe, expect, test } from 'vitest';
import { guards } from '#shared/domain/lifecycle/guards.ts';
import { refusalOf, rowOf, rows } from '#shared/domain/lifecycle/table.ts';

const asked = { roles: ['staff'], memberId: 'andrew', from: 'submitted' } as const;

describe('the whole table', () => {
  test('has every row once, and each lives in the application or in the case', () => {
    const names = rows.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(rows.filter(({ livesIn }) => livesIn === 'case').map(({ name }) => name)).toEqual([
      'begin-review',
      'shortlist',
      'unshortlist',
      'assign',
      'unassign',
      'resend-mail',
      'note',
    ]);
  });

  test('tells applicants at once what changes their application, and nothing of the case', () => {
    for (const { livesIn, told } of rows)
      expect(told).toBe(livesIn === 'application' ? 'at once' : 'never');
  });

  test('lets reviewers write notes and nothing else, and the travel desk nothing at all', () => {
    const for_ = (role: 'reviewer' | 'travel-desk') =>
      rows.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
    expect(for_('reviewer')).toEqual(['note']);
    expect(for_('travel-desk')).toEqual([]);
  });

  test('lets staff and deciders do whatever staff may do', () => {
    for (const { roles } of rows.filter((row) => row.roles.length > 0))
      expect(roles).toEqual(expect.arrayContaining(['staff', 'decider']));
  });
});

// LonghornRacingElectric/recruiting-site-2026#120
describe('what a row refuses', () => {
  test('is what the role may not do, before all else', () => {
    expect(refusalOf('return', { ...asked, roles: ['reviewer'], from: 'withdrawn' })).toBe(
      'not-your-role',
    );
    expect(refusalOf('submit-for-check', asked)).toBe('not-your-role');
  });

  test('is what the state does not allow, of an application and of a case', () => {
    expect(refusalOf('return', { ...asked, from: 'withdrawn' })).toBe('not-in-this-state');
    expect(refusalOf('unshortlist', { ...asked, from: 'new' })).toBe('not-in-this-state');
    expect(refusalOf('shortlist', { ...asked, from: 'new' })).toBeUndefined();
  });

  test('is named by the guard that does not hold', () => {
    expect(rowOf('withdraw').guards).toEqual(['hasReason']);
    expect(refusalOf('withdraw', asked)).toBe('hasReason');
    expect(refusalOf('withdraw', { ...asked, reason: 'by telephone' })).toBeUndefined();
  });
});

test('staff enter an application for somebody if they say how it came, and check none', () => {
  const entering = { ...asked, from: 'nothing', reason: 'by letter' } as const;
  const sendings = ['submit', 'submit-over-quota', 'submit-as-duplicate'] as const;
  for (const name of sendings) {
    expect(refusalOf(name, entering)).toBeUndefined();
    expect(refusalOf(name, { ...entering, reason: ' ' })).toBe('hasReason');
    expect(refusalOf(name, { ...entering, roles: ['reviewer', 'travel-desk'] })).toBe(
      'not-your-role',
    );
    expect(refusalOf(name, { ...entering, from: 'submitted' })).toBe('not-in-this-state');
  }
  expect(refusalOf('submit-for-check', entering)).toBe('not-your-role');
  expect(refusalOf('revise', { ...entering, from: 'submitted' })).toBe('not-your-role');
});

describe('the guard', () => {
  test('hasReason holds for some words, and not for too many', () => {
    expect(guards.hasReason({ memberId: 'a' })).toBe(false);
    expect(guards.hasReason({ memberId: 'a', reason: ' \n' })).toBe(false);
    expect(guards.hasReason({ memberId: 'a', reason: 'x'.repeat(500) })).toBe(true);
    expect(guards.hasReason({ memberId: 'a', reason: 'x'.repeat(501) })).toBe(false);
  });

  test('isSecondPerson holds for another than who asked', () => {
    expect(guards.isSecondPerson({ memberId: 'a', askedBy: 'b' })).toBe(true);
    expect(guards.isSecondPerson({ memberId: 'a', askedBy: 'a' })).toBe(false);
    expect(guards.isSecondPerson({ memberId: 'a' })).toBe(false);
  });
});
