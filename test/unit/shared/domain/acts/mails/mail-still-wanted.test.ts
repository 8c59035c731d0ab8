import { describe, expect, test } from 'vitest';
import { draftNews } from '#shared/domain/acts/mails/draft-mails.ts';
import {
  asTheCallStands,
  mayBeUnwanted,
  nextForMail,
  type SubjectRecords,
} from '#shared/domain/acts/mails/mail-still-wanted.ts';
import { newDraft } from '#shared/domain/draft/draft.ts';
import { mailKinds } from '#shared/domain/mail/mail-kind.ts';
import { answers } from '../../../../../support/builders/builders.ts';
import { applicationWith, endorsement } from '../../../../../support/builders/endorsed.ts';
import { kindAndFacts } from '../../../../../support/builders/facts.ts';
import { firstSending } from '../../../../../support/builders/planned.ts';
import { testCall, testInForce } from '../../../../../support/world/web.ts';

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
const { application } = firstSending({
  call: testInForce,
  answers: answers(),
  reference: 'K7M2Q9XD',
  language: 'en',
  receivedAt: testCall.opensAt,
  lateBySeconds: 0,
  wording: '',
  flags: [],
  seen: { appliedBefore: false, placesTaken: 0 },
});
const records = (changes: Partial<SubjectRecords> = {}): SubjectRecords => ({
  call: testCall,
  draft,
  application: undefined,
  ...changes,
});

const reminder = () => ({ ...kindAndFacts('draft-reminder'), name: 'draft-reminder-48h' });

describe('a reminder of a draft', () => {
  test('goes to one who has not sent', () => {
    expect(nextForMail(reminder(), records(), now)).toBe('send');
  });

  test.each([
    ['the draft was sent', { draft: { ...draft, sentVersion: 1 }, application }],
    ['the application was withdrawn', { application: { ...application, state: 'withdrawn' } }],
    ['the draft has expired', { draft: undefined }],
  ] as const)('is dropped when %s', (_, changes) => {
    expect(nextForMail(reminder(), records(changes), now)).toBe('drop');
  });

  test('is dropped when the call has closed', () => {
    expect(nextForMail(reminder(), records(), testCall.closesAt - 1)).toBe('send');
    expect(nextForMail(reminder(), records(), testCall.closesAt)).toBe('drop');
  });

  test('that is late into the night waits for the morning of the city', () => {
    const night = Date.parse('2018-05-15T23:00+03:00');
    const morning = Date.parse('2018-05-16T07:00+03:00');
    expect(nextForMail(reminder(), records(), night)).toEqual({ dueAt: morning });
    expect(nextForMail(reminder(), records(), morning)).toBe('send');
  });
});

describe('a copy of the answers', () => {
  const copy = (to: string) => ({ ...kindAndFacts('answers-copy'), name: 'copy-1', to });

  test('goes to the address of the application, however that is spelled', () => {
    const { email } = application.answers;
    expect(nextForMail(copy(email), records({ application }), now)).toBe('send');
    expect(nextForMail(copy(email.toUpperCase()), records({ application }), now)).toBe('send');
  });

  test('is dropped when the application has another address by now, or is deleted', () => {
    expect(nextForMail(copy('old@city.gov'), records({ application }), now)).toBe('drop');
    expect(nextForMail(copy(application.answers.email), records(), now)).toBe('drop');
  });
});

test('a reminder to one who has named no city goes by the clock of the call, as it was planned', () => {
  const noon = Date.parse('2018-05-14T12:00+09:00');
  const effect = { event: 'week', instant: testCall.closesAt - 7 * aDay } as const;
  const begun = { ...draft, version: 2 };
  const { mails } = draftNews(testInForce, begun, effect, { to: 'amara@city.gov', now: noon });
  expect(mails.map(({ dueAt }) => dueAt)).toEqual([noon]);
  expect(mails.map((mail) => nextForMail(mail, records({ draft: begun }), noon))).toEqual(['send']);
});

test('what tells of something that happened is sent whatever has become of it', () => {
  const gone = records({ draft: undefined });
  for (const kind of ['receipt', 'staff-notice', 'withdrawn', 'code'] as const) {
    expect(mailKinds).toContain(kind);
    expect(mayBeUnwanted(kind)).toBe(false);
    expect(nextForMail({ ...kindAndFacts(kind), name: kind }, gone, now)).toBe('send');
  }
});

describe('a mail that waits while the call is extended', () => {
  const closesAt = testCall.closesAt + 7 * aDay;
  const extended: SubjectRecords = records({
    call: { ...testCall, closesAt, graceEndsAt: testCall.graceEndsAt + 7 * aDay },
  });

  test.each(['call-closed', 'draft-expired', 'draft-reminder', 'news-extended'] as const)(
    'is dropped where it tells the old closing: %s',
    (kind) => {
      const mail = { ...kindAndFacts(kind), name: kind };
      expect(nextForMail(mail, records(), now)).toBe('send');
      expect(nextForMail(mail, extended, now)).toBe('drop');
    },
  );

  test('is sent where it stays true, with the closing that holds now', () => {
    const mail = { ...kindAndFacts('news-opened'), name: 'opened' };
    expect(nextForMail(mail, extended, now)).toBe('send');
    expect(asTheCallStands(mail, extended, now).facts).toEqual({ ...mail.facts, closesAt });
  });

  test('tells an endorser until when an answer is asked for now', () => {
    const mail = {
      ...kindAndFacts('endorsement-request', { endsAt: 1, replyBy: undefined }),
      name: 'endorsement-request-1-1',
    };
    const asked = applicationWith(endorsement());
    const told = { ...extended, application: asked };
    expect(asTheCallStands(mail, told, closesAt - aDay).facts).toEqual({
      ...mail.facts,
      closesAt,
      endsAt: extended.call.graceEndsAt + 14 * aDay,
      replyBy: closesAt,
    });
    expect(asTheCallStands(mail, told, closesAt).facts).toMatchObject({
      replyBy: closesAt + 14 * aDay,
    });
  });

  test('is told to nobody after the closing, if it says that the call is open', () => {
    for (const kind of ['news-opened', 'news-extended'] as const)
      expect(nextForMail({ ...kindAndFacts(kind), name: kind }, records(), testCall.closesAt)).toBe(
        'drop',
      );
  });
});
