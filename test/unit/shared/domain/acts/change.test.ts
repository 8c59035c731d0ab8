import { describe, expect, test } from 'vitest';
import { changeOf } from '#shared/domain/acts/change.ts';
import { sampleApplication } from '../../../../support/mails/journey-mails.ts';
import { testInForce } from '../../../../support/world/web.ts';

const at = testInForce.opensAt + 5_000;
const submitted = sampleApplication();
const held = sampleApplication({}, { seen: { appliedBefore: false, placesTaken: 3 } });

describe('a change of an application', () => {
  test('makes the next version, and says so in its audit entry', () => {
    const { before, after, audit } = changeOf(testInForce, 'withdraw', submitted, { at });
    expect(before).toBe(submitted);
    expect(after).toMatchObject({ version: 2, state: 'withdrawn' });
    expect(audit).toEqual({
      by: 'applicant',
      at,
      transition: 'withdraw',
      from: 'submitted',
      to: 'withdrawn',
      version: 2,
    });
  });

  test('keeps the turn of one that waits on, and takes it from one that waits no longer', () => {
    const consents = changeOf(testInForce, 'change-consents', held, { at });
    expect(consents.after.heldSince).toBe(held.heldSince);
    expect(changeOf(testInForce, 'promote', held, { at }).after.heldSince).toBeUndefined();
  });

  test('gives whoever begins to wait their turn from now on', () => {
    const changed = { cityWasFull: true };
    const { after } = changeOf(testInForce, 'revise-into-full-city', submitted, { at, changed });
    expect(after).toMatchObject({ state: 'held-for-city', heldSince: at, cityWasFull: true });
  });

  test('changes no state by what else is changed: the table alone does', () => {
    const changed = { state: 'withdrawn', version: 9 } as const;
    const { after } = changeOf(testInForce, 'change-consents', submitted, { at, changed });
    expect(after).toMatchObject({ state: 'submitted', version: 2 });
  });

  test('is not made of one that is in another state', () => {
    expect(() => changeOf(testInForce, 'promote', submitted, { at })).toThrow(
      'promote is not for one that is submitted',
    );
  });

  test('tells the address that it had before, once it has another', () => {
    const answers = { ...submitted.answers, email: 'grace@new.example' };
    const { mails } = changeOf(testInForce, 'revise', submitted, { at, changed: { answers } });
    expect(mails.find(({ kind }) => kind === 'address-changed')?.to).toBe(submitted.answers.email);
  });
});
