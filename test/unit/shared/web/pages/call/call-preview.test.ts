import { expect, test } from 'vitest';
import { callPreview } from '#shared/web/pages/call/call-preview.ts';
import { contextOf, testCall } from '../../../../../support/world/web.ts';

const { opensAt, closesAt } = testCall;

test.each([
  [opensAt - 1, ' Applications open on Monday, 2 April 2018 at 09:00 (Seoul time).'],
  [opensAt, ' Apply by Thursday, 17 May 2018 at 23:59 (Seoul time).'],
  [closesAt, ''],
])('a link to the call that is sent at %i says what can be done then', (at, said) => {
  expect(callPreview(contextOf(), testCall, at).replaceAll('\u2009', ' ')).toBe(
    `Workshop for cities: Jeju Island, Republic of Korea, Monday 9 July – Friday 13 July 2018.${said}`,
  );
});

test('it says so in Korean', () => {
  const said = callPreview(contextOf({ language: 'ko' }), testCall, opensAt);
  expect(said).toContain('접수 마감: 2018년 5월 17일 목요일 23:59 (');
});
