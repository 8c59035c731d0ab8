import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { codeLasts, mostTries, ofOneNetwork } from '#shared/domain/access/access-code.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { formValues } from '../../support/builders/builders.ts';
import { savePageOf } from '../../support/builders/people.ts';
import { newVisitor } from '../../support/run/visitor.ts';
import { cookieIn, fillNetwork, openDesk, useNetworkUp } from '../../support/world/code-desk.ts';

const anHour = 3_600_000;
const aDay = 24 * anHour;
const grace = 'grace@kcca.go.ug';

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Strangers on as many networks ask for codes of an address until no new one goes out, and on. */
const flood = async ({ ask, from }: Desk, fields: Readonly<Record<string, string>>, times = 40) => {
  const statuses: number[] = [];
  for (let index = 0; index < times; index += 1)
    statuses.push((await ask(fields, from(`198.51.100.${index}`))).status);
  return statuses;
};

const isLong = (code: string): boolean => code.length === 12;

/** All mails that lead a mailbox to a code, or say that there is none. */
const codeMails = async ({ mailsOf }: Desk): Promise<number> =>
  [...(await mailsOf('code')), ...(await mailsOf('no-application'))].length;

describe('whose address strangers ask for codes of', () => {
  test.each(['email', 'reference'])('is let in all the same, by their %s', async (way) => {
    const desk = await openDesk();
    const { askedBy, clock, codesFor, enter, from, named } = desk;
    const { reference } = (await named(grace)).session;
    const fields: Record<string, string> =
      way === 'email' ? { email: grace } : { reference, asks: 'yes' };
    clock.at = Math.ceil(clock.at / aDay) * aDay;
    expect(new Set(await flood(desk, fields))).toEqual(new Set([200]));
    // At the end of the day no mail may follow: the last long one that came opens here, too.
    clock.at += aDay - 1;
    const home = from('203.0.113.9');
    const before = await codesFor(grace);
    const browser = await askedBy(fields, home);
    expect(await codesFor(grace)).toHaveLength(before.length);
    const opens = await Promise.all(
      before.filter(isLong).map((code) => enter(browser, code, home)),
    );
    expect(opens.filter(({ status }) => status === 200)).toHaveLength(1);
    // And after midnight there are new ones.
    clock.at += 1;
    const next = await askedBy(fields, home);
    const fresh = (await codesFor(grace)).find((code) => !before.includes(code)) ?? '';
    expect(fresh).toMatch(/^\d{6}$/);
    expect((await enter(next, fresh, home)).status).toBe(200);
  });

  test('is let in on the very network that a stranger asks from', async () => {
    const { askedBy, codesFor, enter, named } = await openDesk();
    await named(grace);
    for (let time = 0; time < 20; time += 1) {
      const before = await codesFor(grace);
      const browser = await askedBy({ email: grace });
      const code = (await codesFor(grace)).find((one) => !before.includes(one));
      if (code !== undefined) expect((await enter(browser, code)).status).toBe(200);
    }
    expect((await codesFor(grace)).filter((code) => !isLong(code))).toHaveLength(5);
  });

  test('is let in though every short code is guessed at until it is used up', async () => {
    const desk = await openDesk();
    const { askedBy, codesFor, enter, from, named } = desk;
    await named(grace);
    for (let index = 0; index < 30; index += 1) {
      const network = from(`198.51.100.${index}`);
      const browser = await askedBy({ email: grace }, network);
      for (let guess = 0; guess <= mostTries; guess += 1) await enter(browser, '000000', network);
    }
    const browser = await askedBy({ email: grace });
    const longs = (await codesFor(grace)).filter(isLong);
    const opens = await Promise.all(longs.map((code) => enter(browser, code)));
    expect(opens.map(({ status }) => status)).toContain(200);
  });

  test('gets at most twenty mails a day, over every +tag', async () => {
    const desk = await openDesk();
    const { clock, named } = desk;
    clock.at = Math.ceil(clock.at / aDay) * aDay;
    for (const to of [grace, 'grace+a@kcca.go.ug', 'Grace+b@kcca.go.ug']) await named(to);
    for (const email of [grace, 'grace+a@kcca.go.ug', 'grace+b@kcca.go.ug', 'grace+c@kcca.go.ug'])
      await flood(desk, { email });
    expect(await codeMails(desk)).toBe(20);
    // What was asked for other spellings did not use up what goes to the address itself.
    expect((await desk.codesFor(grace)).length).toBe(11);
  });

  test('gets no code that opens what names another address of theirs', async () => {
    const desk = await openDesk();
    const { askedBy, codesFor, enter, named } = desk;
    await named(grace);
    await named('grace+tag@kcca.go.ug');
    await flood(desk, { email: grace });
    await flood(desk, { email: 'grace+tag@kcca.go.ug' });
    const browser = await askedBy({ email: grace });
    for (const code of (await codesFor('grace+tag@kcca.go.ug')).filter(isLong))
      expect((await enter(browser, code)).status).toBe(422);
  });

  test('has ten minutes and five tries for a long code, too, each time they ask', async () => {
    const desk = await openDesk();
    const { askedBy, clock, codesFor, enter, named } = desk;
    await named(grace);
    await flood(desk, { email: grace });
    const longs = (await codesFor(grace)).filter(isLong);
    const browser = await askedBy({ email: grace });
    for (let time = 1; time < mostTries; time += 1)
      expect((await enter(browser, '000000000000')).status).toBe(422);
    expect((await enter(browser, '000000000000')).status).toBe(410);
    for (const code of longs) expect((await enter(browser, code)).status).toBe(410);
    const later = await askedBy({ email: grace });
    clock.at += codeLasts;
    for (const code of longs) expect((await enter(later, code)).status).toBe(410);
  });
});

