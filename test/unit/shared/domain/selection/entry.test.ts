import { describe, expect, test } from 'vitest';
import type { Return } from '#shared/domain/application/return.ts';
import { notListed } from '#shared/domain/call/city.ts';
import { entryOf } from '#shared/domain/selection/entry.ts';
import { needs, needsAtHome, needsOf } from '#shared/domain/selection/needs.ts';
import { applicationOf, factsOf, listedEdition } from '../../../../support/list/listed.ts';

const reference = 'K7M2Q9XD';
const submitted = applicationOf(reference, { state: 'submitted' });

const answered: Return = {
  ...{ from: 'submitted' as const, at: 1, endsAt: 9, items: ['Which department?'] },
  answer: { at: 2, text: 'ICT' },
};

test('what waits for a place, with nothing to do, comes after all that a person can do', () => {
  expect(needsAtHome.at(-1)).toBe('held-for-city');
  expect(new Set(needsAtHome)).toEqual(new Set(needs));
});

describe('an application needs somebody', () => {
  test.each([
    ['held-for-city', factsOf({ ...submitted, state: 'held-for-city' })],
    ['possible-duplicate', factsOf({ ...submitted, state: 'held-as-duplicate' })],
    ['flagged', factsOf({ ...submitted, state: 'held-for-check' })],
    ['unmatched-city', factsOf({ ...submitted, cityId: undefined })],
    ['unreached', factsOf(submitted, { unreachable: true })],
    ['stuck-mail', factsOf(submitted, { stuckMails: 2 })],
    ['returned-answered', factsOf({ ...submitted, returns: [answered] })],
  ])('as %s', (need, facts) => {
    expect(needsOf(facts)).toEqual([need]);
  });

  test('no more once somebody has gone on to the answer, or has asked anew', () => {
    const facts = factsOf({ ...submitted, returns: [answered] }, { case: { answersSeen: 1 } });
    expect(needsOf(facts)).toEqual([]);
    const { answer: _, ...open } = answered;
    const again = { ...submitted, state: 'returned', returns: [answered, open] } as const;
    expect(needsOf(factsOf(again))).toEqual([]);
  });

  test('not at all, where all is well', () => {
    expect(needsOf(factsOf(submitted))).toEqual([]);
  });

  test('no more once it is withdrawn', () => {
    for (const state of ['withdrawn', 'duplicate', 'expired'] as const) {
      const over = factsOf({ ...submitted, state, cityId: undefined }, { stuckMails: 1 });
      expect(needsOf(over)).toEqual([]);
    }
  });
});

describe('a line of the list', () => {
  test('has who it is, from where, and every list that it stands in', () => {
    const facts = factsOf(submitted, {
      case: { step: 'under-review', assigned: ['boram'], version: 3 },
    });
    const { entry, terms } = entryOf(facts, listedEdition);
    expect(entry).toMatchObject({
      ...{ reference, name: 'Grace Nakato', cityId: 'kampala', country: 'UG', typedCity: '' },
      ...{ step: 'under-review', assigned: ['boram'], caseVersion: 3, nomination: 'none' },
    });
    expect(terms).toEqual([
      'all=all',
      'state=submitted',
      'city=kampala',
      'country=UG',
      'reviewer=boram',
    ]);
  });

  test('has what was typed where the city is not in the list', () => {
    const answers = { city: notListed, otherCity: 'Mbale', country: 'Uganda' };
    const typed = applicationOf(reference, { cityId: undefined, answers });
    const { entry, terms } = entryOf(factsOf(typed), listedEdition);
    expect(entry).toMatchObject({
      cityId: undefined,
      country: undefined,
      typedCity: 'Mbale, Uganda',
    });
    expect(terms.filter((term) => /^(?:city|country)=/.test(term))).toEqual([]);
  });

  test('holds no contact data', () => {
    const { entry } = entryOf(factsOf(submitted), listedEdition);
    expect(JSON.stringify(entry)).not.toContain('kcca');
    expect(JSON.stringify(entry)).not.toContain(submitted.answers.phone);
  });

  test('stays when the edition no longer has its city', () => {
    const { entry } = entryOf(factsOf(submitted), { cities: [] });
    expect(entry).toMatchObject({ cityId: 'kampala', country: undefined });
  });
});
