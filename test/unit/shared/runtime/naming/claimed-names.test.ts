import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Application } from '#shared/domain/application/application.ts';
import { notListed } from '#shared/domain/call/city.ts';
import { addressDigest } from '#shared/runtime/naming/address-digest.ts';
import {
  carriedBy,
  comparedOf,
  namingOf,
  printOfDraft,
} from '#shared/runtime/naming/claimed-names.ts';
import { answers } from '../../../../support/builders/builders.ts';
import { applicationWith } from '../../../../support/builders/endorsed.ts';

const grace = applicationWith(undefined);
const moved = (email: string): Application => ({
  ...grace,
  version: 2,
  answers: { ...grace.answers, email },
});
const [ofAddress = ''] = carriedBy(grace);
const crowdOf = (count: number) =>
  Array.from({ length: count }, (_, at) => `OTHER${String(at).padStart(3, '2')}`);

describe('how an applicant is looked for in the table', () => {
  test('names neither address nor person', () => {
    for (const key of comparedOf(answers()).duplicateKeys) expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(addressDigest('grace.nakato@kcca.go.ug')).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is the same whatever the case of the address', () => {
    const loud = answers({ email: 'GRACE.NAKATO@KCCA.GO.UG' });
    expect(comparedOf(loud)).toEqual(comparedOf(answers()));
    expect(addressDigest(loud.email)).toBe(addressDigest('grace.nakato@kcca.go.ug'));
  });

  test('has a city only where it is a member: another has no places', () => {
    expect(comparedOf(answers()).cityId).toBe('kampala');
    const elsewhere = answers({ city: notListed, otherCity: 'Jinja', country: 'UG' });
    expect(comparedOf(elsewhere).cityId).toBeUndefined();
  });

  test('a draft is one form however often it is sent, and each sending has its own answers', () => {
    const [first, changed] = [
      printOfDraft(answers(), 'K7M2Q9XD'),
      printOfDraft(answers({ position: 'Mayor' }), 'K7M2Q9XD'),
    ];
    expect(changed.form).toBe(first.form);
    expect(changed.answers).not.toBe(first.answers);
    expect(first.own).toBe('K7M2Q9XD');
    expect(printOfDraft(answers(), 'K7M2Q9XE').form).not.toBe(first.form);
  });
});

describe('the way back to an application', () => {
  test('is by the key of its address, where others look for it, too', () => {
    const naming = namingOf(grace, {});
    expect(naming.duplicateKeys.map(({ duplicateKey }) => duplicateKey)).toEqual(carriedBy(grace));
    for (const { after } of naming.duplicateKeys) expect(after).toEqual([grace.reference]);
    expect(naming).toMatchObject({ address: undefined, formerAddress: undefined });
  });

  test('is a row of its own where the key has as many carriers as it takes', () => {
    const naming = namingOf(grace, { [ofAddress]: crowdOf(20) });
    expect(naming.address).toBe(addressDigest(grace.answers.email));
  });

  test('is a row of its own where it is compared with nobody', () => {
    const naming = namingOf({ ...grace, state: 'withdrawn' }, { [ofAddress]: ['K7M2Q9XD'] }, grace);
    expect(naming.address).toBe(addressDigest(grace.answers.email));
    const left = naming.duplicateKeys.find(({ duplicateKey }) => duplicateKey === ofAddress);
    expect(left?.after).toEqual([]);
  });

  test('leads from the new address alone, and the one before is told to be former', () => {
    const naming = namingOf(moved('grace@jinja.go.ug'), { [ofAddress]: ['K7M2Q9XD'] }, grace);
    expect(naming.formerAddress).toBe(addressDigest(grace.answers.email));
    const left = naming.duplicateKeys.find(({ duplicateKey }) => duplicateKey === ofAddress);
    expect(left?.after).toEqual([]);
  });

  test('is no other where only the case of the address has changed', () => {
    const naming = namingOf(
      moved('Grace.Nakato@kcca.go.ug'),
      Object.fromEntries(carriedBy(grace).map((key) => [key, ['K7M2Q9XD']])),
      grace,
    );
    expect(naming).toEqual({ duplicateKeys: [], address: undefined, formerAddress: undefined });
  });

  test('is there whoever else carries the key, and takes nobody else away', () => {
    const others = fc.uniqueArray(fc.constantFrom(...crowdOf(25)), { maxLength: 25 });
    fc.assert(
      fc.property(others, fc.boolean(), (before, isThere) => {
        const read = isThere ? [...before, grace.reference] : before;
        const naming = namingOf(grace, { [ofAddress]: read }, isThere ? grace : undefined);
        const move = naming.duplicateKeys.find(({ duplicateKey }) => duplicateKey === ofAddress);
        const after = move?.after ?? read;
        for (const one of before) expect(after).toContain(one);
        const isFound = after.includes(grace.reference);
        expect(isFound || naming.address !== undefined).toBe(true);
      }),
    );
  });
});
