import type { Edition } from '#shared/domain/call/edition.ts';
import type { FirstStaff } from '#shared/domain/call/edition-staff.ts';
import { firstMembers } from '#shared/domain/people/first-members.ts';
import type { Member } from '#shared/domain/people/member.ts';
import { edition } from './builders.ts';

const first = (
  id: string,
  name: string,
  rest: Pick<FirstStaff[number], 'roles'> & Partial<FirstStaff[number]>,
): FirstStaff[number] => ({
  id,
  name,
  address: `${id}@we-gov.org`,
  zone: 'Asia/Seoul',
  language: 'en',
  notices: 'each',
  ...rest,
});

/** The first members of the tests' call: one of each role, and a second decider. */
export const staffOfEdition: FirstStaff = [
  first('amina', 'Amina Okello', {
    roles: ['reviewer'],
    cityId: 'kampala',
    zone: 'Africa/Kampala',
    address: 'amina.okello@kcca.go.ug',
  }),
  first('minji', 'Minji Park', { roles: ['staff'] }),
  first('jisoo', 'Jisoo Kim', { roles: ['staff', 'decider'], language: 'ko' }),
  first('daniel', 'Daniel Lim', { roles: ['decider'] }),
  first('elena', 'Elena Sokolova', { roles: ['travel-desk'] }),
];

/** The tests' call with its staff. */
export const staffEdition: Edition = edition({ staff: staffOfEdition });

const withId = (id: string): Member => {
  const found = firstMembers(staffEdition).find((member) => member.id === id);
  if (!found) throw new Error(`the tests' call has no member ${id}`);
  return found;
};

/** Works for Kampala. */
export const reviewer = withId('amina');
/** Staff, and no decider. */
export const secretary = withId('minji');
/** Staff and decider. */
export const decider = withId('jisoo');
/** Decider alone. */
export const secondDecider = withId('daniel');
export const travelDesk = withId('elena');

/** A member who was added on the people page; by default one who reviews and works for no city. */
export const addedMember = (changes: Partial<Member> = {}): Member => ({
  id: 'added-1',
  name: 'Priya Raman',
  address: 'priya.raman@example.org',
  roles: ['reviewer'],
  cityId: undefined,
  country: undefined,
  zone: 'Asia/Kolkata',
  language: 'en',
  notices: 'each',
  subject: undefined,
  removedAt: undefined,
  sessionsFrom: 0,
  version: 1,
  ...changes,
});

/** Off the list since `at`. */
export const removedMember = (at: number, changes: Partial<Member> = {}): Member =>
  addedMember({
    id: 'removed-1',
    name: 'Tomás Núñez',
    address: 'tomas.nunez@example.org',
    zone: 'America/Lima',
    removedAt: at,
    sessionsFrom: at,
    version: 2,
    ...changes,
  });

/** Two of the secretariat who work on the same applications. */
export const andrew = addedMember({
  id: 'andrew',
  name: 'Andrew Lim',
  address: 'andrew@we-gov.org',
  roles: ['staff'],
});
export const alexandra = addedMember({
  id: 'alexandra',
  name: 'Alexandra Sidorova',
  address: 'alexandra@we-gov.org',
  roles: ['staff'],
});
