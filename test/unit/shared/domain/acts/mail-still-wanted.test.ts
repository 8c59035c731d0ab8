import { describe, expect, test } from 'vitest';
import { draftNews } from '#shared/domain/acts/draft-mails.ts';
import {
  factsNow,
  fateOf,
  type MailBasis,
  mayChangeItsFate,
} from '#shared/domain/acts/mail-still-wanted.ts';
import { planSubmission } from '#shared/domain/acts/submission.ts';
import { newDraft } from '#shared/domain/draft/draft.ts';
import { mailKinds } from '#shared/domain/mail/mail-kind.ts';
import { answers } from '../../../../support/builders/builders.ts';
import { testCall, testEdition } from '../../../../support/world/web.ts';

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

test('a reminder to one who has named no city goes by the clock of the call, as it was planned', () => {
  const noon = Date.parse('2018-05-14T12:00+09:00');
  const effect = { event: 'week', instant: testCall.closesAt - 7 * aDay } as const;
  const begun = { ...draft, version: 2 };
  const { mails } = draftNews(testEdition, begun, effect, { to: 'amara@city.gov', now: noon });
  expect(mails.map(({ dueAt }) => dueAt)).toEqual([noon]);
  expect(mails.map((mail) => fateOf(mail, basis({ draft: begun }), noon))).toEqual(['send']);
});

test('what tells of something that happened is sent whatever has become of it', () => {
  const gone = basis({ draft: undefined });
  for (const kind of ['receipt', 'staff-notice', 'withdrawn', 'code'] as const) {
    expect(mailKinds).toContain(kind);
    expect(mayChangeItsFate(kind)).toBe(false);
    expect(fateOf({ kind, name: kind, facts: {} }, gone, now)).toBe('send');
  }
});

describe('a mail that waits while the call is extended', () => {
  const closesAt = testCall.closesAt + 7 * aDay;
  const extended: MailBasis = basis({
    call: { ...testCall, closesAt, graceEndsAt: testCall.graceEndsAt + 7 * aDay },
  });
  const old = { closesAt: String(testCall.closesAt), at: String(testCall.graceEndsAt) };

  test.each(['call-closed', 'draft-expired', 'draft-reminder', 'news-extended'] as const)(
    'is dropped where it tells the old closing: %s',
    (kind) => {
      const mail = { kind, name: kind, facts: old };
      expect(fateOf(mail, basis(), now)).toBe('send');
      expect(fateOf(mail, extended, now)).toBe('drop');
    },
  );

  test('is sent where it stays true, with the closing that holds now', () => {
    const mail = { kind: 'news-opened', name: 'opened', facts: old } as const;
    expect(fateOf(mail, extended, now)).toBe('send');
    expect(factsNow(mail, extended)).toMatchObject({ closesAt: String(closesAt) });
  });

  test('tells a superior until when an answer is taken now', () => {
    const facts = { closesAt: String(testCall.closesAt), endsAt: '1', superior: 'Mr. Okello' };
    expect(factsNow({ facts }, extended)).toEqual({
      closesAt: String(closesAt),
      endsAt: String(extended.call.graceEndsAt + 14 * aDay),
      superior: 'Mr. Okello',
    });
  });

  test('is told to nobody after the closing, if it says that the call is open', () => {
    for (const kind of ['news-opened', 'news-extended'] as const)
      expect(fateOf({ kind, name: kind, facts: {} }, basis(), testCall.closesAt)).toBe('drop');
  });
});
