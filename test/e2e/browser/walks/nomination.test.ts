import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  endorsementWords,
  journeyWords,
  type Language,
  mailWords,
  nominationWords,
  pageWords,
  receiptWords,
  statusWords,
  supervisorPageWords,
  supervisorWords,
  taskWords,
} from '#shared/text/words.ts';
import type { LocalRun } from '../../../../infra/local/local-run.ts';
import { eventually } from '../../../support/run/applicant.ts';
import {
  answerNomination,
  answersOf,
  cityOf,
  walkToNomination,
} from '../../../support/walks/official.ts';
import { newPerson, type PersonAtPages } from '../../../support/walks/person.ts';
import { readMail } from '../../../support/walks/post.ts';
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

/** The mail by which a supervisor is asked, and the path of its link in a language. */
const requestTo = async (to: string) => {
  const mail = await readMail(run, { to, name: 'endorsement-request', page: '/endorse/' });
  const pathIn = (language: Language): string => mail.path.replace(/^\/\w+/, `/${language}`);
  return { ...mail, pathIn };
};

/** Aisen of Yakutsk has one name, in Cyrillic letters; the supervisors read the other language. */
describe.each([
  ['en', 'ko'],
  ['ko', 'en'],
] as const)('an official who writes in "%s", and supervisors who read "%s"', (language, theirs) => {
  const { pages, continue: button, check } = journeyWords(language);
  const { title: status } = statusWords(language);
  const tasks = taskWords(language);
  const endorsement = endorsementWords(language);
  const receipt = receiptWords(language);
  const asks = supervisorPageWords(theirs);

  const own = `aisen-${language}@yakutsk.ru`;
  const first = `olga-${language}@yakutsk.ru`;
  const second = `ivan-${language}@yakutsk.ru`;
  const values = answersOf('aisen', { fullName: 'Айсен', city: 'yakutsk', email: own });
  let aisen: PersonAtPages;

  beforeAll(async () => {
    aisen = await newPerson(browser, { siteUrl: run.siteUrl, width: 320 });
  });
  afterAll(() => aisen?.leaves());

  const names = async (name: string, address: string): Promise<void> => {
    await aisen.types(endorsement.endorserName, name);
    await aisen.types(endorsement.endorserAddress, address);
  };

  test('the applicant has one Cyrillic name, gives their own address for the supervisor’s, and is told', async () => {
    const official = { person: aisen, language, values } as const;
    await walkToNomination(official);
    await answerNomination(official, 'endorsement');
    const { title } = nominationWords(language).supervisor;
    await aisen.meets({ title, button });
    await names('Ольга Петрова', own);
    await aisen.presses(button);
    await aisen.meets({ title, button, problem: endorsement.ownAddress });
    await aisen.has(endorsement.endorserName, 'Ольга Петрова');
    await names('Ольга Петрова', first);
    await aisen.presses(button);

    await aisen.meets({ title: check.title, button: check.send });
    await aisen.reads(check.nameNotLatin);
    await aisen.readsNothingOf(tasks.needed.title);
    await aisen.reads(endorsement.panel.onSending('Ольга Петрова', first));
    await aisen.ticksWhatIsNeeded();
    await aisen.presses(check.send);
    await aisen.meets({ title: receipt.title, button: receipt.viewOrChange });
    await aisen.reads(cityOf('yakutsk', language));
    await aisen.reads(receipt.toDo.title);
    await aisen.reads(tasks.toDo['remind-supervisor'].text);
  });

  test('the applicant reads whether the mail has arrived', async () => {
    await requestTo(first);
    await eventually('the delivery', async () => {
      await aisen.opens(`/${language}/application`);
      const said = await aisen.page.locator('#nomination').textContent();
      return said?.includes(tasks.supervisorMailStates.delivered) || undefined;
    });
    await aisen.meets({ title: status, button: tasks.change });
    await aisen.reads(endorsement.panel.states.requested);
  });

  test('a supervisor at 360 px reads the mail and the page, changes the language, and says no', async () => {
    const { text, html, pathIn } = await requestTo(first);
    // Whoever writes in Korean may have a supervisor who does not read it.
    for (const one of language === 'ko' ? [language, theirs] : [language]) {
      const both = supervisorWords(one);
      for (const part of [both.about, both.time, both.safe, mailWords(one).supervisor.meaning]) {
        expect(text).toContain(part);
        expect(html).toContain(part);
      }
      expect(text.split(both.answerBy)).toHaveLength(2);
      expect(text).toContain(`${both.city}: ${cityOf('yakutsk', one)}`);
    }

    const olga = await newPerson(browser, { siteUrl: run.siteUrl, width: 360 });
    const before = supervisorPageWords(language);
    await olga.opens(pathIn(language));
    await olga.meets({ title: before.title, button: before.answer });
    await olga.reads('Айсен');
    const [date = ''] =
      /\d.*23:59/.exec(await olga.factOf(supervisorWords(language).answerBy)) ?? [];
    expect(text).toContain(date);

    await olga.chooses(before.verdict, before.verdicts['refuse'] ?? '');
    await olga.types(before.reason, 'Айсен уходит в мае.');
    await olga.presses(pageWords(theirs).name);
    await olga.meets({ title: asks.title, button: asks.answer });
    await olga.hasChosen(asks.verdict, asks.verdicts['refuse'] ?? '');
    await olga.has(asks.reason, 'Айсен уходит в мае.');
    await olga.types(asks.answeredAs, 'Ольга Петрова');
    await olga.presses(asks.answer);
    await olga.meets({
      title: asks.title,
      button: asks.answer,
      problem: asks.answeredPositionMissing,
    });
    await olga.has(asks.reason, 'Айсен уходит в мае.');
    await olga.types(asks.answeredPosition, 'Директор');
    await olga.presses(asks.answer);
    await olga.meets({ title: asks.given.refused.title });
    await olga.opens(pathIn(theirs));
    await olga.meets({ title: asks.given.refused.title });
    const paper = await olga.prints();
    for (const part of ['Айсен', 'Ольга Петрова', 'Директор', 'Айсен уходит в мае.'])
      expect(paper).toContain(part);
    await olga.leaves();
  });

  test('the applicant sees at once that somebody else can be asked, and asks', async () => {
    await aisen.opens(`/${language}/application`);
    await aisen.meets({ title: status, button: tasks.change });
    await aisen.reads('Айсен уходит в мае.');
    await aisen.jumps(tasks.toDo['replace-supervisor'].link);
    await names('Иван Попов', second);
    await aisen.presses(endorsement.panel.ask);
    await aisen.meets({ title: status, button: tasks.change, done: tasks.done.supervisor });
  });

  test('the next supervisor says yes, in the other language', async () => {
    const { pathIn } = await requestTo(second);
    const ivan = await newPerson(browser, { siteUrl: run.siteUrl, width: 360 });
    await ivan.opens(pathIn(language));
    const page = supervisorPageWords(language);
    await ivan.meets({ title: page.title, button: page.answer });
    await ivan.chooses(page.verdict, page.verdicts['endorse'] ?? '');
    await ivan.types(page.answeredAs, 'Иван Попов');
    await ivan.types(page.answeredPosition, 'Мэр');
    await ivan.presses(page.answer);
    await ivan.meets({ title: page.given.endorsed.title });
    expect(await ivan.prints()).toContain('Иван Попов');
    await ivan.leaves();

    await aisen.opens(`/${language}/application`);
    await aisen.meets({ title: status, button: tasks.change });
    await aisen.reads(endorsement.panel.states.endorsed);
    await aisen.reads(pages.you);
    await aisen.readsNothingOf(tasks.toDo.title);
  });
});
