import { describe, expect, test } from 'vitest';
import { type CallRecord, plannedCall } from '#shared/domain/call/call-window.ts';
import { cityName } from '#shared/domain/call/city.ts';
import type { EditionInput } from '#shared/domain/call/edition.ts';
import { type Language, languages } from '#shared/domain/call/language.ts';
import { showCall } from '../../../../../functions/public/call/show-call.ts';
import { loadEdition } from '../../../../../infra/editions/load-edition.ts';
import { edition } from '../../../../support/builders/builders.ts';
import { independentText } from '../../../../support/fakes/independent-clock.ts';
import { linksOf, textOf } from '../../../../support/text/html.ts';
import { contextOf, request, testCall } from '../../../../support/world/web.ts';

const pageAt = async (
  receivedAt: number,
  {
    call = testCall,
    context = contextOf(),
  }: { call?: CallRecord; context?: ReturnType<typeof contextOf> } = {},
) => {
  const show = showCall({ contextIn: () => context, readCall: async () => call });
  const { status, body, type } = await show(request({ receivedAt }));
  expect({ status, type }).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
  return { html: body, text: textOf(body), links: linksOf(body) };
};

const { opensAt, closesAt, graceEndsAt, archivesAt } = testCall;

const lastMinute = 'Thursday, 17 May 2018 at 23:59 (Seoul time)';
const lastMinuteUtc = 'Thursday, 17 May 2018 at 14:59 (UTC)';

describe.each([
  ['before the opening', opensAt - 1, 'Opening soon', false],
  ['while it is open', closesAt - 1, 'Open for applications', true],
  ['in the grace time', closesAt, 'Closed', false],
  ['after the grace time', graceEndsAt, 'Closed', false],
  ['when the workshop is over', archivesAt, 'This workshop has ended', false],
])('the page of the call %s', (_, at, tag, mayApply) => {
  test('says where the call stands', async () => {
    expect((await pageAt(at)).html).toMatch(new RegExp(`<p class="tag[^"]*">${tag}</p>`));
  });

  test('shows the last minute in Seoul time and in UTC, with weekday and date', async () => {
    const { text } = await pageAt(at);
    expect(text).toContain(lastMinute);
    expect(text).toContain(lastMinuteUtc);
    expect(text).not.toMatch(/midnight|24:00/i);
  });

  test('offers the form only while it takes applications', async () => {
    expect((await pageAt(at)).links.includes('/en/apply')).toBe(mayApply);
  });

  test('names the people to write to', async () => {
    expect((await pageAt(at)).links).toContain('mailto:andrew@we-gov.org');
  });
});

