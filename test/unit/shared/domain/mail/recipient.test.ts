import { describe, expect, test } from 'vitest';
import { goesToApplicant } from '#shared/domain/acts/mails/change-mails.ts';
import type { MailKind } from '#shared/domain/mail/mail-kind.ts';
import { type Recipient, recipientOf } from '#shared/domain/mail/recipient.ts';

describe('who a mail is for', () => {
  test.each<[MailKind, Recipient]>([
    ['receipt', 'applicant'],
    ['draft-reminder', 'applicant'],
    ['late-code', 'applicant'],
    ['endorsed', 'applicant'],
    ['endorsement-request', 'supervisor'],
    ['staff-digest', 'staff'],
    ['call-closed', 'staff'],
    ['news-opened', 'subscriber'],
    ['code', 'visitor'],
  ])('%s is for the %s', (kind, recipient) => {
    expect(recipientOf(kind)).toBe(recipient);
  });

  test('agrees with whose address is not reached where one comes back', () => {
    for (const kind of ['endorsement-reminder', 'staff-notice'] as const)
      expect(goesToApplicant(kind)).toBe(recipientOf(kind) === 'applicant');
  });
});
