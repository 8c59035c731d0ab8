import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addressWords,
  callWords,
  journeyWords,
  languages,
  newsWords,
  onwardWords,
  outsideWords,
  receiptWords,
  statusWords,
  taskWords,
} from '#shared/text/words.ts';
import type { LocalRun } from '../../../../infra/local/local-run.ts';
import {
  answerNomination,
  answersOf,
  callTitle,
  fillPage,
  startApplying,
  walkToNomination,
} from '../../../support/walks/official.ts';
import { newPerson, type PersonAtPages } from '../../../support/walks/person.ts';
import { readMail } from '../../../support/walks/post.ts';
import { startWalks } from '../../../support/walks/start-walks.ts';

/** A whole call, in order: each test goes on where the one before it ended. */
let run: LocalRun;
let browser: Browser;

const aMinute = 60_000;

beforeAll(async () => {
  ({ run, browser } = await startWalks(-aMinute));
});
afterAll(async () => {
  await browser?.close();
  await run?.stop();
});

test.each(languages)(
  'in "%s" somebody who comes before the opening is led on, and signs up for email updates',
  async (language) => {
    const grace = await newPerson(browser, { siteUrl: run.siteUrl, width: 320 });
    const news = newsWords(language);
    const onward = onwardWords(language);
    const address = `grace-${language}@gmail.com`;
    await grace.opens(`/${language}`);
    await grace.meets({ title: callTitle(language), button: news.send });
    expect(await grace.downloads(onward.opening)).toMatch(/\.ics$/);
    expect(await grace.downloads(callWords(language).addToCalendar)).toMatch(/\.ics$/);

    await grace.opens(`/${language}/apply`);
    await grace.meets({ title: outsideWords(language).notYet.title });
    expect(await grace.downloads(onward.opening)).toMatch(/\.ics$/);
    await grace.follows(onward.news);
    await grace.meets({ title: news.title, button: news.send });
    await grace.presses(news.send);
    await grace.meets({ title: news.title, button: news.send, problem: news.errors.missing });
    await grace.types(news.email, `grace-${language}@gmial.com`);
    await grace.presses(news.send);
    const { likely } = addressWords(language);
    await grace.meets({ title: news.title, button: news.send, problem: likely.title });
    await grace.has(news.email, `grace-${language}@gmial.com`);
    await grace.types(news.email, address);
    await grace.presses(news.send);
    await grace.meets({ title: news.sent.title });

    const { text, path } = await readMail(run, {
      to: address,
      name: 'confirm',
      page: '/news/confirm/',
    });
    const [code = ''] = /(?<!\d)\d{6}(?!\d)/.exec(text) ?? [];
    await grace.opens(path);
    await grace.meets({ title: news.confirm.title, button: news.confirm.send });
    await grace.types(news.confirm.code, code === '123456' ? '654321' : '123456');
    await grace.presses(news.confirm.send);
    await grace.meets({
      title: news.confirm.title,
      button: news.confirm.send,
      problem: news.confirm.errors.wrong,
    });
    await grace.types(news.confirm.code, code);
    await grace.presses(news.confirm.send);
    await grace.meets({ title: news.confirmed.title });
    await grace.leaves();
  },
);

test('at the opening they are told, and leave the list by the link of that mail', async () => {
  run.setClock({ at: run.call.opensAt + aMinute });
  await run.fire('Tick');
  for (const language of languages) {
    const grace = await newPerson(browser, { siteUrl: run.siteUrl, width: 320 });
    const { leave, left } = newsWords(language);
    const { path } = await readMail(run, {
      to: `grace-${language}@gmail.com`,
      name: 'opened',
      page: '/news/leave/',
    });
    await grace.opens(path);
    await grace.meets({ title: leave.title, button: leave.send });
    await grace.presses(leave.send);
    await grace.meets({ title: left.title, button: left.send });
    await grace.leaves();
  }
});

const people = new Map<string, PersonAtPages>();
const personOf = (name: string): PersonAtPages => {
  const person = people.get(name);
  if (person === undefined) throw new Error(`${name} has not started`);
  return person;
};

test.each(languages)(
  'in "%s" two officials start before the deadline, and one stops at the first page',
  async (language) => {
    const late = await newPerson(browser, { siteUrl: run.siteUrl, width: 320 });
    people.set(`late-${language}`, late);
    const values = answersOf(`late-${language}`, {
      city: language === 'en' ? 'dhulikhel' : 'gimpo',
    });
    const official = { person: late, language, values } as const;
    await walkToNomination(official);
    await answerNomination(official, 'later');
    const { check, pages, continue: button } = journeyWords(language);
    await late.meets({ title: check.title, button: check.send });

    const other = await newPerson(browser, { siteUrl: run.siteUrl, width: 320 });
    people.set(`never-${language}`, other);
    const own = { person: other, language, values: answersOf(`never-${language}`, {}) } as const;
    await startApplying(own);
    await fillPage(own, 'you');
    await other.presses(button);
    await other.meets({ title: pages['role-and-city'], button });
  },
);

test('in the grace period the page of the call leads back to the application, which is submitted late', async () => {
  run.setClock({ at: run.call.closesAt + aMinute });
  for (const language of languages) {
    const late = personOf(`late-${language}`);
    const onward = onwardWords(language);
    const tasks = taskWords(language);
    const { check } = journeyWords(language);
    await late.opens(`/${language}/apply`);
    await late.meets({ title: outsideWords(language).closed.title, button: onward.continue });
    await late.opens(`/${language}`);
    await late.meets({ title: callTitle(language), button: onward.continue });
    await late.follows(onward.continue);
    await late.meets({ title: statusWords(language).title, button: tasks.checkAndSubmit });
    await late.reads(tasks.grace);
    await late.follows(tasks.checkAndSubmit);
    await late.meets({ title: check.title, button: check.send });
    await late.reads(tasks.grace);
    await late.ticksWhatIsNeeded();
    await late.presses(check.send);
    const receipt = receiptWords(language);
    await late.meets({ title: receipt.title, button: receipt.viewOrChange });
  }
});

test('after the grace period what was submitted and what was not can be read, and every page leads on', async () => {
  run.setClock({ at: run.call.graceEndsAt + aMinute });
  for (const language of languages) {
    const tasks = taskWords(language);
    const { title } = statusWords(language);
    const onward = onwardWords(language);
    for (const [name, why] of [
      ['late', tasks.closed.sent],
      ['never', tasks.closed.draft],
    ] as const) {
      const person = personOf(`${name}-${language}`);
      await person.opens(`/${language}`);
      await person.meets({ title: callTitle(language), button: newsWords(language).send });
      await person.opens(`/${language}/apply`);
      await person.meets({ title: outsideWords(language).closed.title });
      await person.reads(onward.next);
      await person.follows(onward.open);
      await person.meets({ title });
      await person.opens(`/${language}/apply/check`);
      await person.meets({ title: tasks.closed.title });
      await person.reads(why);
      await person.follows(tasks.closed.toStatus);
      await person.meets({ title });
      await person.leaves();
    }
  }
});