describe('the page of the call', () => {
  test('changes its tag at the very instants', async () => {
    const tagAt = async (at: number) =>
      /<p class="tag[^"]*">([^<]*)</.exec((await pageAt(at)).html)?.[1];
    expect(await tagAt(opensAt)).toBe('Open for applications');
    expect(await tagAt(graceEndsAt - 1)).toBe('Closed');
    expect(await tagAt(archivesAt - 1)).toBe('Closed');
  });

  test('before the opening says when it opens, in both times', async () => {
    const { text } = await pageAt(opensAt - 1);
    expect(text).toContain('Monday, 2 April 2018 at 09:00 (Seoul time)');
    expect(text).toContain('Monday, 2 April 2018 at 00:00 (UTC)');
  });

  test('shows the deadline on the clocks of the cities until it is over, and offers it for calendars', async () => {
    for (const at of [opensAt - 1, closesAt - 1]) {
      const { text, links } = await pageAt(at);
      expect(text).toContain('Vladivostok Friday, 18 May 2018 at 00:59');
      expect(text).toContain('Kampala Thursday, 17 May 2018 at 17:59');
      expect(links).toContain('/en/deadline.ics');
    }
    const { text, links } = await pageAt(closesAt);
    expect(text).not.toContain('Vladivostok');
    expect(links).not.toContain('/en/deadline.ics');
  });

  test('publishes the grace time beforehand, and in it says until when', async () => {
    expect((await pageAt(closesAt - 1)).text).toContain(
      'you can still submit it up to 15 minutes after the deadline',
    );
    const { text } = await pageAt(closesAt);
    expect(text).toContain('you can still submit it until Friday, 18 May 2018 at 00:14');
    expect((await pageAt(graceEndsAt)).text).not.toContain('00:14');
  });

  test('shows closings before an extension struck through, and the new one plain', async () => {
    const day = 86_400_000;
    const call = {
      ...testCall,
      closesAt: closesAt + 2 * day,
      graceEndsAt: graceEndsAt + 2 * day,
      earlierClosings: [closesAt - 7 * day, closesAt],
    };
    const { html, text } = await pageAt(closesAt, { call });
    const struck = [...html.matchAll(/<s>([^<]*)<\/s>/g)].map(([, closing]) => closing);
    expect(struck).toEqual(['Thursday, 10 May 2018 at 23:59', 'Thursday, 17 May 2018 at 23:59']);
    expect(text).toContain('Saturday, 19 May 2018 at 23:59 (Seoul time)');
    expect(text).toContain('Open for applications');
  });

  test('says that the deadline was extended where the edition knows no earlier one', async () => {
    const context = contextOf({ edition: edition({ deadlineExtended: true }) });
    const { html, text } = await pageAt(closesAt - 1, { context });
    expect(text).toContain('We have extended the deadline.');
    expect(html).not.toContain('<s>');
    expect((await pageAt(closesAt - 1)).text).not.toContain('extended');
    expect((await pageAt(opensAt - 1, { context })).text).not.toContain('We have extended');
  });

  test('tells of the workshop: when, where, for whom, how many of a city', async () => {
    const { text } = await pageAt(closesAt - 1);
    expect(text).toContain('Monday 9 July – Friday 13 July 2018');
    expect(text).toContain('Jeju Island, Republic of Korea');
    expect(text).toContain('Managerial-level public employees of WeGO member cities.');
    expect(text).toContain('At most three people of one city may apply.');
    expect(text).toContain('Passport scan');
  });

  test('says which documents are needed before the deadline and which only after selection', async () => {
    const { text } = await pageAt(closesAt - 1);
    expect(text).toContain('You can start your application without these documents.');
    expect(text).toContain(
      'To add before the deadline Nomination letter, or the online confirmation of your supervisor' +
        ' Only if we select you Portrait photo Copy of your passport photo page',
    );
  });

  test('asks for no document after selection where the edition wants all with the application', async () => {
    const context = contextOf({
      edition: edition({ collectAt: { headshot: 'application', passport: 'application' } }),
    });
    const { text } = await pageAt(closesAt - 1, { context });
    expect(text).toContain('supervisor Portrait photo Copy of your passport photo page');
    expect(text).not.toContain('Only if we select you');
    expect((await pageAt(closesAt, { context })).text).not.toContain('You can start');
  });

  test('has the tours where the edition has some', async () => {
    const context = contextOf({ edition: edition({ tours: ['Bukchon IoT Village'] }) });
    expect((await pageAt(closesAt, { context })).text).toContain('Bukchon IoT Village');
    expect((await pageAt(closesAt)).text).not.toContain('Technical tours');
  });

  test('of a rehearsal says so and shows its clock; that of a real call never', async () => {
    const context = contextOf({ rehearsalClock: 'Thursday at 23:58' });
    expect((await pageAt(closesAt - 1, { context })).text).toContain(
      'This is a rehearsal. Its clock shows Thursday at 23:58.',
    );
    expect((await pageAt(closesAt - 1)).text).not.toMatch(/rehearsal/i);
  });

  test('shows what the edition says as text, whatever it is', async () => {
    const context = contextOf({
      edition: edition({ title: '<b>R&D</b> "call"', topics: ['a<b'] }),
    });
    const { html } = await pageAt(closesAt - 1, { context });
    expect(html).toContain('&lt;b&gt;R&amp;D&lt;/b&gt;');
    expect(html).toContain('<li>a&lt;b</li>');
  });
});

