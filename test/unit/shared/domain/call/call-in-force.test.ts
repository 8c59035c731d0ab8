import { describe, expect, test } from 'vitest';
import {
  type CallInForce,
  callInForce,
  scheduleInForce,
} from '#shared/domain/call/call-in-force.ts';
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

describe('the schedule between deadline and workshop', () => {
  const interviews = { from: '2018-05-28', to: '2018-06-01' };
  const planned = { interviews, results: '2018-06-08' };

  test('says what it says while the call closes before it', () => {
    const made = buildEdition({ schedule: planned });
    expect(scheduleInForce(made, made)).toEqual(planned);
  });

  test('says nothing more of days that an extension has passed', () => {
    const made = buildEdition({ schedule: planned });
    const closing = (day: string) => ({ closesAt: Date.parse(`${day}T00:00+09:00`) });
    expect(scheduleInForce(made, closing('2018-05-28'))).toEqual(planned);
    expect(scheduleInForce(made, closing('2018-05-29'))).toEqual({ results: '2018-06-08' });
    expect(scheduleInForce(made, closing('2018-06-09'))).toEqual({});
  });
});
