import type { StaffActName } from '#shared/domain/acts/staff/offered-acts.ts';
import type { Member } from '#shared/domain/people/member.ts';
import { addedMember } from '../../builders/members.ts';
import type { Fields } from './asking.ts';

/** Whom an application is not assigned to yet, and can be. */
export const third = addedMember({ id: 'third', name: 'Ji-woo Han', address: 'jiwoo@example.org' });

/** What a member fills in for an act, beside the reason, where `assigned` reviews the application. */
export const actFields = (
  assigned: Pick<Member, 'id'>,
): Partial<Readonly<Record<StaffActName, Fields>>> => ({
  'match-city': [['city', 'vladivostok']],
  return: [
    ['items', 'Which years?'],
    ['lastDay', '2018-05-20'],
    ['step', 'send'],
  ],
  assign: [
    ['reviewer', third.id],
    ['accepts', 'yes'],
    ['acceptsFor', third.id],
  ],
  unassign: [['reviewer', assigned.id]],
  note: [['text', 'They called.']],
});
