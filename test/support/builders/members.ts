import type { Member } from '#shared/domain/people/member.ts';

/** A member of the secretariat who is of no member city, with what the test is about. */
export const memberOf = (changes: Partial<Member> = {}): Member => ({
  id: 'andrew',
  name: 'Andrew Lim',
  address: 'andrew@we-gov.org',
  roles: ['staff'],
  cityId: undefined,
  country: undefined,
  zone: 'Asia/Seoul',
  language: 'en',
  notices: 'each',
  removedAt: undefined,
  sessionsFrom: 0,
  version: 1,
  ...changes,
});

/** Two who work on the same applications. */
export const andrew = memberOf();
export const alexandra = memberOf({
  id: 'alexandra',
  name: 'Alexandra Sidorova',
  address: 'alexandra@we-gov.org',
});
