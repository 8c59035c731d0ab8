import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { codeLasts, codeWaits } from '#shared/domain/access/access-code.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { sweepOutbox } from '../../../functions/mailer/sweep-outbox.ts';
import { formValues } from '../../support/builders/builders.ts';
import { hidden, postTo, savePageOf, sendOf, wholeDraft } from '../../support/builders/people.ts';
import { textOf } from '../../support/text/html.ts';
import { cookieIn, openDesk, opened } from '../../support/world/code-desk.ts';
import { formPost, ticketOf } from '../../support/world/world.ts';

const aMinute = 60_000;

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('a mailed code', () => {
  test('opens the draft in the browser that asked for it', async () => {
    const { askedBy, codesFor, enter, named } = await openDesk();
    const person = await named('grace@kcca.go.ug');
    const browser = await askedBy({ email: ' Grace@KCCA.go.ug ' });
    const [code = ''] = await codesFor('Grace@KCCA.go.ug');
    const answer = await enter(browser, `${code.slice(0, 3)} ${code.slice(3)}`);
    expect(answer.status).toBe(200);
    expect(textOf(await answer.text())).toContain(person.session.reference);
    expect(cookieIn(answer)).toMatch(new RegExp(`^${person.session.reference}\\.[\\w-]{43}$`));
    // No token that anybody knew before is taken over.
    expect(cookieIn(answer)).not.toContain(person.session.token);
  });

  test('says what else was begun under the address, by whomever, and how that is opened', async () => {
    const { askedBy, clock, codesFor, enter, named } = await openDesk();
    const own = await named('grace@kcca.go.ug');
    clock.at += aMinute;
    const stranger = await named('grace@kcca.go.ug');
    const page = async (fields: Readonly<Record<string, string>>) => {
      const before = new Set(await codesFor('grace@kcca.go.ug'));
      const browser = await askedBy(fields);
      const code = (await codesFor('grace@kcca.go.ug')).find((one) => !before.has(one)) ?? '';
      return (await enter(browser, code)).text();
    };
    const later = await page({ email: 'grace@kcca.go.ug' });
    expect(textOf(later)).toContain(stranger.session.reference);
    expect(later).toContain(`href="/en/return/${own.session.reference}"`);
    expect(later).not.toContain(`href="/en/return/${stranger.session.reference}"`);
    // By a reference one is told of that one alone.
    const { reference } = own.session;
    expect(await page({ reference, asks: 'yes' })).not.toContain('/en/return/');
  });

  test('names no application whose code would go to another address', async () => {
    const { askedBy, begun, by, clock, codesFor, enter, named } = await openDesk();
    const amara = await begun({ email: 'amara@city.gov' });
    expect((await sendOf(by, amara, wholeDraft)).status).toBe(307);
    const changes = { email: 'grace@kcca.go.ug' };
    await savePageOf(by, amara, { page: 'you', version: wholeDraft, changes });
    clock.at += aMinute;
    const own = await named('grace@kcca.go.ug');
    const browser = await askedBy({ email: 'grace@kcca.go.ug' });
    const [code = ''] = await codesFor('grace@kcca.go.ug');
    const page = await (await enter(browser, code)).text();
    expect(textOf(page)).toContain(own.session.reference);
    expect(page).not.toContain(amara.session.reference);
  });

  test('opens nothing in another browser', async () => {
    const { askedBy, codesFor, enter, named } = await openDesk();
    await named('grace@kcca.go.ug');
    await askedBy({ email: 'grace@kcca.go.ug' });
    const [code = ''] = await codesFor('grace@kcca.go.ug');
    const another = await askedBy({ email: 'nobody@city.gov' });
    expect((await enter(another, code)).status).toBe(422);
    expect((await enter('', code)).status).toBe(410);
    expect((await enter('a browser that never asked', code)).status).toBe(410);
  });

  test('has five tries: the sixth is refused although it is right', async () => {
    const { askedBy, codesFor, enter, named } = await openDesk();
    await named('grace@kcca.go.ug');
    const browser = await askedBy({ email: 'grace@kcca.go.ug' });
    const [code = ''] = await codesFor('grace@kcca.go.ug');
    for (const left of ['4 tries', '3 tries', '2 tries', '1 try']) {
      const answer = await enter(browser, otherThan(code));
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(`You have ${left} left`);
    }
    // With the fifth it is used up, and the page offers a new one at once.
    expect((await enter(browser, otherThan(code))).status).toBe(410);
    expect((await enter(browser, code)).status).toBe(410);
  });

  test('of which forty are guessed at once allows five tries in all', async () => {
    const { askedBy, codesFor, enter, named } = await openDesk();
    await named('grace@kcca.go.ug');
    const browser = await askedBy({ email: 'grace@kcca.go.ug' });
    const [code = ''] = await codesFor('grace@kcca.go.ug');
    const guesses = await Promise.all(
      Array.from({ length: 40 }, () => enter(browser, otherThan(code))),
    );
    const statuses = guesses.map(({ status }) => status).toSorted();
    expect(statuses.filter((status) => status === 422)).toHaveLength(4);
    expect(statuses.filter((status) => status === 410)).toHaveLength(36);
  });

  test('that is no code uses no try up', async () => {
    const { askedBy, codesFor, enter, named } = await openDesk();
    await named('grace@kcca.go.ug');
    const browser = await askedBy({ email: 'grace@kcca.go.ug' });
    for (const values of ['', '12345', '1234567', 'abcdef', '12 34'])
      expect((await enter(browser, values)).status).toBe(422);
    const [code = ''] = await codesFor('grace@kcca.go.ug');
    expect((await enter(browser, code)).status).toBe(200);
  });

  test('holds for ten minutes, and not a millisecond longer', async () => {
    const { askedBy, clock, codesFor, enter, named } = await openDesk();
    await named('grace@kcca.go.ug');
    const [first, second] = [
      await askedBy({ email: 'grace@kcca.go.ug' }),
      await askedBy({ email: 'grace@kcca.go.ug' }),
    ];
    const codes = await codesFor('grace@kcca.go.ug');
    clock.at = opened + codeLasts - 1;
    const opens = await Promise.all(codes.map((code) => enter(first, code)));
    expect(opens.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    clock.at = opened + codeLasts;
    for (const code of codes) expect((await enter(second, code)).status).toBe(410);
  });

  test.each([
    ['a quarter of an hour', 15 * aMinute],
    ['a day, as its mail does', codeWaits],
  ])('that waited for %s before it was sent holds ten minutes from then', async (_time, wait) => {
    const { askedBy, clock, codesFor, enter, named, world } = await openDesk();
    await named('grace@kcca.go.ug');
    const browser = await askedBy({ email: 'grace@kcca.go.ug' });
    const [code = ''] = await codesFor('grace@kcca.go.ug');
    clock.at = opened + wait;
    expect((await enter(browser, code)).status).toBe(410);
    await sweepOutbox({ ...world.delivery, millisecondsLeft: () => 60_000 });
    expect(world.posted.some(({ mail }) => mail.startsWith('code-'))).toBe(true);
    clock.at = opened + wait + codeLasts - 1;
    expect((await enter(browser, code)).status).toBe(200);
  });

  test('whose time began with its sending is over after ten minutes', async () => {
    const { askedBy, clock, codesFor, enter, named, world } = await openDesk();
    await named('grace@kcca.go.ug');
    const browser = await askedBy({ email: 'grace@kcca.go.ug' });
    const [code = ''] = await codesFor('grace@kcca.go.ug');
    clock.at = opened + 15 * aMinute;
    await sweepOutbox({ ...world.delivery, millisecondsLeft: () => 60_000 });
    clock.at = opened + 15 * aMinute + codeLasts;
    expect((await enter(browser, code)).status).toBe(410);
  });

  test('that waited for longer than a day is not sent: it would open nothing', async () => {
    const { askedBy, clock, mailsOf, named, world } = await openDesk();
    await named('grace@kcca.go.ug');
    await askedBy({ email: 'grace@kcca.go.ug' });
    clock.at = opened + codeWaits + aMinute;
    await sweepOutbox({ ...world.delivery, millisecondsLeft: () => 60_000 });
    expect(world.posted.some(({ mail }) => mail.startsWith('code-'))).toBe(false);
    expect((await mailsOf('code')).map((item) => stringIn(item, 'state'))).toEqual(['given-up']);
  });

  test('opens one access, however often it is entered; after it was ended, none', async () => {
    const { askedBy, by, codesFor, enter, named, table } = await openDesk();
    const person = await named('grace@kcca.go.ug');
    const browser = await askedBy({ email: 'grace@kcca.go.ug' });
    const [code = ''] = await codesFor('grace@kcca.go.ug');
    const answers = await Promise.all([enter(browser, code), enter(browser, code)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(answers.map(cookieIn)).size).toBe(1);
    const accesses = (await table.items()).filter((item) =>
      stringIn(item, 'sk').startsWith('ACCESS#'),
    );
    expect(accesses).toHaveLength(2);

    const token = cookieIn(answers[0] ?? new Response()).split('.')[1] ?? '';
    const holder = { ...person, session: { ...person.session, token } };
    expect((await postTo(by, '/en/application/forget', hidden(holder))).status).toBe(200);
    expect((await enter(browser, code)).status).toBe(410);
  });

  test('opens an application that came whole, with all that was sent, to be changed', async () => {
    const { askedBy, by, codesFor, enter, world } = await openDesk();
    const values = formValues({ email: 'whole@city.gov' });
    const ticket = ticketOf('whole', opened);
    const sent = await world.submit(formPost(values, { receivedAt: opened, ticket }));
    const reference = sent.headers['location']?.split('/').at(-1) ?? '';
    const browser = await askedBy({ reference, asks: 'yes' });
    const [code = ''] = await codesFor('whole@city.gov');
    const token = cookieIn(await enter(browser, code)).split('.')[1] ?? '';
    const person = { session: { reference, token, byCookie: false }, values };
    const changes = { position: 'Mayor' };
    const saved = await savePageOf(by, person, { page: 'role-and-city', version: 1, changes });
    expect(saved.status).toBe(307);
    expect((await sendOf(by, person, 2)).status).toBe(307);
  });
});

describe('who may ask', () => {
  test('an address that was corrected opens nothing any more', async () => {
    const { askedBy, by, codesFor, mailsOf, named } = await openDesk();
    const person = await named('wrong@city.gov');
    const changes = { email: 'right@city.gov' };
    await savePageOf(by, person, { page: 'you', version: 2, changes });
    await askedBy({ email: 'wrong@city.gov' });
    expect(await codesFor('wrong@city.gov')).toEqual([]);
    expect(await mailsOf('no-application')).toHaveLength(1);
    await askedBy({ email: 'right@city.gov' });
    expect(await codesFor('right@city.gov')).toHaveLength(1);
  });

  test('an address that a sent application named before opens nothing any more', async () => {
    const { askedBy, by, codesFor, named } = await openDesk();
    const person = await named('old@city.gov');
    for (const [index, page] of (['role-and-city', 'motivation'] as const).entries())
      await savePageOf(by, person, { page, version: index + 2 });
    expect((await sendOf(by, person, wholeDraft)).status).toBe(307);
    const changes = { email: 'new@city.gov' };
    await savePageOf(by, person, { page: 'you', version: wholeDraft, changes });
    // What was sent counts until the change is sent.
    await askedBy({ email: 'old@city.gov' });
    expect(await codesFor('old@city.gov')).toHaveLength(1);
    expect((await sendOf(by, person, wholeDraft + 1)).status).toBe(307);
    await askedBy({ email: 'old@city.gov' });
    expect(await codesFor('old@city.gov')).toHaveLength(1);
    await askedBy({ email: 'new@city.gov' });
    expect(await codesFor('new@city.gov')).toHaveLength(1);
  });

  test('a draft that names the address of one who applied does not come before it', async () => {
    const { askedBy, by, clock, codesFor, enter, named } = await openDesk();
    const person = await named('grace@kcca.go.ug');
    for (const [index, page] of (['role-and-city', 'motivation'] as const).entries())
      await savePageOf(by, person, { page, version: index + 2 });
    await sendOf(by, person, wholeDraft);
    clock.at += aMinute;
    await named('grace@kcca.go.ug');
    const browser = await askedBy({ email: 'grace@kcca.go.ug' });
    const [code = ''] = await codesFor('grace@kcca.go.ug');
    expect(cookieIn(await enter(browser, code))).toContain(person.session.reference);
  });

  test('whoever presses the button twice is not told to wait an hour', async () => {
    const { ask, named } = await openDesk();
    await named('grace@kcca.go.ug');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => ask({ email: 'grace@kcca.go.ug' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  });

  test('whoever presses the button of a mailed link alone, as scanners do, is sent nothing', async () => {
    const { ask, named, mailsOf } = await openDesk();
    const person = await named('grace@kcca.go.ug');
    for (let times = 0; times < 10; times += 1)
      expect((await ask({ reference: person.session.reference })).status).toBe(422);
    expect(await mailsOf('code')).toEqual([]);
    const { reference } = person.session;
    expect((await ask({ reference, asks: 'yes' })).status).toBe(200);
    expect(await mailsOf('code')).toHaveLength(1);
  });

  test('a reference that nobody has gets the same page and no mail', async () => {
    const { ask, named, mailsOf } = await openDesk();
    const person = await named('grace@kcca.go.ug');
    const pages = await Promise.all(
      [person.session.reference, 'ZZZZZZZZ'].map(async (reference) => {
        const answer = await ask({ reference, asks: 'yes' });
        return `${answer.status} ${(await answer.text()).replace(/name="browser" value="[^"]*"/, '')}`;
      }),
    );
    expect(pages[0]).toBe(pages[1]);
    expect(await mailsOf('code')).toHaveLength(1);
    expect(await mailsOf('no-application')).toHaveLength(0);
  });
});
