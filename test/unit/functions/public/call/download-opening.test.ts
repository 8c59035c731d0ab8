import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { downloadOpening } from '../../../../../functions/public/call/download-opening.ts';
import { contextOf, request, testCall } from '../../../../support/world/web.ts';

const download = (language: 'en' | 'ko') =>
  downloadOpening({
    contextIn: () => contextOf({ language }),
    readCall: async () => testCall,
    siteUrl: 'https://call.example',
  })(request({ route: 'download-opening', language }));

const eventIn = (body: string) =>
  new ICAL.Event(new ICAL.Component(ICAL.parse(body)).getFirstSubcomponent('vevent') ?? undefined);

test('somebody who waits for the opening has it in their calendar, with a reminder a day before', async () => {
  const { headers, body, type } = await download('en');
  expect(type).toBe('text/calendar; charset=utf-8');
  expect(headers['content-disposition']).toContain('opening-2018-test.ics');
  const event = eventIn(body);
  expect(event.startDate.toJSDate().getTime()).toBe(testCall.opensAt);
  expect(event.uid).toBe('opening-2018-test@we-gov.org');
  expect(event.summary).toContain('Applications open: Joint Workshop');
  expect(event.component.getFirstPropertyValue('url')).toBe('https://call.example/en');
  expect(body).toContain('TRIGGER:-P1D');
});

test('it says so in Korean to those who read Korean', async () => {
  const { body } = await download('ko');
  expect(eventIn(body).summary).toContain('접수 시작:');
});
