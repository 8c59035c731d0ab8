import { hourOf } from '../../mail/notice.ts';
import type { Mail } from '../../mail/outbox.ts';
import type { Instant } from '../../time/zoned-time.ts';
import { toStaff } from './staff-mails.ts';

/**
 * Tells the deciders that a sign-in was refused. It has one name in each hour of the clock, so the
 * second refusal of an hour queues nothing; and nothing of the person who was refused.
 */
export const signInRefusedMails = (at: Instant): readonly Mail[] =>
  toStaff({
    owner: { about: 'call' },
    name: `sign-in-refused-${hourOf(at).from}`,
    kind: 'staff-sign-in-refused',
    facts: { at },
    dueAt: at,
  });
