import { describe, expect, test } from 'vitest';
import { findCity } from '#shared/domain/call/city.ts';
import { EditionFile, type EditionInput } from '#shared/domain/call/edition.ts';
import { edition, editionInput } from '../../../../support/builders/builders.ts';

const seoul = (local: string): number => Date.parse(`${local}+09:00`);
const iso = (instant: number): string => new Date(instant).toISOString();

const issuesOf = (changes: Record<string, unknown>) => {
  const read = EditionFile.safeParse({ ...editionInput, ...changes });
  return (read.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
};

const [kampala] = edition().cities;

describe('an edition file', () => {
  test('turns its local times into instants', () => {
    expect(edition()).toMatchObject({
      opensAt: seoul('2018-04-02T09:00'),
      closesAt: seoul('2018-05-18T00:00'),
      graceEndsAt: seoul('2018-05-18T00:15'),
      archivesAt: seoul('2018-07-14T00:00'),
      deadlineExtended: false,
      mailsPerSecond: 14,
      tours: [],
    });
  });

  test('survives the way into the asset as JSON', () => {
    expect(JSON.parse(JSON.stringify(edition()))).toEqual(edition());
  });

  test('reads the times on the walls of its own zone', () => {
    expect(iso(edition({ zone: 'Asia/Kathmandu' }).closesAt)).toBe('2018-05-17T18:15:00.000Z');
    expect(iso(edition({ zone: 'America/Mexico_City' }).opensAt)).toBe('2018-04-02T14:00:00.000Z');
  });

  test.each<[string, string]>([
    // The clock skips the midnight after the workshop: the day begins at one.
    ['Asia/Beirut', '2018-03-24'],
    ['America/Asuncion', '2018-10-06'],
    ['Asia/Tehran', '2018-03-21'],
  ])('archives in %s on a day that has no midnight', (zone, to) => {
    const made = edition({
      zone,
      opensAt: '2018-01-02T09:00',
      closesAt: '2018-02-01T00:00',
      workshop: { from: to, to, place: 'There' },
    });
    expect(made.archivesAt - Date.parse(to)).toBeGreaterThan(12 * 3_600_000);
    expect(made.archivesAt - Date.parse(to)).toBeLessThan(48 * 3_600_000);
  });

  test('refuses a workshop before the closing, also on a day that has no midnight', () => {
    const changes: Partial<EditionInput> = {
      zone: 'Asia/Beirut',
      opensAt: '2018-01-02T09:00',
      closesAt: '2018-04-01T00:00',
      workshop: { from: '2018-03-25', to: '2018-04-02', place: 'Beirut' },
    };
    expect(issuesOf(changes)).toEqual([
      expect.stringMatching(/^workshop\.from: is before the call/),
    ]);
  });

  test.each<[string, Record<string, unknown>, RegExp]>([
    [
      'a contact for holes that nobody answers before the closing',
      { security: { contact: 'security@we-gov.org', until: '2018-04-30' } },
      /^security\.until: is before the call closes .*give a later day/,
    ],
    [
      'a closing that the clock skips',
      { zone: 'America/New_York', opensAt: '2018-03-01T09:00', closesAt: '2018-03-11T02:30' },
      /^closesAt: does not exist in America\/New_York.*give the hour after it/,
    ],
    [
      'an opening that happens twice',
      { zone: 'Europe/London', opensAt: '2017-10-29T01:30' },
      /^opensAt: occurs twice in Europe\/London.*give an hour that occurs once/,
    ],
    ['24:00', { closesAt: '2018-05-17T24:00' }, /^closesAt: is not a time of the calendar/],
    ['30 February', { opensAt: '2018-02-30T09:00' }, /^opensAt: is not a time of the calendar/],
    ['an offset', { closesAt: '2018-05-18T00:00+09:00' }, /^closesAt: is not a local time/],
    [
      'a closing before the opening',
      { closesAt: '2018-04-01T00:00' },
      /^closesAt: is not after opensAt \(2018-04-02T09:00\)/,
    ],
    [
      'a closing at the opening',
      { closesAt: '2018-04-02T09:00' },
      /^closesAt: is not after opensAt/,
    ],
    [
      'a workshop before the closing',
      { workshop: { from: '2018-05-17', to: '2018-05-20', place: 'Jeju' } },
      /^workshop\.from: is before the call closes \(2018-05-18T00:00\)/,
    ],
    [
      'a workshop that ends before it begins',
      { workshop: { from: '2018-07-09', to: '2018-07-08', place: 'Jeju' } },
      /^workshop\.to: is before workshop\.from/,
    ],
    ['an unknown zone', { zone: 'Asia/Jeju' }, /^zone: is not an IANA time zone/],
    ['a field that it does not know', { closeAt: 'x' }, /closeAt/],
    ['no places for a city', { perCity: 0 }, /^perCity: /],
    ['half a place', { perCity: 1.5 }, /^perCity: /],
    ['no contact', { contacts: [] }, /^contacts: /],
    [
      'an address that is none',
      { sender: { name: 'W', address: 'w' } },
      /^sender\.address: is not an email address/,
    ],
    ['an id with capitals', { id: '2018_Jeju' }, /^id: is not an id/],
    ['a grace of two hours', { graceMinutes: 120 }, /^graceMinutes: /],
    [
      'a country in words',
      { cities: [{ ...kampala, country: 'Uganda' }] },
      /^cities\.0\.country: /,
    ],
    ['a city in no zone', { cities: [{ ...kampala, zone: 'Kampala' }] }, /^cities\.0\.zone: /],
    ['a city twice', { cities: [kampala, kampala] }, /^cities\.1\.id: is used twice/],
  ])('with %s is refused, and says what to mend', (_, changes, said) => {
    expect(issuesOf(changes)).toEqual([expect.stringMatching(said)]);
  });

  test('takes a workshop that begins on the day of the closing instant', () => {
    expect(issuesOf({ workshop: { from: '2018-05-18', to: '2018-05-18', place: 'Jeju' } })).toEqual(
      [],
    );
  });
});

test('a city is found by its id alone', () => {
  expect(findCity(edition(), 'kampala')?.name).toBe('Kampala');
  expect(findCity(edition(), 'Kampala')).toBeUndefined();
  expect(findCity(edition(), '')).toBeUndefined();
});
