import { describe, expect, test } from 'vitest';
import {
  memberFormValues,
  readMemberFields,
  readOwnFields,
} from '#shared/domain/people/member-fields.ts';
import { reviewer, secretary, staffEdition } from '../../../../support/builders/members.ts';

const { cities } = staffEdition;

const typed = (changes: Readonly<Record<string, string>> = {}) =>
  new Map([...memberFormValues(reviewer), ...Object.entries(changes)]);

const faults = (changes: Readonly<Record<string, string>>) => {
  const read = readMemberFields(typed(changes), cities);
  return read.ok ? {} : Object.fromEntries(read.error);
};

describe('the form of a member', () => {
  test('shows what is stored, and reads it back', () => {
    for (const member of [reviewer, secretary]) {
      const { name, address, roles, cityId, country, zone, language, notices } = member;
      expect(readMemberFields(memberFormValues(member), cities)).toEqual({
        ok: true,
        value: { name, address, roles, cityId, country, zone, language, notices },
      });
    }
  });

  test('takes the country from the city', () => {
    const read = readMemberFields(typed({ city: 'vladivostok' }), cities);
    expect(read.ok && read.value.country).toBe('RU');
  });

  test.each([
    ['name', '', 'missing'],
    ['name', 'x'.repeat(121), 'too-long'],
    ['address', '', 'missing'],
    ['address', 'amina', 'not-an-address'],
    ['city', 'atlantis', 'not-an-option'],
    ['zone', '', 'missing'],
    ['zone', 'Mars/Olympus', 'not-an-option'],
    ['language', 'xx', 'not-an-option'],
    ['notices', '', 'missing'],
  ])('says of %s, where “%s” stands, that it is %s', (field, text, fault) => {
    expect(faults({ [field]: text })).toEqual({ [field]: fault });
  });

  test('asks for a role', () => {
    expect(faults({ 'role-reviewer': '' })).toEqual({ roles: 'missing' });
  });

  test('says all that is wrong, in the order of the page', () => {
    const read = readMemberFields(new Map(), cities);
    expect(read.ok ? [] : [...read.error.keys()]).toEqual([
      'name',
      'address',
      'roles',
      'zone',
      'language',
      'notices',
    ]);
  });
});

test('what one chooses for oneself is no more than zone, language and notices', () => {
  expect(readOwnFields(typed({ 'role-decider': 'yes' }))).toEqual({
    ok: true,
    value: { zone: 'Africa/Kampala', language: 'en', notices: 'each' },
  });
});
