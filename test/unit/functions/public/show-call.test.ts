import { describe, expect, test } from 'vitest';
import type { CallRecord } from '#shared/domain/call-window.ts';
import { showCall } from '../../../../functions/public/show-call.ts';
import { edition } from '../../../support/builders.ts';
import { linksOf, textOf } from '../../../support/html.ts';
import { frameOf, request, testCall } from '../../../support/web.ts';

const pageAt = async (
  receivedAt: number,
  {
    call = testCall,
    frame = frameOf(),
  }: { call?: CallRecord; frame?: ReturnType<typeof frameOf> } = {},
) => {
  const show = showCall({ frameIn: () => frame, readCall: async () => call });
  const { status, body, type } = await show(request({ receivedAt }));
  expect({ status, type }).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
  return { html: body, text: textOf(body), links: linksOf(body) };
};

const { opensAt, closesAt, graceEndsAt, archivesAt } = testCall;

const lastMinute = 'Thursday, 17 May 2018 at 23:59 (Seoul time)';
const lastMinuteUtc = 'Thursday, 17 May 2018 at 14:59 (UTC)';

describe.each([
  ['before the opening', opensAt - 1, 'Opens soon', false],
  ['while it is open', closesAt - 1, 'Open for applications', true],
  ['in the grace time', closesAt, 'Closed', false],
  ['after the grace time', graceEndsAt, 'Closed', false],
  ['when the workshop is over', archivesAt, 'This workshop is over', false],
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
      expect(text).toContain('Friday, 18 May 2018 at 00:59 Vladivostok');
      expect(text).toContain('Thursday, 17 May 2018 at 17:59 Kampala');
      expect(links).toContain('/en/deadline.ics');
    }
    const { text, links } = await pageAt(closesAt);
    expect(text).not.toContain('Vladivostok');
    expect(links).not.toContain('/en/deadline.ics');
  });

  test('publishes the grace time beforehand, and in it says until when', async () => {
    expect((await pageAt(closesAt - 1)).text).toContain('still taken for 15 minutes after it');
    const { text } = await pageAt(closesAt);
    expect(text).toContain('still taken until Friday, 18 May 2018 at 00:15');
    expect((await pageAt(graceEndsAt)).text).not.toContain('00:15');
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
    const frame = frameOf({ edition: edition({ deadlineExtended: true }) });
    const { html, text } = await pageAt(closesAt - 1, { frame });
    expect(text).toContain('The deadline was extended.');
    expect(html).not.toContain('<s>');
    expect((await pageAt(closesAt - 1)).text).not.toContain('extended');
  });

  test('tells of the workshop: when, where, for whom, how many of a city', async () => {
    const { text } = await pageAt(closesAt - 1);
    expect(text).toContain('Monday 9 July – Friday 13 July 2018');
    expect(text).toContain('Jeju Island, Republic of Korea');
    expect(text).toContain('Managerial-level public employees of WeGO member cities.');
    expect(text).toContain('At most three people of one city may apply.');
    expect(text).toContain('Passport scan');
  });

  test('has the tours where the edition has some', async () => {
    const frame = frameOf({ edition: edition({ tours: ['Bukchon IoT Village'] }) });
    expect((await pageAt(closesAt, { frame })).text).toContain('Bukchon IoT Village');
    expect((await pageAt(closesAt)).text).not.toContain('Technical tours');
  });

  test('of a rehearsal says so and shows its clock; that of a real call never', async () => {
    const frame = frameOf({ rehearsalClock: 'Thursday at 23:58' });
    expect((await pageAt(closesAt - 1, { frame })).text).toContain(
      'This is a rehearsal. Its clock says Thursday at 23:58.',
    );
    expect((await pageAt(closesAt - 1)).text).not.toMatch(/rehearsal/i);
  });

  test('shows what the edition says as text, whatever it is', async () => {
    const frame = frameOf({ edition: edition({ title: '<b>R&D</b> "call"', topics: ['a<b'] }) });
    const { html } = await pageAt(closesAt - 1, { frame });
    expect(html).toContain('&lt;b&gt;R&amp;D&lt;/b&gt;');
    expect(html).toContain('<li>a&lt;b</li>');
  });
});
