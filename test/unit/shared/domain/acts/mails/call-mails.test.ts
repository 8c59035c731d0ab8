import { describe, expect, test } from 'vitest';
import { closedMails, dueEffects, openedMails } from '#shared/domain/acts/mails/call-mails.ts';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import { everyMember } from '#shared/domain/mail/outbox.ts';
import { edition } from '../../../../../support/builders/builders.ts';

const here = edition();
const call = plannedCall(here);

describe('the side effects of the call', () => {
  const opened = { event: 'opened', instant: call.opensAt };
  const closed = { event: 'closed', instant: call.graceEndsAt };

  test.each([
    ['a millisecond before the opening', call.opensAt - 1, []],
    ['at the opening', call.opensAt, [opened]],
    ['a millisecond before the closing', call.closesAt - 1, [opened]],
    ['at the closing, while the grace time runs', call.closesAt, []],
    ['a millisecond before the grace time ends', call.graceEndsAt - 1, []],
    ['when the grace time is over', call.graceEndsAt, [closed]],
    ['a millisecond before the workshop is over', call.archivesAt - 1, [closed]],
    ['years later, for a stack that is made only then', call.archivesAt * 2, []],
  ])('due %s', (_, now, due) => {
    expect(dueEffects(call, now)).toEqual(due);
  });

  test('are due again at the new end after an extension', () => {
    const later = call.graceEndsAt + 86_400_000;
    const extended = { ...call, closesAt: call.closesAt + 86_400_000, graceEndsAt: later };
    expect(dueEffects(extended, call.graceEndsAt)).toEqual([opened]);
    expect(dueEffects(extended, later)).toEqual([{ event: 'closed', instant: later }]);
  });

  test('tell the staff once, under a name that holds the event and its instant', () => {
    const counts = { closesAt: call.closesAt, applications: 21, unchecked: 0, cities: 17 };
    const facts = { ...counts, at: call.graceEndsAt };
    const mails = closedMails(facts, call.graceEndsAt + 5);
    expect(mails).toEqual([
      {
        owner: { about: 'call' },
        name: `closed-${call.graceEndsAt}`,
        kind: 'call-closed',
        to: everyMember,
        language: 'en',
        facts,
        dueAt: call.graceEndsAt + 5,
      },
    ]);
    const [first] = openedMails({ at: call.opensAt, closesAt: call.closesAt }, 1);
    expect(first).toMatchObject({ kind: 'call-opened', name: `opened-${call.opensAt}` });
  });
});
