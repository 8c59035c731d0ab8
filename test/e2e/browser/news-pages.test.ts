import { simpleParser } from 'mailparser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { eventually } from '../../support/applicant.ts';
import { startBrowser } from '../../support/browser.ts';
import { inspectIn, shown } from '../../support/inspect.ts';
import { startRun } from '../../support/start-run.ts';

let run: LocalRun;
let browser: Browser;

const at = (path: string) => (page: Page) => page.goto(run.siteUrl + path);

const post = async (path: string, fields: Readonly<Record<string, string>>): Promise<string> => {
  const answer = await fetch(run.siteUrl + path, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(fields),
  });
  return answer.text();
};

/** What a post is answered with, in every view. */
const inspectAnswer = async (path: string, fields: Readonly<Record<string, string>>) =>
  inspectIn(browser, shown(`${run.siteUrl}/en`, await post(path, fields)));

/** The text of the one mail of that name, when it has come. */
const mailNamed = async (name: string): Promise<string> => {
  const mail = await eventually(name, () => run.mails().find(({ tags }) => tags['mail'] === name));
  return (await simpleParser(mail.raw)).text ?? '';
};
const pathIn = (text: string): string =>
  /(\/en\/news\/(?:confirm|leave)\/\S+)/.exec(text)?.[1] ?? '';

beforeAll(async () => {
  [run, browser] = await Promise.all([
    startRun({ edition: '2018-jeju', port: 0, at: Date.parse('2018-04-20T10:00+09:00') }),
    startBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await run?.stop();
});

describe('U1 and U3: nobody is shut out from the list for news', () => {
  test('on its form', () => inspectIn(browser, at('/en/news')));
  test('on its form with a fault', () => inspectAnswer('/en/news', { email: 'grace' }));
  test('on the page that says to look into the mailbox', () =>
    inspectIn(browser, at('/en/news/sent')));
  test('on the page of a link that does not hold', () =>
    inspectIn(browser, at('/en/news/confirm/unknown')));

  test('on the page behind the link to confirm', async () => {
    await post('/en/news', { email: 'grace@city.gov' });
    await inspectIn(browser, at(pathIn(await mailNamed('confirm-1'))));
  });

  test('on the same with a fault', async () => {
    await inspectAnswer(pathIn(await mailNamed('confirm-1')), { code: '1' });
  });

  test('on the page behind the link to leave, and the one that follows', async () => {
    const text = await mailNamed('confirm-1');
    const [, code = ''] = /digits: (\d{6})/.exec(text) ?? [];
    expect(await post(pathIn(text), { code })).toContain('You are on the list');
    run.setClock({ at: run.clock.now() + 3_700_000 });
    await post('/en/news', { email: 'grace@city.gov' });
    const leave = pathIn(await mailNamed('confirm-2'));
    await inspectIn(browser, at(leave));
    await inspectAnswer(leave, {});
  });
});
