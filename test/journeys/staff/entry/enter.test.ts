import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { stringIn } from '#shared/store/engine/item.ts';
import { formValues } from '../../../support/builders/builders.ts';
import { decider, reviewer, secretary, travelDesk } from '../../../support/builders/members.ts';
import { hiddenFields, type Shown, type Visitor } from '../../../support/run/visitor.ts';
import { type MailOffice, openMailOffice } from '../../../support/staff/mail-office.ts';
import { textOf } from '../../../support/text/html.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';
import { cookieIn } from '../../../support/world/code-desk.ts';

let office: MailOffice;
let logged: ReturnType<typeof capturedLog>;

beforeEach(async () => {
  logged = capturedLog();
  office = await openMailOffice();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const path = '/en/staff/applications/new';
const email = 'odongo@city.example';
const came = 'A letter of 2 May';

const declarations = /^(declaresTrue|agreesToUse|givenToPartner\d+)$/;

/** What stands in the letter of somebody who has no browser. */
const letter = (changes: Readonly<Record<string, string>> = {}) =>
  new Map([
    ...[...formValues({ email, fullName: 'Odongo Okello' })].filter(
      ([name]) => !declarations.test(name),
    ),
    ['reason', came],
    ['language', 'ko'],
    ['agreedOn', '2018-05-02'],
    ...Object.entries(changes),
  ]);

const enter = async (
  by: Visitor,
  values: Iterable<readonly [string, string]>,
  shown?: Shown,
): Promise<Shown> => by.send(shown ?? (await by.get(path)), path, values);

const minji = () => office.signedIn(secretary);
const referenceIn = ({ url }: Shown): string => /applications\/([0-9A-Z]{8})/.exec(url)?.[1] ?? '';
const entered = async (): Promise<readonly string[]> =>
  (await office.table.items())
    .filter((item) => stringIn(item, 'sk') === 'APPLICATION')
    .map((item) => stringIn(item, 'pk').replace('APPLICATION#', ''));
const mailsTo = async (kind: string) =>
  (await office.mailsOf(kind)).map((item) => [stringIn(item, 'to'), stringIn(item, 'language')]);

describe('an application that came by letter', () => {
  test('is entered from the list, counts, and says who entered it and how it came', async () => {
    const browser = await minji();
    const list = await browser.get('/en/staff/applications');
    expect(list.html).toContain(`href="${path}"`);
    const done = await enter(browser, letter({ wantsNews: 'yes' }));
    expect(done.status).toBe(200);
    expect(done.url).toContain('?done=entered');
    const text = textOf(done.html);
    expect(text).toContain('The application is entered.');
    expect(text).toContain('Odongo Okello');
    expect(text).toContain('Minji Park');
    expect(text).toContain(came);
    expect(text).toContain('Agreed on paper or by email on 2018-05-02');
    expect(textOf((await browser.get('/en/staff/applications')).html)).toContain('Odongo Okello');
    expect(await mailsTo('receipt')).toEqual([[email, 'ko']]);
    expect(await mailsTo('staff-notice')).toEqual([['staff', 'en']]);
    expect(await office.broken()).toEqual([]);
  });

  test('is open to its applicant by a mailed code, and shows neither who nor how', async () => {
    const reference = referenceIn(await enter(await minji(), letter()));
    const opened = await office.openedBy({ email });
    expect(cookieIn(opened)).toContain(reference);
    const page = await office.by(new URL('/en/application', 'https://call.example'), {
      headers: { cookie: `__Host-application=${cookieIn(opened)}` },
    });
    const text = textOf(await page.text());
    expect(text).toContain('Submitted by us, as you asked');
    expect(text).not.toContain('Minji');
    expect(text).not.toContain(came);
  });

  test('waits for its city or as a possible duplicate, like any other', async () => {
    const browser = await minji();
    for (const index of [1, 2, 3])
      await enter(browser, letter({ email: `${index}@x.org`, fullName: `Person No ${index}` }));
    expect(textOf((await enter(browser, letter())).html)).toContain('On hold: city full');
    const again = await enter(browser, letter({ phone: '1' }));
    expect(textOf(again.html)).toContain('on hold as a possible duplicate');
    expect(await office.broken()).toEqual([]);
  });

  test('is one application if the form is sent twice, also at once', async () => {
    const browser = await minji();
    const shown = await browser.get(path);
    const both = await Promise.all([1, 2].map(() => enter(browser, letter(), shown)));
    const later = await enter(browser, letter(), shown);
    expect(new Set([...both, later].map(referenceIn)).size).toBe(1);
    expect(await entered()).toHaveLength(1);
    expect(await office.broken()).toEqual([]);
  });

  test('is not changed by the same form with other answers, which make another one', async () => {
    const browser = await minji();
    const shown = await browser.get(path);
    const first = referenceIn(await enter(browser, letter(), shown));
    const other = letter({ email: 'akello@city.example', fullName: 'Akello Achieng' });
    const asked = await enter(browser, other, shown);
    expect(asked.status).toBe(409);
    expect(textOf(asked.html)).toContain(`You have already entered application ${first}`);
    expect(asked.html).toContain('akello@city.example');
    expect(referenceIn(await enter(browser, other, asked))).not.toBe(first);
    expect(await entered()).toHaveLength(2);
  });
});

describe('the form for it', () => {
  test('names each field that is wrong, and keeps everything that was typed', async () => {
    const browser = await minji();
    const wrong = letter({
      ...{ fullName: '', email: 'odongo', workAndProjects: 'Too short.', reason: '' },
      ...{ agreedOn: '2018-13-01', language: '', level: '', phone: '+256 414 777' },
    });
    const shown = await enter(browser, wrong);
    expect(shown.status).toBe(422);
    const [, summary = ''] = /id="summary"([\s\S]*?)<\/div>/.exec(shown.html) ?? [];
    expect([...summary.matchAll(/href="#(\w+)"/g)].map(([, name]) => name)).toEqual([
      ...['reason', 'language', 'fullName', 'email', 'level', 'workAndProjects', 'agreedOn'],
    ]);
    expect(textOf(shown.html)).toContain('Enter “Full name”');
    expect(shown.html).toContain('Too short.');
    expect(shown.html).toContain('+256 414 777');
    const key = (page: Shown) => hiddenFields(page.html, path).get('form');
    expect(key(shown)).toMatch(/^[0-9a-f]{32}$/);
    expect(await entered()).toEqual([]);
  });

  test('asks once about an address that looks mistyped', async () => {
    const browser = await minji();
    const typed = letter({ email: 'odongo@gmial.com' });
    const asked = await enter(browser, typed);
    expect(textOf(asked.html)).toContain('Did you mean odongo@gmail.com?');
    expect(await entered()).toEqual([]);
    expect((await enter(browser, typed, asked)).url).toContain('done=entered');
  });

  test('is shown in the other language with what was typed', async () => {
    const browser = await minji();
    const shown = await browser.get(path);
    const korean = await browser.post(
      '/ko/staff/applications/new',
      new Map([...hiddenFields(shown.html, path), ...letter(), ['switch', 'ko']]),
    );
    expect(korean.html).toContain('lang="ko"');
    expect(korean.html).toContain('Odongo Okello');
    expect(await entered()).toEqual([]);
  });

  test('is there until the end of the grace period, and keeps what came later', async () => {
    const browser = await minji();
    const shown = await browser.get(path);
    office.clock.at = office.deps.edition.graceEndsAt - 1;
    const late = await office.signedIn(secretary);
    expect((await enter(late, letter())).url).toContain('done=entered');
    office.clock.at += 1;
    const after = await office.signedIn(decider);
    const closed = await after.get(path);
    expect(closed.html).not.toContain('name="fullName"');
    expect(textOf(closed.html)).toContain('until the end of the grace period');
    const lost = await enter(late, letter({ email: 'akello@city.example' }), shown);
    expect(lost.status).toBe(409);
    expect(lost.html).toContain('akello@city.example');
    expect(await entered()).toHaveLength(1);
  });

  test('is for the secretariat alone', async () => {
    for (const member of [reviewer, travelDesk]) {
      const browser = await office.signedIn(member);
      expect((await browser.get(path)).status).toBe(403);
      expect((await browser.get('/en/staff/applications')).html).not.toContain(path);
    }
  });
});

test('nothing of a person is in the log', async () => {
  await enter(await minji(), letter());
  const text = JSON.stringify(logged);
  expect(text).not.toContain('odongo');
  expect(text).not.toContain('Odongo');
});
