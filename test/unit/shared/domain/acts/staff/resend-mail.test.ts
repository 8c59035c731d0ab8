import { describe, expect, test } from 'vitest';
import { mostTimesAgain, planResend } from '#shared/domain/acts/staff/resend-mail.ts';
import { everyMember, type MailContent, type MailState } from '#shared/domain/mail/outbox.ts';
import { untouchedCase } from '#shared/domain/selection/case.ts';
import { kindAndFacts } from '../../../../../support/builders/facts.ts';
import { addedMember, andrew } from '../../../../../support/builders/members.ts';

const receipt: MailContent = {
  owner: { about: 'application', reference: 'K7M2Q9XD' },
  name: 'v1-receipt',
  to: 'grace.nakato@kcca.go.ug',
  language: 'en',
  ...kindAndFacts('receipt'),
};

const resend = (changes: Partial<Parameters<typeof planResend>[0]> = {}) =>
  planResend({
    member: andrew,
    at: 5,
    id: 'e1',
    case: untouchedCase('K7M2Q9XD'),
    reason: 'She has asked for it by phone.',
    mail: receipt,
    state: 'bounced',
    names: ['v1-receipt'],
    ...changes,
  });
const why = (result: ReturnType<typeof resend>) => (result.ok ? undefined : result.error);

describe('a mail that is sent again', () => {
  test('is the same mail under a name of its own, and it is written down who did it and why', () => {
    const planned = resend();
    expect(planned.ok && planned.value).toMatchObject({
      mails: [{ ...receipt, name: 'v1-receipt-again-1', dueAt: 5 }],
      case: {
        event: {
          by: { id: 'andrew' },
          transition: 'resend-mail',
          reason: 'She has asked for it by phone.',
        },
      },
    });
  });

  test('for the second time is counted on from the first', () => {
    const names = ['v1-receipt', 'v1-receipt-again-1', 'v2-receipt'];
    const planned = resend({ mail: { ...receipt, name: 'v1-receipt-again-1' }, names });
    expect(planned.ok && planned.value.mails?.map(({ name }) => name)).toEqual([
      'v1-receipt-again-2',
    ]);
  });

  test('needs a reason, and somebody of the secretariat', () => {
    expect(why(resend({ reason: ' ' }))).toBe('hasReason');
    expect(why(resend({ member: addedMember() }))).toBe('not-your-role');
  });

  test.each<MailState>(['queued', 'sending', 'dropped', 'handed-on'])(
    'is none that is %s',
    (state) => {
      expect(why(resend({ state }))).toBe('waits');
    },
  );

  test('is never a code, nor what went to the staff as a whole', () => {
    expect(why(resend({ mail: { ...receipt, ...kindAndFacts('code') } }))).toBe('not-again');
    expect(why(resend({ mail: { ...receipt, to: everyMember } }))).toBe('not-again');
  });

  test('goes again a few times at most', () => {
    const names = Array.from({ length: mostTimesAgain }, (_, at) => `v1-receipt-again-${at + 1}`);
    expect(why(resend({ names }))).toBe('too-often');
  });
});