describe('A12 whether a reference belongs to an address', () => {
  test('does not show in what is answered after asking by both', async () => {
    const desk = await openDesk();
    const { ask, named } = desk;
    const person = await named(grace);
    await flood(desk, { email: grace });
    const page = async (reference: string) => {
      const answer = await ask({ reference, asks: 'yes' });
      return `${answer.status} ${(await answer.text()).replace(/name="browser" value="[^"]*"/, '')}`;
    };
    expect(await page(person.session.reference)).toBe(await page('ZZZZZZZZ'));
  });
});

describe('A9 one line', () => {
  test('asks for so many codes an hour and no more, for whomever', async () => {
    const desk = await openDesk();
    const { ask, clock, from, table } = desk;
    const [network, other] = [from('198.51.100.7'), from('203.0.113.9')];
    clock.at = Math.ceil(clock.at / anHour) * anHour;
    expect((await ask({ email: 'first@city.gov' }, network)).status).toBe(200);
    await fillNetwork(table, ofOneNetwork.most - 5);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) => ask({ email: `person${at}@city.gov` }, network)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(7);
    expect(await refused[0]?.text()).toContain('from your network');
    expect(await codeMails(desk)).toBe(6);
    expect((await ask({ email: 'other@city.gov' }, other)).status).toBe(200);
    clock.at += anHour;
    expect((await ask({ email: 'first@city.gov' }, network)).status).toBe(200);
  });

  test('that has asked too often is told so before anything is looked up', async () => {
    const { ask, named, table } = await openDesk();
    const person = await named(grace);
    await ask({ email: grace });
    await useNetworkUp(table);
    const ways: Readonly<Record<string, string>>[] = [
      { email: grace },
      { email: 'nobody@city.gov' },
      { reference: person.session.reference, asks: 'yes' },
    ];
    for (const fields of ways) expect((await ask(fields)).status).toBe(429);
  });
});

describe('under an address under which strangers began, too', () => {
  /** Fifty-five drafts that name it, each saved later than the one before. */
  const crowd = async ({ clock, named }: Desk): Promise<void> => {
    for (let index = 0; index < 55; index += 1) {
      clock.at += 1_000;
      await named(grace);
    }
  };

  test('what its code has opened comes before all that they save', async () => {
    const desk = await openDesk();
    const { clock, named, openedBy } = desk;
    const own = await named(grace);
    expect(cookieIn(await openedBy({ email: grace }))).toContain(own.session.reference);
    await crowd(desk);
    clock.at += anHour;
    expect(cookieIn(await openedBy({ email: grace }))).toContain(own.session.reference);
  }, 60_000);

  test('of two that its codes have opened the one saved last comes first', async () => {
    const { by, clock, named, openedBy, personIn } = await openDesk();
    const first = await named(grace);
    const opens = await openedBy({ email: grace });
    clock.at += 1_000;
    const second = await named(grace);
    const { reference } = second.session;
    await openedBy({ reference, asks: 'yes' }, grace);
    expect(cookieIn(await openedBy({ email: grace }))).toContain(reference);
    clock.at += 1_000;
    const changes = { phone: '+256 9' };
    const again = personIn(opens, first);
    expect((await savePageOf(by, again, { page: 'you', version: 2, changes })).status).toBe(307);
    expect(cookieIn(await openedBy({ email: grace }))).toContain(first.session.reference);
  });

  test('what was begun on another network is among those that the page names', async () => {
    const desk = await openDesk();
    const { clock, from, openedBy } = desk;
    const begunOn = async (sourceIp: string, times: number): Promise<string> => {
      let reference = '';
      for (let index = 0; index < times; index += 1) {
        clock.at += 1_000;
        const visitor = newVisitor('https://call.example', { by: from(sourceIp) });
        const you = await visitor.begin();
        await visitor.fill(you, 'you', formValues({ email: grace }));
        reference = cookieIn(you).slice(0, 8);
      }
      return reference;
    };
    await begunOn('198.51.100.7', 8);
    const own = await begunOn('203.0.113.9', 1);
    await begunOn('198.51.100.7', 47);
    const answer = await openedBy({ email: grace });
    expect(own).toHaveLength(8);
    expect(`${cookieIn(answer)} ${await answer.text()}`).toContain(own);
  }, 60_000);

  test('what was begun before them is among those that the page names', async () => {
    const desk = await openDesk();
    const { named, openedBy } = desk;
    const own = await named(grace);
    await crowd(desk);
    const answer = await openedBy({ email: grace });
    const shown = `${cookieIn(answer)} ${await answer.text()}`;
    expect(shown).toContain(own.session.reference);
  }, 60_000);
});
