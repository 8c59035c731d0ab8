import { describe, expect, test } from 'vitest';
import {
  type AccessRecord,
  inForce,
  isInForce,
  openingOf,
  ownAddress,
} from '#shared/domain/access/access.ts';
import { sampleApplication, sampleDraft } from '../../../../support/mails/journey-mails.ts';

const now = Date.UTC(2018, 3, 2);
const access: AccessRecord = {
  digest: 'a',
  round: 0,
  way: 'start',
  givenAt: now,
  browser: '',
  endsAt: now + 1,
};
const draft = sampleDraft();

describe('an access', () => {
  test('opens in its own round alone, until it ends', () => {
    const round = (accessRound: number, keptAccess = '') => ({ accessRound, keptAccess });
    expect(isInForce(access, round(0), now)).toBe(true);
    expect(isInForce(access, round(1), now)).toBe(false);
    expect(isInForce({ ...access, round: 1 }, round(0), now)).toBe(false);
    expect(isInForce(access, round(0), now + 1)).toBe(false);
    expect(isInForce(access, undefined, now)).toBe(true);
    // Or when it is the one that was kept.
    expect(isInForce(access, round(3, 'a'), now)).toBe(true);
    expect(isInForce(access, round(3, 'a'), now + 1)).toBe(false);
    expect(isInForce(access, round(3, 'b'), now)).toBe(false);
  });

  test('is listed with those in force, the latest first, one of unknown age last', () => {
    const listed = inForce(
      [
        { ...access, digest: 'unknown', givenAt: undefined },
        access,
        { ...access, digest: 'ended', round: 7 },
        { ...access, digest: 'later', givenAt: now + 5 },
      ],
      draft,
      now,
    );
    expect(listed.map(({ digest }) => digest)).toEqual(['later', 'a', 'unknown']);
  });
});

describe('the code of an address', () => {
  test('begins a round when it is the first of that address, and none when it is the second', () => {
    const first = openingOf({ draft, application: undefined }, 'address');
    expect(first?.read).toBe(draft);
    expect(first?.next).toEqual({ ...draft, provedAddress: 'address', accessRound: 1 });
    const kept = openingOf({ draft: { ...draft, keptAccess: 'a' }, application: undefined }, 'b');
    expect(kept?.next.keptAccess).toBe('');
    const second = openingOf({ draft: first?.next, application: undefined }, 'address');
    expect(second?.next).toEqual(first?.next);
    const other = openingOf({ draft: first?.next, application: undefined }, 'another');
    expect(other?.next.accessRound).toBe(2);
  });

  test('makes a draft of an application that came whole', () => {
    const application = sampleApplication();
    const made = openingOf({ draft: undefined, application }, 'address');
    expect(made?.read).toBeUndefined();
    expect(made?.next.values['fullName']).toBe(application.answers.fullName);
    expect(made?.next.accessRound).toBe(1);
    expect(openingOf({ draft: undefined, application: undefined }, 'address')).toBeUndefined();
  });

  test('takes an address back that was typed and not sent, and nothing else', () => {
    const application = sampleApplication();
    const { email } = application.answers;
    const values = { ...draft.values, email: 'stranger@evil.example', phone: '+256 7' };
    const made = openingOf({ draft: { ...draft, values }, application }, 'address');
    expect(made?.next.values).toEqual({ ...values, email });
    expect(made?.next.version).toBe(draft.version + 1);
    const spelled = { ...draft, values: { ...draft.values, email: ` ${email} ` } };
    const kept = openingOf({ draft: spelled, application }, 'address');
    expect(kept?.next.values).toEqual(spelled.values);
    expect(kept?.next.version).toBe(draft.version);
  });

  test('goes to what was sent, and to what is typed while nothing was', () => {
    const application = sampleApplication();
    const values = { values: { email: ' New@city.gov ' } };
    expect(ownAddress(application, values)).toBe(application.answers.email);
    expect(ownAddress(undefined, values)).toBe('New@city.gov');
    expect(ownAddress(undefined, { values: { email: 'none' } })).toBeUndefined();
    expect(ownAddress(undefined, undefined)).toBeUndefined();
  });
});
