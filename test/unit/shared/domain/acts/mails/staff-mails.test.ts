import { expect, test } from 'vitest';
import { toStaff } from '#shared/domain/acts/mails/staff-mails.ts';
import { everyMember } from '#shared/domain/mail/outbox.ts';
import { kindAndFacts } from '../../../../../support/builders/facts.ts';

test('the staff get one mail as a whole, which names nobody of them', () => {
  const notice = {
    owner: { about: 'call' },
    name: 'opened-5',
    dueAt: 5,
    ...kindAndFacts('call-opened'),
  } as const;
  expect(toStaff(notice)).toEqual([{ ...notice, to: everyMember, language: 'en' }]);
});
