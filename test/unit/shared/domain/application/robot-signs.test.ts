import { describe, expect, test } from 'vitest';
import {
  type Arrival,
  flagsOf,
  isUnlikeABrowser,
  mostAtTraffic,
  trafficOf,
} from '#shared/domain/application/robot-signs.ts';
import { browserHeaders } from '../../../../support/world/web.ts';

const aMinute = 60_000;

/** An official who took twenty minutes in an office where nobody else applies. */
const arrival = (changes: Partial<Arrival> = {}): Arrival => ({
  honeypot: '',
  headers: browserHeaders,
  receivedAt: 100 * aMinute,
  begunAt: 80 * aMinute,
  check: { madeAt: 99 * aMinute },
  traffic: 'usual',
  proof: 'not-asked',
  repeatsText: false,
  ...changes,
});

test('an official who fills in the form as people do is not flagged', () => {
  expect(flagsOf(arrival())).toEqual([]);
});

test('an official whose page shows no hidden field, or who left it empty, is not flagged', () => {
  expect(flagsOf(arrival({ honeypot: undefined }))).toEqual([]);
});

test('whoever fills in the field that people do not see is flagged', () => {
  expect(flagsOf(arrival({ honeypot: 'https://win.example' }))).toEqual(['filled-hidden-field']);
});

describe('the time that it took', () => {
  const after = (ms: number, checkedFor = 5_000) =>
    flagsOf(
      arrival({
        begunAt: 100 * aMinute - ms,
        check: { madeAt: 100 * aMinute - checkedFor },
      }),
    );

  test.each([
    ['pastes everything in 20 seconds', 20_000, 2_000, []],
    ['is done a millisecond sooner', 19_999, 2_000, ['faster-than-people']],
    ['presses the last button a millisecond too soon', 20_000, 1_999, ['faster-than-people']],
    ['began last week', 7 * 24 * 60 * aMinute, 3 * 24 * 60 * aMinute, []],
  ])('of one who %s', (_, ms, checkedFor, flags) => {
    expect(after(ms, checkedFor)).toEqual(flags);
  });

  test('of one whose last page says nothing of when it was made is not believed', () => {
    expect(flagsOf(arrival({ check: { madeAt: undefined } }))).toEqual(['faster-than-people']);
  });

  test('of a form that came whole is that of its one page', () => {
    const { check, ...whole } = arrival();
    expect(check).toBeDefined();
    expect(flagsOf(whole)).toEqual([]);
  });
});

describe('the traffic', () => {
  test.each([
    [1, 1, 'usual'],
    [5, 30, 'usual'],
    [1, 31, 'lively'],
    [6, 6, 'lively'],
    [20, 500, 'lively'],
    [21, 21, 'busy'],
    [60, 60, 'busy'],
    [61, 61, 'crowded'],
  ])('of %i from one address and %i in all is %s', (fromNetwork, inAll, traffic) => {
    expect(trafficOf({ fromNetwork, inAll })).toBe(traffic);
  });

  test('is planned on only while it is no larger', () => {
    for (let fromNetwork = 1; fromNetwork <= 300; fromNetwork += 1)
      expect(fromNetwork).toBeLessThanOrEqual(mostAtTraffic(trafficOf({ fromNetwork })));
    expect(mostAtTraffic('usual')).toBe(5);
    expect(mostAtTraffic('crowded')).toBe(300);
  });

  test.each([
    ['usual', 'not-asked', []],
    ['lively', 'right', []],
    ['lively', 'missing', ['no-proof-of-work']],
    ['busy', 'right', []],
    ['busy', 'not-asked', ['many-from-one-address']],
    ['busy', 'missing', ['many-from-one-address', 'no-proof-of-work']],
    ['crowded', 'right', ['many-from-one-address']],
  ] as const)('that is %s, with the work %s', (traffic, proof, flags) => {
    expect(flagsOf(arrival({ traffic, proof }))).toEqual(flags);
  });
});

test('one who says word for word what another says is flagged', () => {
  expect(flagsOf(arrival({ repeatsText: true }))).toEqual(['words-of-another']);
});

describe('a browser', () => {
  const language = { 'accept-language': 'ne-NP' };
  const html = { accept: 'text/html,*/*;q=0.8' };
  const chrome =
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

  test.each([
    ['Firefox of today', browserHeaders],
    [
      'an iPhone of 2020, which sends no Sec-Fetch-Site',
      {
        ...html,
        ...language,
        'user-agent':
          'Mozilla/5.0 (iPhone; CPU iPhone OS 14_0 like Mac OS X) Version/14.0 Safari/604.1',
      },
    ],
    ['Chrome of 2019', { ...html, ...language, 'user-agent': chrome.replace('140', '72') }],
    [
      'Opera Mini on a telephone with keys',
      {
        ...html,
        ...language,
        'user-agent': 'Opera/9.80 (J2ME/MIDP; Opera Mini/9.80) Presto/2.5.25 Version/10.54',
      },
    ],
    ['Lynx', { ...html, ...language, 'user-agent': 'Lynx/2.9.0 libwww-FM/2.14' }],
    ['one that keeps its language to itself', { ...html, 'user-agent': 'Mozilla/5.0 Version/15' }],
  ])('is one: %s', (_, headers) => {
    expect(isUnlikeABrowser(headers)).toBe(false);
  });

  test.each([
    ['nothing said', {}],
    ['curl', { accept: '*/*', 'user-agent': 'curl/8.5.0' }],
    ['a script with the name of a browser', { accept: '*/*', 'user-agent': 'Mozilla/5.0' }],
    ['Chrome that does not send what Chrome sends', { ...html, ...language, 'user-agent': chrome }],
  ])('is none: %s', (_, headers) => {
    expect(isUnlikeABrowser(headers)).toBe(true);
  });
});
