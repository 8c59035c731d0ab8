import { describe, expect, test } from 'vitest';
import { owing, untouched } from '#shared/domain/acts/act.ts';
import { planWithdrawal } from '#shared/domain/acts/withdrawal.ts';
import { newDraft } from '#shared/domain/draft/draft.ts';
import { causedBy } from '#shared/domain/mail/outbox.ts';
import { sampleApplication } from '../../../../support/mails/journey-mails.ts';
import { testInForce } from '../../../../support/world/web.ts';

const withdrawal = planWithdrawal({
  call: testInForce,
  application: sampleApplication(),
  next: sampleApplication({}, { seen: { appliedBefore: false, placesTaken: 3 } }),
  at: testInForce.opensAt,
});

describe('an act that owes other mails', () => {
  const counted = owing(withdrawal, (mails) => causedBy(mails, 'a line'));
  const mailsOf = ({ changes }: typeof withdrawal) => changes.flatMap(({ mails }) => mails);

  test('owes them of its own change and of those that follow from it', () => {
    expect(counted.changes).toHaveLength(2);
    expect(mailsOf(counted)).toEqual(causedBy(mailsOf(withdrawal), 'a line'));
    expect(mailsOf(counted).length).toBeGreaterThan(0);
  });

  test('changes nothing else', () => {
    const bare = ({ changes, ...act }: typeof withdrawal) => ({
      ...act,
      changes: changes.map(({ mails: _, ...change }) => change),
    });
    expect(bare(counted)).toEqual(bare(withdrawal));
  });
});

describe('a draft that an act leaves as it is', () => {
  const draft = newDraft({ reference: 'K7M2Q9XD', language: 'en', startedAt: 0, now: 0 });

  test('is named in the act, so that accesses to it have to hold', () => {
    expect(untouched(draft)).toEqual({ kind: 'untouched', draft });
  });

  test('is nothing to the act of an application that has none', () => {
    expect(untouched(undefined)).toBeUndefined();
  });
});