describe('one who wants to know the deadline in their own city', () => {
  const shown = (query: string, changes: Parameters<typeof contextOf>[0] = {}) =>
    showCall({
      contextIn: (language, path) => contextOf({ language, path, ...changes }),
      readCall: async () => testCall,
    })(request({ query: new Map(new URLSearchParams(query)), receivedAt: opensAt }));
  const panelOf = (html: string) =>
    textOf(/<section class="panel".*?<\/section>/s.exec(html)?.[0] ?? '');

  test('chooses it, without a script, and reads its time first', async () => {
    const { body } = await shown('city=vladivostok');
    const panel = panelOf(body);
    expect(panel).toContain('Friday, 18 May 2018 at 00:59 (Vladivostok)');
    expect(panel.indexOf('Vladivostok')).toBeLessThan(panel.indexOf('Seoul time'));
    expect(body).toContain('<option value="vladivostok" selected="">');
    expect(body).toContain('<form class="no-print" method="get" action="/en#deadline">');
  });

  test('is told one time where the clocks of the city and of Seoul agree', async () => {
    const { cities } = loadEdition('2018-jeju');
    const { body } = await shown('city=gimpo', { edition: { ...edition(), cities } });
    expect(panelOf(body)).toContain('Thursday, 17 May 2018 at 23:59 (Gimpo and Seoul time)');
    expect(panelOf(body).match(/23:59 \(/g)).toHaveLength(1);
  });

  test.each(['', 'city=', 'city=atlantis', 'city=__proto__', 'town=kampala', 'city=%3Cb%3E'])(
    'is told the usual times at "?%s"',
    async (query) => {
      expect((await shown(query)).body).toBe((await shown('')).body);
    },
  );

  test('reads that it is a member city, and nothing of the kind before it is chosen', async () => {
    expect(textOf((await shown('city=kampala')).body)).toContain('Kampala is a WeGO member city.');
    expect(textOf((await shown('')).body)).not.toContain('is a WeGO member city');
  });

  test('keeps the city in the other language', async () => {
    const { body } = await shown('city=kampala');
    expect(body).toContain('<a href="/ko?city=kampala" lang="ko" hreflang="ko">');
  });

  test('hears each row of the list begin with its city', async () => {
    const { body } = await shown('');
    expect(body).toContain('<caption>The deadline in the local time of each member city</caption>');
    expect(body).toContain('<th scope="row">Kampala</th><td>Thursday, 17 May 2018 at 17:59</td>');
  });
});

describe('one who asks what it costs, and when they will know', () => {
  const full = contextOf({
    edition: edition({
      costs: ['There is no fee.', 'Your city pays for your flight.'],
      visa: 'We send you an invitation letter.',
      workingLanguage: 'The workshop is held in English.',
      interpretation: 'There is no interpreter.',
      answerLanguages: 'You can answer in English or Korean.',
      schedule: { interviews: { from: '2018-05-28', to: '2018-06-01' }, results: '2018-06-08' },
      questions: [{ question: 'Who pays for my flight?', answer: 'Your city does.' }],
    }),
  });

  test('reads it in the order in which people ask', async () => {
    const { text } = await pageAt(opensAt, { context: full });
    const asked = [
      'Dates Monday 9 July – Friday 13 July 2018',
      'Location Jeju Island',
      'Who can apply',
      'Costs and who pays There is no fee. Your city pays for your flight.',
      'Visa We send you an invitation letter.',
      'Language The workshop is held in English.',
      'Interpretation There is no interpreter.',
      'Language of your answers You can answer in English or Korean.',
      'At most three people',
      'How we select',
      'Interviews Monday 28 May – Friday 1 June 2018',
      'Results By Friday, 8 June 2018',
      'Passport scan',
    ];
    const places = asked.map((one) => text.replaceAll('\u2009', ' ').indexOf(one));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('finds the questions of others, each opening to its answer', async () => {
    const { html } = await pageAt(opensAt, { context: full });
    expect(html).toContain(
      '<details><summary>Who pays for my flight?</summary><p>Your city does.</p></details>',
    );
  });

  test('reads nothing of it where the edition does not know', async () => {
    const { text } = await pageAt(opensAt);
    expect(text).not.toMatch(/Costs|Visa|Language|Interpretation|Interviews|Results|Questions/);
  });
});

describe('one who comes when the call is not open', () => {
  test('can put the opening into a calendar', async () => {
    expect((await pageAt(opensAt - 1)).links).toContain('/en/opening.ics');
    expect((await pageAt(opensAt)).links).not.toContain('/en/opening.ics');
  });

  test('finds the application that they started, while it can still be submitted', async () => {
    const { links } = await pageAt(closesAt);
    expect(links).toContain('/en/application');
    expect(links).toContain('/en/return');
    expect((await pageAt(graceEndsAt)).links).not.toContain('/en/application');
  });
});

describe('the page of the call in Korean', () => {
  const korean = {
    title: '스마트 지속가능도시 공동 워크숍',
    place: '대한민국 제주도',
    topics: ['우수 사례'],
  };
  const pageIn = async (translations: EditionInput['translations']) => {
    const context = contextOf({ language: 'ko', edition: edition({ translations }) });
    return pageAt(closesAt - 1, { context });
  };

  test('says what the edition says in Korean, and its own words', async () => {
    const { html, text } = await pageIn({ ko: korean });
    expect(html).toContain('<html lang="ko" dir="ltr">');
    expect(html).toContain('<h1>스마트 지속가능도시 공동 워크숍</h1>');
    expect(html).toContain('<li>우수 사례</li>');
    expect(text).toContain('접수 마감 일시 2018년 5월 17일 목요일 23:59 (한국 표준시)');
    expect(text).toContain('Vladivostok 2018년 5월 18일 금요일 00:59');
    expect(text).toContain('대한민국 제주도, 2018년 7월 9일 월요일 ~ 13일 금요일');
  });

  test('says the rest in English, and marks it so for who hears the page', async () => {
    const { html } = await pageIn({ ko: korean });
    expect(html).toContain(
      '<span lang="en">Managerial-level public employees of WeGO member cities.</span>',
    );
    expect(html).toContain('<ul lang="en"><li>Passport scan</li>');
    expect(html.match(/<span lang="en">/g)).toHaveLength(4);
    expect((await pageIn({})).html).toContain(`<span lang="en">${'Joint Workshop'}`);
  });

  test('marks nothing as English on the English page', async () => {
    expect((await pageAt(closesAt - 1)).html).not.toContain(' lang="en">J');
  });

  test('leads to pages in Korean alone', async () => {
    const { links } = await pageIn({});
    const ours = links.filter((link) => link.startsWith('/'));
    expect(new Set(ours)).toEqual(
      new Set([
        ...['/ko', '/ko/apply', '/ko/deadline.ics', '/ko/news'],
        ...['/ko/help', '/ko/privacy', '/ko/accessibility'],
      ]),
    );
  });
});

describe('one who would rather read the call in another language', () => {
  const show = showCall({
    contextIn: (language, path) => contextOf({ language, path }),
    readCall: async () => testCall,
  });
  const at = (path: string, language: Language) => show(request({ path, language }));

  test.each([
    ['/', 'en', '<a href="/ko" lang="ko" hreflang="ko">한국어</a>'],
    ['/en', 'en', '<a href="/ko" lang="ko" hreflang="ko">한국어</a>'],
    ['/', 'ko', '<a href="/en" lang="en" hreflang="en">English</a>'],
    ['/ko', 'ko', '<a href="/en" lang="en" hreflang="en">English</a>'],
  ] as const)('at %s in "%s" finds a link in its own name', async (path, language, link) => {
    const { body } = await at(path, language);
    expect(body.match(/<a [^>]*hreflang[^>]*>[^<]*<\/a>/g)).toEqual([link]);
  });

  test('gets from the first page what a cache must know: it goes by the browser’s languages', async () => {
    expect((await at('/', 'en')).headers['vary']).toBe('accept-encoding, accept-language');
    expect((await at('/en', 'en')).headers['vary']).toBeUndefined();
  });
});

test.each(
  ['2017-seoul', '2018-jeju', 'rehearsal'].flatMap((name) =>
    languages.map((one) => [name, one] as const),
  ),
)(
  'U8 the page of %s in "%s" shows the deadline of each city as a second calculation has it',
  async (name, language) => {
    const shipped = loadEdition(name);
    const call = plannedCall(shipped);
    const context = contextOf({ language, edition: shipped });
    const { html } = await pageAt(call.opensAt, { call, context });
    const rows = [...html.matchAll(/<th scope="row">([^<]*)<\/th><td>([^<]*)<\/td>/g)];
    const shown = new Map(rows.map(([, city = '', time = '']) => [city, time]));
    const wrong = shipped.cities.filter(
      (city) =>
        shown.get(cityName(city, language)) !==
        independentText(call.closesAt - 60_000, city.zone, language),
    );
    expect(wrong).toEqual([]);
    expect(shown.size).toBe(shipped.cities.length);
    for (const zone of [shipped.zone, 'UTC'])
      expect(textOf(html)).toContain(independentText(call.closesAt - 60_000, zone, language));
  },
);
