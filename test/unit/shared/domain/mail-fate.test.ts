import { describe, expect, test } from 'vitest';
import { newDraft } from '#shared/domain/draft.ts';
import { fateOf, type MailBasis, mayChangeItsFate } from '#shared/domain/mail-fate.ts';
import { mailKinds } from '#shared/domain/outbox.ts';
import { planSubmission } from '#shared/domain/submission.ts';
import { answers } from '../../../support/builders.ts';
import { testCall, testEdition } from '../../../support/web.ts';

const anHour = 3_600_000;
const aDay = 24 * anHour;
// Noon in Kampala, two days before the closing.
const now = Date.parse('2018-05-15T12:00+03:00');

const draft = newDraft({
  reference: 'K7M2Q9XD',
  language: 'en',
  startedAt: testCall.opensAt,
  now: testCall.opensAt,
});
const { application } = planSubmission({
  edition: testEdition,
  answers: answers(),
  reference: 'K7M2Q9XD',
  language: 'en',
  receivedAt: testCall.opensAt,
  lateBySeconds: 0,
  wording: '',
  flags: [],
  seen: { appliedBefore: false, placesTaken: 0 },
});
const basis = (changes: Partial<MailBasis> = {}): MailBasis => ({
  call: testCall,
  draft,
  application: undefined,
  ...changes,
});

const reminder = (facts: Readonly<Record<string, string>> = {}) =>
  ({
    kind: 'draft-reminder',
    name: 'draft-reminder-48h',
    facts: { cityZone: 'Africa/Kampala', ...facts },
  }) as const;

describe('a reminder of a draft', () => {
  test('goes to one who has not sent', () => {
    expect(fateOf(reminder(), basis(), now)).toBe('send');
  });

  test.each([
    ['the draft was sent', { draft: { ...draft, sentVersion: 1 }, application }],
    ['the application was withdrawn', { application: { ...application, state: 'withdrawn' } }],
    ['the draft has expired', { draft: undefined }],
  ] as const)('is dropped when %s', (_, changes) => {
    expect(fateOf(reminder(), basis(changes), now)).toBe('drop');
  });

  test('is dropped when the call has closed', () => {
    expect(fateOf(reminder(), basis(), testCall.closesAt - 1)).toBe('send');
    expect(fateOf(reminder(), basis(), testCall.closesAt)).toBe('drop');
  });

  test('moves with the closing', () => {
    const call = { ...testCall, closesAt: testCall.closesAt + 7 * aDay };
    const mail = reminder({ beforeClosing: String(2 * aDay) });
    // 18:00 in Kampala, as before.
    expect(fateOf(mail, basis({ call }), now)).toEqual({ dueAt: call.closesAt - 2 * aDay });
    expect(fateOf(mail, basis(), testCall.closesAt - 2 * aDay)).toBe('send');
  });

  test('that is late into the night waits for the morning of the city', () => {
    const night = Date.parse('2018-05-15T23:00+03:00');
    const morning = Date.parse('2018-05-16T07:00+03:00');
    expect(fateOf(reminder(), basis(), night)).toEqual({ dueAt: morning });
    expect(fateOf(reminder(), basis(), morning)).toBe('send');
  });
});

test('what tells of something that happened is sent whatever has become of it', () => {
  const gone = basis({ draft: undefined });
  for (const kind of ['receipt', 'staff-notice', 'withdrawn', 'code'] as const) {
    expect(mailKinds).toContain(kind);
    expect(mayChangeItsFate(kind)).toBe(false);
    expect(fateOf({ kind, name: kind, facts: {} }, gone, now)).toBe('send');
  }
});
