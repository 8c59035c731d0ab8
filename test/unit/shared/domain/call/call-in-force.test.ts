import { describe, expect, test } from 'vitest';
import { type CallInForce, callInForce } from '#shared/domain/call/call-in-force.ts';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import { edition as buildEdition } from '../../../../support/builders/builders.ts';

const edition = buildEdition();
const planned = plannedCall(edition);
const extended = {
  ...planned,
  closesAt: planned.closesAt + 86_400_000,
  graceEndsAt: planned.graceEndsAt + 86_400_000,
  earlierClosings: [planned.closesAt],
  changedAt: planned.opensAt + 1,
};

describe('the call in force', () => {
  test('closes when the call as it stands does, not when it was planned to', () => {
    expect(callInForce(edition, extended)).toMatchObject({
      closesAt: extended.closesAt,
      graceEndsAt: extended.graceEndsAt,
      earlierClosings: [planned.closesAt],
    });
  });

  test('says all else as the edition does', () => {
    const { cities, perCity, contacts, title } = callInForce(edition, extended);
    expect({ cities, perCity, contacts, title }).toEqual({
      cities: edition.cities,
      perCity: edition.perCity,
      contacts: edition.contacts,
      title: edition.title,
    });
  });

  test('is no edition: whoever forgets the call as it stands does not compile', () => {
    // @ts-expect-error what was planned says nothing of extensions
    const forgotten: CallInForce = edition;
    expect(forgotten).not.toHaveProperty('earlierClosings');
  });
});
