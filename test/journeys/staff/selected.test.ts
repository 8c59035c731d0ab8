import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import type { Application } from '#shared/domain/application/application.ts';
import { err } from '#shared/domain/result.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import {
  addedMember,
  decider,
  reviewer,
  secretary,
  staffEdition,
} from '../../support/builders/members.ts';
import { hiddenFields, type Shown, type Visitor } from '../../support/run/visitor.ts';
import { senderTo } from '../../support/staff/sent-applications.ts';
import { type StaffWorld, staffWorld } from '../../support/staff/staff-world.ts';
import { textOf } from '../../support/text/html.ts';

let world: StaffWorld;
let send: ReturnType<typeof senderTo>;

beforeEach(async () => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
  world = await staffWorld(inject('dynamodbEndpoint'));
  send = senderTo(world);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const path = '/en/staff/applications/selected';
const names = ['Ada One', 'Bea Two', 'Cia Three', 'Dua Four', 'Eva Five', 'Fay Six', 'Gia Seven'];

const sendSeveral = async (count: number): Promise<readonly Application[]> => {
  const sent: Application[] = [];
  for (const fullName of names.slice(0, count)) sent.push(await send({ fullName }));
  return sent;
};

const record = async ({ reference }: Application) => (await world.deps.cases()).record(reference);
const stepsOf = async (sent: readonly Application[]) =>
  Promise.all(sent.map(async (one) => (await record(one)).case.step));

const minji = () => world.signedIn(secretary);

/** Ticks boxes of a list and presses “Continue”. */
const choose = (
  browser: Visitor,
  act: string,
  { ticked, elsewhere = [], more = '' }: Choice,
): Promise<Shown> => {
  const boxes = ticked.map(({ reference }) => `&tick-${reference}=yes`).join('');
  const others = elsewhere.map(({ reference }) => reference).join(',');
  return browser.get(`${path}?act=${act}&ticked=${others}${boxes}${more}`);
};
type Choice = Readonly<{
  ticked: readonly Application[];
  elsewhere?: readonly Application[];
  more?: string;
}>;

describe('an act on many applications', () => {
  test('is offered in the list of the secretariat, and to no reviewer', async () => {
    const [one] = await sendSeveral(1);
    if (!one) throw new Error('one was sent');
    const shown = await (await minji()).get('/en/staff/applications');
    expect(shown.html).toContain(`formaction="${path}"`);
    const priya = addedMember();
    await (await world.deps.members()).save(undefined, priya);
    const list = await (await world.signedIn(priya)).get('/en/staff/applications');
    expect(list.html).not.toContain(path);
    expect((await (await world.signedIn(reviewer)).get(path)).status).toBe(403);
  });

  // civiform/civiform#12152, inspirehep/inspire-next#2579, wagtail/wagtail#12853 (case 5)
  test('changes nothing where nothing is ticked, and says so', async () => {
    const sent = await sendSeveral(2);
    const browser = await minji();
    const shown = await choose(browser, 'shortlist', { ticked: [] });
    expect(shown.status).toBe(200);
    expect(textOf(shown.html)).toContain('You have not selected any application.');
    const before = await choose(browser, 'shortlist', { ticked: sent });
    const withoutAny = [...new Map(hiddenFields(before.html, path))].filter(
      ([name]) => !/^seen-/.test(name),
    );
    const posted = await browser.post(path, withoutAny);
    expect(posted.status).toBe(422);
    expect(textOf(posted.html)).toContain('Nothing was changed.');
    expect(await stepsOf(sent)).toEqual(['new', 'new']);
  });

  // GravityKit/GravityView#1840, kestra-io/kestra#7317 (case 6)
  test('changes exactly those that are ticked, whatever the filter shows by then', async () => {
    const sent = await sendSeveral(5);
    const ticked = sent.slice(1, 4);
    const browser = await minji();
    const shown = await choose(browser, 'shortlist', { ticked, more: '&city=kampala' });
    await sendSeveral(7);
    const done = await browser.send(shown, path);
    expect(textOf(done.html)).toContain('Done (3 applications)');
    expect(await stepsOf(sent)).toEqual([
      'new',
      'shortlisted',
      'shortlisted',
      'shortlisted',
      'new',
    ]);
    expect(done.html).toContain('/en/staff/applications?city=kampala');
  });

  // octobercms/october#5950, GetDKAN/dkan#2230, mikkelchokolate/Veil#79 (case 7)
  test('lists what is ticked on every page, by name and number', async () => {
    const [first, second] = await sendSeveral(2);
    if (!first || !second) throw new Error('two were sent');
    const shown = await choose(await minji(), 'begin-review', {
      ticked: [first],
      elsewhere: [second],
    });
    expect(textOf(shown.html)).toContain(`Ada One, ${first.reference}, Kampala`);
    expect(textOf(shown.html)).toContain(`Bea Two, ${second.reference}, Kampala`);
    expect(textOf(shown.html)).toContain('What will happen (2 applications)');
  });

  // nocodb/nocodb#8964, amidaware/tacticalrmm#1773, grokability/snipe-it#9341 (case 52)
  test('leaves a row for each application, with who did it and why', async () => {
    const sent = await sendSeveral(7);
    const browser = await minji();
    const shown = await choose(browser, 'begin-review', { ticked: sent });
    await browser.send(shown, path, [['reason', 'First round.']]);
    for (const one of sent) {
      const { events } = await record(one);
      expect(events).toMatchObject([
        { by: { name: 'Minji Park' }, reason: 'First round.', transition: 'begin-review' },
      ]);
    }
    const list = await browser.get('/en/staff/applications?columns=name,step');
    expect(textOf(list.html).match(/Under review/g)).toHaveLength(7);
  });

  // LonghornRacingElectric/recruiting-site-2026#120 (case 19)
  test('says before and after which are refused and why, by the same rules as one alone', async () => {
    const [first, second] = await sendSeveral(2);
    if (!first || !second) throw new Error('two were sent');
    const browser = await minji();
    await browser.send(await choose(browser, 'shortlist', { ticked: [first] }), path);
    const shown = await choose(browser, 'shortlist', { ticked: [first, second] });
    expect(textOf(shown.html)).toContain('Not possible (1 application)');
    const done = await browser.send(shown, path, [[`seen-${first.reference}`, '1']]);
    expect(textOf(done.html)).toContain('Done (1 application)');
    expect(textOf(done.html)).toContain('Not done (1 application)');
    expect((await record(first)).events).toHaveLength(1);
  });

  test('leaves one alone that somebody else has changed meanwhile, and names it', async () => {
    const [first, second] = await sendSeveral(2);
    if (!first || !second) throw new Error('two were sent');
    const [browser, other] = [await minji(), await world.signedIn(decider)];
    const shown = await choose(browser, 'shortlist', { ticked: [first, second] });
    await other.send(await choose(other, 'begin-review', { ticked: [second] }), path);
    const done = await browser.send(shown, path);
    expect(textOf(done.html)).toContain(
      'Changed meanwhile by somebody else, not done (1 application)',
    );
    expect(await stepsOf([first, second])).toEqual(['shortlisted', 'under-review']);
  });

  test('asks which member, and assigns to nobody of the same city', async () => {
    const here = await send({ fullName: 'Ada One' });
    const there = await send({ fullName: 'Bea Two', city: 'vladivostok' });
    const browser = await minji();
    const asked = await choose(browser, 'assign', { ticked: [here, there] });
    expect(asked.html).toContain(`<option value="${reviewer.id}"`);
    const more = `&member=${reviewer.id}`;
    const shown = await choose(browser, 'assign', { ticked: [here, there], more });
    expect(textOf(shown.html)).toContain('cannot review an application of their own city');
    await browser.send(shown, path);
    expect((await record(here)).case.assigned).toEqual([]);
    expect((await record(there)).case.assigned).toEqual([reviewer.id]);
  });

  test('assigns to somebody of the same office only after one more tick', async () => {
    const colleague = addedMember({ id: 'joy', address: 'joy@city.example' });
    await (await world.deps.members()).save(undefined, colleague);
    const sent = await sendSeveral(2);
    const browser = await minji();
    const shown = await choose(browser, 'assign', { ticked: sent, more: '&member=joy' });
    expect(textOf(shown.html)).toContain('Only if you confirm the warning (2 applications)');
    const none = await browser.send(shown, path);
    expect(textOf(none.html)).toContain('Nothing was done.');
    await browser.send(shown, path, [['accepts', 'yes']]);
    for (const one of sent) expect((await record(one)).case.assigned).toEqual(['joy']);
  });

  test('keeps what was typed where the reason is too long', async () => {
    const sent = await sendSeveral(2);
    const browser = await minji();
    const shown = await choose(browser, 'shortlist', { ticked: sent });
    const long = await browser.send(shown, path, [['reason', 'x'.repeat(501)]]);
    expect(long.status).toBe(422);
    expect(long.html).toContain('x'.repeat(501));
    expect(await stepsOf(sent)).toEqual(['new', 'new']);
    await browser.send(long, path, [['reason', 'Short.']]);
    expect(await stepsOf(sent)).toEqual(['shortlisted', 'shortlisted']);
  });

  test('names those that it could not reach, and leaves the others done', async () => {
    let blocked = '';
    const busy = await staffWorld(inject('dynamodbEndpoint'), ({ client, name }) => {
      const commit = commitStore(client, name, staffEdition);
      return {
        commit: async (act) => (act.case?.after.reference === blocked ? err('busy') : commit(act)),
      };
    });
    const sender = senderTo(busy);
    const [first, second] = [
      await sender({ fullName: 'Ada One' }),
      await sender({ fullName: 'Bea Two' }),
    ];
    blocked = second.reference;
    const browser = await busy.signedIn(secretary);
    const done = await browser.send(
      await choose(browser, 'shortlist', { ticked: [first, second] }),
      path,
    );
    expect(textOf(done.html)).toContain('Done (1 application)');
    expect(textOf(done.html)).toMatch(/Not reached, not done.*Bea Two/);
  });
});
