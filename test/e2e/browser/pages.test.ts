import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { apply, openForm, sendForm } from '../../support/applicant.ts';
import { startBrowser } from '../../support/browser.ts';
import { typedForm } from '../../support/builders.ts';
import { inspectIn, shown } from '../../support/inspect.ts';
import { startRun } from '../../support/start-run.ts';

let run: LocalRun;
let browser: Browser;

const person = (name: string, changes: Readonly<Record<string, string>> = {}) =>
  typedForm({ fullName: name, email: `${name}@city.gov`, givenToPartner3: 'yes', ...changes });

const inspect = (open: (page: Page) => Promise<unknown>): Promise<void> => inspectIn(browser, open);

const at = (path: string) => (page: Page) => page.goto(run.siteUrl + path);

const answered = (body: string, path: string) => shown(run.siteUrl + path, body);

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

describe('U1 and U3: nobody is shut out by a screen reader, a small phone, the dark or own colours', () => {
  test('on the page of the open call', () => inspect(at('/en')));
  test('on the empty form', () => inspect(at('/en/apply')));

  test('on the form with every fault', async () => {
    const sent = await sendForm(run.siteUrl, new Map(), await openForm(run.siteUrl));
    expect(sent.status).toBe(422);
    await inspect(answered(sent.body, '/en'));
  });

  test('on the receipt', async () => {
    const { location } = await apply(run.siteUrl, person('amara'));
    await inspect(at(location));
  });

  test('on the page that says that a form was sent before', async () => {
    const ticket = await openForm(run.siteUrl);
    await sendForm(run.siteUrl, person('twice'), ticket);
    const again = await sendForm(run.siteUrl, person('twice', { position: 'Mayor' }), ticket);
    expect(again.status).toBe(409);
    await inspect(answered(again.body, '/en'));
  });

  test('on the page for what is not there', () => inspect(at('/en/nowhere')));
  test('on the page for an unknown reference', () => inspect(at('/en/applications/AAAAAAAA')));

  test('on the pages before the opening', async () => {
    run.setClock({ at: run.call.opensAt - 60_000 });
    await inspect(at('/en'));
    await inspect(at('/en/apply'));
  });

  test('on the page in the grace time', async () => {
    run.setClock({ at: run.call.closesAt + 1_000 });
    await inspect(at('/en'));
  });

  test('on the pages after the closing, and for who came too late', async () => {
    run.setClock({ at: run.call.closesAt - 60_000 });
    const ticket = await openForm(run.siteUrl);
    run.setClock({ at: run.call.graceEndsAt + 1_000 });
    await inspect(at('/en'));
    await inspect(at('/en/apply'));
    const late = await sendForm(run.siteUrl, person('late'), ticket);
    expect(late.status).toBe(410);
    await inspect(answered(late.body, '/en'));
  });

  test('on the archived page', async () => {
    run.setClock({ at: run.call.archivesAt + 1_000 });
    await inspect(at('/en'));
  });
});
