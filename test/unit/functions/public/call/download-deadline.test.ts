import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { EditionInput } from '#shared/domain/call/edition.ts';
import { editionText } from '#shared/domain/call/edition-text.ts';
import { extendCall } from '#shared/domain/call/extension.ts';
import { type Language, languages } from '#shared/domain/call/language.ts';
import { callWords } from '#shared/text/words.ts';
import { downloadDeadline } from '../../../../../functions/public/call/download-deadline.ts';
import { edition } from '../../../../support/builders/builders.ts';
import { contextOf, request, testCall } from '../../../../support/world/web.ts';

type Changes = Readonly<{ closesAt?: number; call?: CallRecord; language?: Language }> &
  Partial<Omit<EditionInput, 'closesAt'>>;

const download = ({
  call = testCall,
  closesAt = call.closesAt,
  language = 'en',
  ...changes
}: Changes = {}) => {
  const operation = downloadDeadline({
    contextIn: () => contextOf({ edition: edition(changes) }),
    readCall: async () => ({ ...call, closesAt }),
    siteUrl: 'https://call.example',
  });
  return operation(request({ route: 'download-deadline', language }));
};

/** The lines of a calendar as RFC 5545 has them, unfolded, by name. */
const linesOf = (body: string): ReadonlyMap<string, readonly string[]> => {
  const unfolded = body
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean);
  const pairs = unfolded.map((line) => {
    const cut = line.indexOf(':');
    return [line.slice(0, cut).split(';')[0] ?? '', line.slice(cut + 1)] as const;
  });
  const byName = Map.groupBy(pairs, ([name]) => name);
  return new Map([...byName].map(([name, found]) => [name, found.map(([, value]) => value)]));
};

describe('the deadline for a calendar', () => {
  test('is the last minute of the call, as an instant that no zone can move', async () => {
    const lines = linesOf((await download()).body);
    expect(lines.get('DTSTART')).toEqual(['20180517T145900Z']);
    expect(lines.get('DTEND')).toEqual(['20180517T150000Z']);
  });

  test('follows an extension', async () => {
    const { body } = await download({ closesAt: testCall.closesAt + 86_400_000 });
    expect(linesOf(body).get('DTSTART')).toEqual(['20180518T145900Z']);
  });

  test('is one event with an id of its own, a link, and reminders a week and a day before', async () => {
    const lines = linesOf((await download()).body);
    expect(lines.get('BEGIN')).toEqual(['VCALENDAR', 'VEVENT', 'VALARM', 'VALARM']);
    expect(lines.get('UID')).toEqual(['deadline-2018-test@we-gov.org']);
    expect(lines.get('TRIGGER')).toEqual(['-P7D', '-P1D']);
    expect(lines.get('URL')).toEqual(['https://call.example/en']);
  });

  test('replaces itself when it is downloaded again', async () => {
    const ids = await Promise.all([download(), download({ closesAt: testCall.closesAt + 1000 })]);
    const [first, second] = ids.map(({ body }) => linesOf(body).get('UID'));
    expect(first).toEqual(second);
  });

  test('takes the place of itself in a calendar when the call was extended, as a later version', async () => {
    const day = 86_400_000;
    const extend = (call: CallRecord, at: number): CallRecord => {
      const workshopAt = call.archivesAt - 5 * day;
      const wish = { closesAt: call.closesAt + day, at, by: 'A', reason: 'B' };
      const made = extendCall(call, { ...wish, workshopAt, reopens: false });
      if (!made.ok) throw new Error(made.error);
      return made.value.after;
    };
    const once = extend(testCall, testCall.closesAt - day);
    const twice = extend(once, testCall.closesAt - 1000 + day / 2);
    const versions = await Promise.all(
      [testCall, once, twice].map(async (call) => linesOf((await download({ call })).body)),
    );
    expect(versions.map((lines) => lines.get('SEQUENCE'))).toEqual([['0'], ['1'], ['2']]);
    expect(versions.map((lines) => lines.get('LAST-MODIFIED'))).toEqual([
      undefined,
      ['20180516T150000Z'],
      ['20180518T025959Z'],
    ]);
    // When the file was made, which is never before what it tells.
    expect(versions.map((lines) => lines.get('DTSTAMP'))).toEqual([
      ['20180517T145900Z'],
      ['20180517T145900Z'],
      ['20180518T025959Z'],
    ]);
    expect(new Set(versions.flatMap((lines) => lines.get('UID'))).size).toBe(1);
  });

  test('ends its last line as RFC 5545 ends every line', async () => {
    const { body } = await download();
    expect(body.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(body.endsWith('\r\n\r\n')).toBe(false);
  });

  test('says whose deadline it is, with its commas and lines kept apart', async () => {
    const lines = linesOf((await download({ title: 'Smart; cities, and 도시 \\ more' })).body);
    expect(lines.get('SUMMARY')).toEqual([
      'Deadline to apply: Smart\\; cities\\, and 도시 \\\\ more',
    ]);
  });

  test('has lines of 75 bytes at most, ended as RFC 5545 wants it', async () => {
    const { body } = await download({ title: '스마트 도시 '.repeat(30) });
    for (const line of body.split('\r\n'))
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('comes as a file', async () => {
    expect(await download()).toMatchObject({
      status: 200,
      type: 'text/calendar; charset=utf-8',
      headers: { 'content-disposition': 'attachment; filename="deadline-2018-test.ics"' },
    });
  });
});

describe.each(languages)('U9 what another program reads in the deadline in "%s"', (language) => {
  const longTitle = '스마트 지속가능도시 및 전자정부 공동 워크숍, 제3회; \\ “도시” '
    .repeat(4)
    .trim();
  const titles = [
    { translations: {} },
    { translations: { ko: { title: '스마트 지속가능도시 공동 워크숍' } } },
    { title: longTitle },
  ];

  test.each(titles)('of %j is the same as what the page says', async (changes) => {
    const { body } = await download({ ...changes, language });
    const calendar = new ICAL.Component(ICAL.parse(body));
    const entries = calendar.getAllSubcomponents('vevent');
    expect(entries).toHaveLength(1);
    const entry = entries[0] ?? calendar;
    const event = new ICAL.Event(entry);
    const { text: said } = editionText(edition(changes), 'title', language);
    const text = callWords(language).calendar;
    expect({
      start: event.startDate.toJSDate().getTime(),
      end: event.endDate.toJSDate().getTime(),
      summary: event.summary,
      description: event.description,
      url: entry.getFirstPropertyValue('url'),
    }).toEqual({
      start: testCall.closesAt - 60_000,
      end: testCall.closesAt,
      summary: text.deadline(said),
      description: text.description,
      url: `https://call.example/${language}`,
    });
    const alarms = entry.getAllSubcomponents('valarm');
    expect(alarms.map((alarm) => alarm.getFirstPropertyValue('description'))).toEqual([
      text.deadline(said),
      text.deadline(said),
    ]);
  });

  test('has lines of 75 bytes at most, and none is cut within a character', async () => {
    const { body } = await download({ title: longTitle, language });
    const lines = body.split('\r\n');
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(body).not.toContain('\uFFFD');
    expect(body.isWellFormed()).toBe(true);
  });
});
