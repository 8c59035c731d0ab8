import type { Mail } from '../../mail/outbox.ts';
import type { Member } from '../../people/member.ts';
import type { Instant } from '../../time/zoned-time.ts';

/** The mail that tells a member all lines of a day, from `from` until `to`. */
export const digestMail = (
  { id, address, language }: Member,
  { from, to }: Readonly<{ from: Instant; to: Instant }>,
  now: Instant,
): Mail => ({
  owner: { about: 'call' },
  name: `digest-${to}-${id}`,
  kind: 'staff-digest',
  to: address,
  language,
  member: id,
  facts: { from, to },
  dueAt: now,
});
