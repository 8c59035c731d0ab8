import { describe, expect, test } from 'vitest';
import { planAnswerReturn } from '#shared/domain/acts/answer-return.ts';
import { nextForMail } from '#shared/domain/acts/mails/mail-still-wanted.ts';
import { daysForAnswer, planReturn } from '#shared/domain/acts/staff/return-for-information.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { lastReturn, longestAnswer, mostReturns } from '#shared/domain/application/return.ts';
import { andrew } from '../../../../../support/builders/members.ts';
import { sampleApplication } from '../../../../../support/mails/journey-mails.ts';
import { planned } from '../../../../../support/mails/staff-mails.ts';
import { testCall, testInForce } from '../../../../../support/world/web.ts';

const grace = sampleApplication();
const at = Date.parse('2018-05-18T10:00:00+09:00');
const aDay = 86_400_000;

const ask = (changes: Partial<Parameters<typeof planReturn>[0]> = {}) =>
  planReturn({
    call: testInForce,
    member: andrew,
    at,
    application: grace,
    items: 'Which years?\n\n  Who signs? ',
    lastDay: '2018-05-28',
    ...changes,
  });
const returned = (application?: Application) =>
  planned(ask(application && { application })).changes[0].after;
const answer = (application: Application, text = 'From 2011.') =>
  planAnswerReturn({ call: testInForce, application, at: at + aDay, answer: text });

describe('an application that staff return', () => {
  test('has the lines that they ask, until the end of the day in Seoul, and keeps its place', () => {
    const { changes, moves } = planned(ask());
    expect(lastReturn(changes[0].after)).toEqual({
      from: 'submitted',
      at,
      endsAt: Date.parse('2018-05-29T00:00:00+09:00'),
      items: ['Which years?', 'Who signs?'],
    });
    expect(changes[0].after.state).toBe('returned');
    expect(moves).toEqual([]);
  });

  test('is reminded two days before, by day, and not where the day is near', () => {
    const due = (lastDay: string) =>
      planned(ask({ lastDay })).changes[0].mails.find(({ kind }) => kind === 'return-reminder')
        ?.dueAt;
    expect(due('2018-05-28')).toBe(Date.parse('2018-05-26T18:00:00+03:00'));
    expect(due('2018-05-20')).toBeUndefined();
  });

  test.each([
    ['', '2018-05-28', 'no-items'],
    [' \n \n', '2018-05-28', 'no-items'],
    [Array(11).fill('Why?').join('\n'), '2018-05-28', 'too-many-items'],
    ['x'.repeat(301), '2018-05-28', 'item-too-long'],
    ['Why?', '', 'no-day'],
    ['Why?', '2018-02-30', 'no-such-day'],
    ['Why?', '28 May', 'no-year'],
    ['Why?', '05/06/2018', 'two-days'],
    ['Why?', 'Sunday, 28 May 2018', 'other-weekday'],
    ['Why?', '2018-05-18', 'day-too-soon'],
    ['Why?', '2018-06-18', 'day-too-late'],
  ])('is not returned with %j until %j: %s', (items, lastDay, why) => {
    expect(ask({ items, lastDay })).toEqual({ ok: false, error: why });
  });

  test.each(['28 May 2018', '28/5/2018', '2018년 5월 28일 (월)'])(
    'is returned until the day that somebody typed as %s',
    (lastDay) => {
      expect(lastReturn(planned(ask({ lastDay })).changes[0].after)?.endsAt).toBe(
        Date.parse('2018-05-29T00:00:00+09:00'),
      );
    },
  );

  test('is answered by the day before the workshop at the latest', () => {
    expect(daysForAnswer(testInForce, at)).toEqual({ first: '2018-05-19', last: '2018-06-17' });
    const late = Date.parse('2018-06-25T10:00:00+09:00');
    expect(daysForAnswer(testInForce, late)).toEqual({ first: '2018-06-26', last: '2018-07-08' });
  });

  test('is returned five times at most, and keeps what was asked before', () => {
    let application = grace;
    for (let times = 0; times < mostReturns; times += 1)
      application = planned(answer(returned(application))).changes[0].after;
    expect(application.returns).toHaveLength(mostReturns);
    expect(ask({ application })).toEqual({ ok: false, error: 'returned-too-often' });
  });

  test('is not returned twice at once, nor while it may be a robot’s', () => {
    for (const state of ['returned', 'held-for-check', 'withdrawn', 'duplicate'] as const)
      expect(ask({ application: { ...grace, state } })).toEqual({
        ok: false,
        error: 'not-in-this-state',
      });
  });
});

describe('the answer of its applicant', () => {
  test.each(['submitted', 'held-for-city', 'held-as-duplicate'] as const)(
    'takes it back to where it was: %s',
    (state) => {
      const heldSince = state === 'held-for-city' ? 7 : undefined;
      const { changes, moves } = planned(answer(returned({ ...grace, state, heldSince })));
      expect(changes[0].after).toMatchObject({ state, heldSince });
      expect(lastReturn(changes[0].after)?.answer).toEqual({ at: at + aDay, text: 'From 2011.' });
      expect(changes[0].mails.map(({ kind }) => kind)).toEqual(['staff-answered']);
      expect(moves).toEqual([]);
    },
  );

  test('is given once, with some text and not too much', () => {
    const why = (result: ReturnType<typeof answer>) => (result.ok ? undefined : result.error);
    expect(why(answer(grace))).toBe('nothing-asked');
    expect(why(answer(planned(answer(returned())).changes[0].after))).toBe('nothing-asked');
    expect(why(answer(returned(), ' \n'))).toBe('no-answer');
    expect(why(answer(returned(), 'x'.repeat(longestAnswer + 1)))).toBe('too-long');
  });
});

describe('its reminder', () => {
  const reminder = planned(ask()).changes[0].mails.find(({ kind }) => kind === 'return-reminder');
  const next = (application: Application, now = reminder?.dueAt ?? 0) =>
    reminder && nextForMail(reminder, { call: testCall, draft: undefined, application }, now);

  test('is sent while the question is open', () => {
    expect(next(returned())).toBe('send');
  });

  test('is dropped once it is answered, withdrawn, or the day is over', () => {
    expect(next(planned(answer(returned())).changes[0].after)).toBe('drop');
    expect(next({ ...returned(), state: 'withdrawn' })).toBe('drop');
    expect(next(returned(), Date.parse('2018-05-29T00:00:00+09:00'))).toBe('drop');
  });

  test('is dropped where another question was asked since', () => {
    const answered = planned(answer(returned())).changes[0].after;
    const later = planned(ask({ application: answered, at: at + 2 * aDay })).changes[0].after;
    expect(next(later)).toBe('drop');
  });
});
