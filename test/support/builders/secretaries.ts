import { addedMember } from './members.ts';

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
