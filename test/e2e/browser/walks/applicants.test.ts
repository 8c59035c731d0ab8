import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  callFactWords,
  callWords,
  fieldWords,
  formWords,
  journeyWords,
  nominationWords,
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
  letter,
  startApplying,
  submit,
  submitChanges,
  uploadLetter,
  walkToNomination,
} from '../../../support/walks/official.ts';
import { newPerson } from '../../../support/walks/person.ts';
import { startWalks } from '../../../support/walks/start-walks.ts';

let run: LocalRun;
let browser: Browser;

beforeAll(async () => {
  ({ run, browser } = await startWalks(60_000));
});
afterAll(async () => {
  await browser?.close();
  await run?.stop();
});

test.each(['en', 'ko'] as const)(
  'in "%s" an official finds the deadline of their own city',
  async (language) => {
    const person = await newPerson(browser, { siteUrl: run.siteUrl, width: 320 });
    const { yourCity, showDeadline } = callFactWords(language);
    const city = { en: 'Dhulikhel', ko: '둘리켈' }[language];
    await person.opens(`/${language}`);
    await person.picks(yourCity, city);
    await person.presses(showDeadline);
    await person.meets({ title: callTitle(language), button: callWords(language).apply });
    await person.reads(new RegExp(`20:44 \\(${city}\\)`));
    await person.sees(`(${city})`);
    await person.leaves();
  },
);

test('an official of Dhulikhel with a phone of 320 px applies, stops, comes back, closes the gap, adds the letter, and changes an answer', async () => {
  const person = await newPerson(browser, { siteUrl: run.siteUrl, width: 320 });
  const journey = journeyWords('en');
  const nomination = nominationWords('en');
  const receipt = receiptWords('en');
  const tasks = taskWords('en');
  const { pages, continue: button } = journey;
  const values = answersOf('sita', {
    fullName: 'Sita Shrestha',
    city: 'dhulikhel',
    planOnReturn: '',
  });
  const sita = { person, language: 'en', values } as const;
  const { missing, label } = fieldWords('en').planOnReturn;

  await startApplying(sita);
  for (const page of ['you', 'role-and-city'] as const) {
    await fillPage(sita, page);
    await person.presses(button);
  }
  await person.meets({ title: pages.motivation, button });
  await fillPage(sita, 'motivation');
  await person.presses(button);
  await person.meets({ title: pages.motivation, button, problem: missing });

  await person.opens('/en/apply');
  await person.meets({ title: journey.start.title, button: journey.start.continueButton });
  await person.follows(journey.start.continueButton);
  await person.meets({ title: pages.motivation, button, problem: missing });
  await person.opens('/en/application');
  await person.meets({ title: statusWords('en').title, button: tasks.continue });
  await person.reads(`${pages.motivation}: ${tasks.states['not-finished']}`);
  await person.follows(pages.documents);
  await person.meets({ title: nomination.question, button });
  await answerNomination(sita, 'letter');
  await person.follows(nomination.file.skip);

  await person.meets({ title: journey.check.title, button: journey.check.send });
  await person.sees(tasks.needed.title);
  await person.follows(missing);
  await person.has(label, '');
  await person.types(label, answersOf('sita', {}).get('planOnReturn') ?? '');
  await person.presses(button);
  await person.readsNothingOf(tasks.needed.title);
  await submit(sita);

  await person.reads(receipt.toDo.title);
  await person.follows(tasks.toDo['upload-letter'].link);
  await uploadLetter(sita);
  await person.follows(nomination.file.continue);
  await submitChanges(sita);
  await person.readsNothingOf(receipt.toDo.title);

  await person.follows(receipt.viewOrChange);
  await person.meets({ title: statusWords('en').title, button: tasks.change });
  await person.follows(journey.check.changeWhat(pages['role-and-city']));
  await person.meets({ title: pages['role-and-city'], button });
  await person.types(fieldWords('en').position.label, 'Chief of planning');
  await person.presses(button);
  await submitChanges(sita);

  await person.follows(receipt.viewOrChange);
  await person.meets({ title: statusWords('en').title, button: tasks.change });
  await person.reads('Chief of planning');
  const paper = await person.prints();
  for (const own of ['Sita Shrestha', 'Dhulikhel', 'Chief of planning', letter.name])
    expect(paper).toContain(own);
  for (const act of [tasks.change, tasks.withdrawal.link, statusWords('en').forget])
    expect(paper).not.toContain(act);
  await person.leaves();
});

test('in Korean at 390 px an official of Gimpo finds the city by 가나다, reads one deadline, and applies', async () => {
  const person = await newPerson(browser, { siteUrl: run.siteUrl, width: 390 });
  const nomination = nominationWords('ko');
  const receipt = receiptWords('ko');
  const values = answersOf('minjun', { fullName: 'Kim Minjun', city: 'gimpo' });
  const official = { person, language: 'ko', values } as const;
  const { yourCity, showDeadline } = callFactWords('ko');

  await person.opens('/ko');
  const korean = await person.page
    .locator('#city optgroup[label="대한민국"] option')
    .allTextContents();
  const names = korean.map((line) => line.split(' (')[0]);
  expect(names).toEqual([
    '고양',
    '김포',
    '대구',
    '부산',
    '서울',
    '성남',
    '세종',
    '수원',
    '인천',
    '제주',
  ]);
  await person.picks(yourCity, '김포');
  await person.presses(showDeadline);
  await person.reads('23:59 (김포 및 한국 표준시)');
  await person.readsNothingOf('23:59 (한국 표준시)');

  await walkToNomination(official);
  await answerNomination(official, 'letter');
  await uploadLetter(official);
  await person.follows(nomination.file.continue);
  await person.reads(formWords('ko').options['level']?.['manager'] ?? 'nothing');
  await submit(official);
  await person.readsNothingOf(receipt.toDo.title);
  await person.leaves();
});
