import { describe, expect, test } from 'vitest';
import {
  countingOf,
  isWithin,
  mailsADay,
  mailsOfOneNetwork,
} from '#shared/domain/mail/mail-budget.ts';
import { mailKinds } from '#shared/domain/mail/mail-kind.ts';

const network = 1;

describe('B12 what one mailbox gets in a day', () => {
  test('is twelve mails of all kinds that a stranger can cause', () => {
    expect(mailsADay.needed + mailsADay['readable-on-a-page']).toBe(12);
    for (const kind of mailKinds) {
      const counting = countingOf(kind);
      if (counting === 'not' || counting === 'as-notice') continue;
      const mailbox = mailsADay[counting];
      expect(isWithin(kind, { mailbox, network })).toBe(true);
      expect(isWithin(kind, { mailbox: mailbox + 1, network })).toBe(false);
    }
  });

  test('is nothing more from a network that caused mails for a whole conference', () => {
    expect(isWithin('receipt', { mailbox: 1, network: mailsOfOneNetwork })).toBe(true);
    expect(isWithin('receipt', { mailbox: 1, network: mailsOfOneNetwork + 1 })).toBe(false);
  });

  test('is every code and every notice to staff: they have limits of their own', () => {
    for (const kind of ['code', 'staff-notice', 'call-closed'] as const)
      expect(isWithin(kind, { mailbox: 1_000, network: 1_000 })).toBe(true);
  });
});
