import { beforeEach, describe, expect, inject, test } from 'vitest';
import type { Member } from '#shared/domain/people/member.ts';
import { done, ordered, runLease } from '#shared/domain/selection/export.ts';
import { wholeList } from '#shared/domain/selection/list-query.ts';
import { applicationsList } from '#shared/store/list/applications-list.ts';
import {
  decider,
  reviewer,
  secondDecider,
  secretary,
  travelDesk,
} from '../../support/builders/members.ts';
import { exportedEdition, exportWorld } from '../../support/list/export-world.ts';
import { applicationOf, referenceNumber } from '../../support/list/listed.ts';
import { hiddenFields, type Shown, type Visitor } from '../../support/run/visitor.ts';
import { type StaffWorld, staffWorld } from '../../support/staff/staff-world.ts';
import { readCsv } from '../../support/text/read-csv.ts';
import { capturedLog } from '../../support/world/captured-log.ts';

const anHour = 3_600_000;
const aMinute = 60_000;
const exports = '/en/staff/exports';
const action = '/en/staff/new-export';

let world: StaffWorld;
let desk: ReturnType<typeof exportWorld>;
const time = { now: exportedEdition.closesAt - anHour };

beforeEach(async () => {
  capturedLog();
  time.now = exportedEdition.closesAt - anHour;
  world = await staffWorld(inject('dynamodbEndpoint'), (table) => {
    desk = exportWorld(table, new Map(), time);
    const edition = exportedEdition;
    return {
      ...{ edition, exporting: desk.staff },
      contextIn: (language, path) => ({ edition, language, path, rehearsalClock: undefined }),
      listFor: async (viewer) => applicationsList(desk.place, viewer),
    };
  });
  world.clock.at = time.now;
});

/** From Kampala and Seoul in turn, the newest last. */
const people = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    applicationOf(referenceNumber(index), {
      firstReceivedAt: 1_526_000_000_000 + index * anHour,
      cityId: index % 2 === 0 ? 'kampala' : 'seoul',
      answers: { email: `person${index}@city.example`, fullName: `Person ${index}` },
    }),
  );

const asked = async (by: Visitor, list = ''): Promise<Shown> =>
  by.get(`${action}?list=${encodeURIComponent(list)}`);

const send = (by: Visitor, page: Shown, fields: Readonly<Record<string, string>> = {}) =>
  by.send(page, action, Object.entries({ format: 'csv', columns: 'list', ...fields }));

const linesOf = ({ html }: Shown) => readCsv(html.replace('\ufeff', ''));

/** A job’s page, in the browser of somebody who has ordered an archive. */
const orderedBy = async (by: Visitor): Promise<Shown> =>
  send(by, await asked(by), { format: 'files' });

const idIn = ({ url }: Shown): string => url.split('/').at(-1) ?? '';

/** What a link leads to, without following it. */
const leadsTo = async (
  member: Member,
  path: string,
  signIn?: Parameters<StaffWorld['beginSession']>[1],
): Promise<string | null> => {
  const { cookie } = await world.beginSession(member, signIn);
  const answer = await world.fetch(new URL(path, 'https://call.example'), {
    redirect: 'manual',
    headers: { cookie },
  });
  return answer.headers.get('location');
};

describe('a list that is exported at once', () => {
  // eventespresso/event-espresso-core#3940, #3899, buttondown/roadmap#2089, civiform/civiform#1711
  test('has exactly the rows of the list, in its order and with its columns, on all its pages', async () => {
    const applications = people(120);
    await desk.send(applications);
    const minji = await world.signedIn(secretary);
    const list = await minji.get(
      '/en/staff/applications?city=seoul&sort=oldest&columns=reference,name',
    );
    const [, link = ''] =
      /href="([^"]+)">Export this list</.exec(list.html.replaceAll('&amp;', '&')) ?? [];
    const page = await minji.get(link);
    expect(page.html).toContain('60 applications');
    expect(page.html).toContain('City: Seoul');
    const answer = await send(minji, page);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="applications-[\w-]+\.csv"$/,
    );
    const [titles, ...lines] = linesOf(answer);
    expect(titles).toEqual(['Reference number', 'Full name']);
    expect(lines.map(([reference]) => reference)).toEqual(
      applications.filter(({ cityId }) => cityId === 'seoul').map(({ reference }) => reference),
    );
  });

  test('has the columns of somebody’s own choice, or all that there are', async () => {
    await desk.send(people(2));
    const minji = await world.signedIn(secretary);
    const page = await asked(minji);
    const own = await send(minji, page, {
      columns: 'own',
      'column-email': 'yes',
      'column-reference': 'yes',
    });
    expect(linesOf(own)[0]).toEqual(['Reference number', 'Email address']);
    const all = await send(minji, page, { columns: 'all', format: 'csv-exact' });
    expect(linesOf(all)[0]).toContain('Challenge of the city');
    expect(all.headers.get('content-disposition')).toContain('-exact.csv');
  });

  test('is asked for anew where nothing was chosen, and what was chosen stays', async () => {
    await desk.send(people(2));
    const minji = await world.signedIn(secretary);
    const page = await asked(minji);
    const again = await minji.send(page, action, [['columns', 'own']]);
    expect(again.status).toBe(422);
    expect(again.html).toContain('Select a format');
    expect(again.html).toContain('Select at least one column');
    expect(again.html).toMatch(/value="own"[^>]*checked/);
  });

  test('asks for a sign-in of the last five minutes, and loses nothing of the choice', async () => {
    await desk.send(people(2));
    const authenticatedAt = world.clock.at - 6 * aMinute;
    const minji = await world.signedIn(secretary, { authenticatedAt });
    const page = await asked(minji, 'city=seoul');
    const held = await send(minji, page, { columns: 'own', 'column-email': 'yes' });
    expect(held.status).toBe(401);
    const kept = hiddenFields(held.html, action);
    expect(Object.fromEntries(kept)).toMatchObject({
      ...{ list: 'city=seoul', format: 'csv', columns: 'own', 'column-email': 'yes' },
    });
    expect(await desk.exports.newest(10)).toEqual([]);
    // They sign in in another tab, and send what they have chosen again.
    const { cookie } = await world.beginSession(secretary);
    const cut = cookie.indexOf('=');
    minji.jar.set(cookie.slice(0, cut), cookie.slice(cut + 1));
    const answer = await minji.send(held, action);
    expect([answer.status, linesOf(answer)[0]]).toEqual([200, ['Email address']]);
  });

  test('that is empty is not exported', async () => {
    await desk.send(people(2));
    const minji = await world.signedIn(secretary);
    const page = await asked(minji, 'city=lodz');
    expect(page.html).toContain('This list is empty');
    expect(page.html).not.toContain(`action="${action}"`);
  });
});

describe('an export that is a job', () => {
  test('leads to its page, which says how far it is until the file is there', async () => {
    await desk.send(people(3));
    const minji = await world.signedIn(secretary);
    const page = await orderedBy(minji);
    expect(page.html).toContain('Waiting to start');
    expect(page.headers.get('refresh')).toBe('5');
    const quiet = await minji.get(`${page.url}?updates=off`);
    expect(quiet.headers.get('refresh')).toBeNull();
    const id = idIn(page);
    const record = await desk.exports.read(id);
    if (!record) throw new Error('there is no record');
    const running = {
      state: 'running',
      tries: 1,
      rows: 2,
      runsUntil: time.now + runLease,
    } as const;
    await desk.exports.save(record, { ...record, ...running });
    expect((await minji.get(page.url)).html).toContain('2 of 3 applications so far');
    time.now += runLease;
    expect((await minji.get(page.url)).html).toContain('Start it again');
    await desk.write(id);
    const ready = await minji.get(page.url);
    expect(ready.headers.get('refresh')).toBeNull();
    expect(ready.html).toMatch(/Download \(ZIP, \d+ KB\)/);
    expect(await leadsTo(secretary, `${page.url}/file`)).toContain(`exports/${id}/2?seconds=60`);
  });

  test('gives its file to nobody who signed in longer than five minutes ago', async () => {
    await desk.send(people(3));
    const page = await orderedBy(await world.signedIn(secretary));
    await desk.write(idIn(page));
    const authenticatedAt = world.clock.at - 5 * aMinute;
    const to = await leadsTo(secretary, `${page.url}/file`, { authenticatedAt });
    // Back on its page they select “Download” once more: no file comes by itself.
    const back = encodeURIComponent(page.url);
    expect(to).toBe(`/en/staff/sign-in/begin?return=${back}&again=1`);
  });

  test('that has died is started again from its page, and only then', async () => {
    await desk.send(people(3));
    const minji = await world.signedIn(secretary);
    const page = await orderedBy(minji);
    time.now += 5 * aMinute;
    const stopped = await minji.get(page.url);
    const restarted = await minji.send(stopped, `${page.url}/restart`);
    expect(restarted.html).toContain('We have started the export again.');
    expect(desk.events).toEqual([idIn(page), idIn(page)]);
    await desk.write(idIn(page));
    await minji.send(stopped, `${page.url}/restart`);
    expect(desk.events).toHaveLength(2);
  });

  test('that has failed says why, and offers the same choice again', async () => {
    await desk.send(people(3));
    const minji = await world.signedIn(secretary);
    const page = await orderedBy(minji);
    const record = await desk.exports.read(idIn(page));
    if (!record) throw new Error('there is no record');
    const fault = { state: 'failed', fault: 'too-many-files', endedAt: time.now } as const;
    await desk.exports.save(record, { ...record, ...fault });
    const failed = await minji.get(page.url);
    expect(failed.html).toContain('The list has too many applications for one ZIP file.');
    const [, link = ''] =
      /href="([^"]+)">Try again</.exec(failed.html.replaceAll('&amp;', '&')) ?? [];
    const again = await minji.get(link);
    expect(again.html).toMatch(/value="files"[^>]*checked/);
  });

  test('is started once, however often its form is sent, at the same instant as well', async () => {
    await desk.send(people(3));
    const minji = await world.signedIn(secretary);
    const page = await asked(minji);
    const pages = await Promise.all([1, 2].map(() => send(minji, page, { format: 'files' })));
    pages.push(await send(minji, page, { format: 'files' }));
    expect(new Set(pages.map(({ url }) => url)).size).toBe(1);
    expect(desk.events).toHaveLength(1);
    expect(await desk.exports.newest(10)).toHaveLength(1);
    // Another page, or another choice, is another export.
    await orderedBy(minji);
    expect(desk.events).toHaveLength(2);
  });

  test('waits while somebody has three that are not finished', async () => {
    await desk.send(people(3));
    const minji = await world.signedIn(secretary);
    const pages = [await orderedBy(minji), await orderedBy(minji), await orderedBy(minji)];
    const refused = await orderedBy(minji);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('You have 3 exports that are not finished.');
    expect(refused.html).toMatch(/value="files"[^>]*checked/);
    const [first] = pages;
    await desk.write(first ? idIn(first) : '');
    const sent = await send(minji, refused, { format: 'files' });
    expect(sent.html).toContain('Waiting to start');
  });

  test('is nobody else’s: a decider finds neither its page nor its file', async () => {
    await desk.send(people(3));
    const page = await orderedBy(await world.signedIn(secretary));
    await desk.write(idIn(page));
    const jisoo = await world.signedIn(decider);
    expect((await jisoo.get(page.url)).status).toBe(404);
    expect((await jisoo.get(`${page.url}/file`)).status).toBe(404);
  });

  test('is gone after a day, with its link', async () => {
    await desk.send(people(3));
    const page = await orderedBy(await world.signedIn(secretary));
    await desk.write(idIn(page));
    time.now += 24 * anHour;
    const minji = await world.signedIn(secretary);
    expect((await minji.get(page.url)).status).toBe(404);
    expect((await minji.get(`${page.url}/file`)).status).toBe(404);
  });
});

describe('who may', () => {
  test.each([
    ['a reviewer', reviewer],
    ['the travel desk', travelDesk],
  ])('%s sees no page of exports, and the list offers none', async (_, member) => {
    await desk.send(people(3));
    const page = await orderedBy(await world.signedIn(secretary));
    const other = await world.signedIn(member);
    for (const path of [exports, action, page.url, `${page.url}/file`])
      expect((await other.get(path)).status, path).toBe(403);
    for (const path of [action, `${page.url}/restart`])
      expect((await other.post(path, [['format', 'csv']])).status, path).toBe(403);
    expect((await other.get('/en/staff/applications')).html).not.toContain('Export this list');
  });

  test('nobody who is not signed in sees one', async () => {
    const page = await world.visitor().get(exports);
    expect(page.url).toContain('/staff/sign-in');
  });
});

describe('the record of exports', () => {
  test('tells deciders who took out which list when and how many, and not what was searched for', async () => {
    await desk.send(people(4));
    const minji = await world.signedIn(secretary);
    await send(minji, await asked(minji, 'q=person&city=seoul'));
    const daniel = await world.signedIn(secondDecider);
    const page = await daniel.get(exports);
    for (const said of ['Minji Park', 'City: Seoul', 'With a search', 'CSV', '8 columns', '>2<'])
      expect(page.html).toContain(said);
    expect(page.html).not.toMatch(/\bperson\b(?!")/);
  });

  test('shows staff their own alone', async () => {
    await desk.send(people(4));
    const daniel = await world.signedIn(secondDecider);
    await send(daniel, await asked(daniel));
    const minji = await world.signedIn(secretary);
    await orderedBy(minji);
    const page = await minji.get(exports);
    expect(page.html).toContain('Open: Waiting to start');
    expect(page.html).not.toContain('Daniel Lim');
    expect((await daniel.get(exports)).html).toContain('Downloaded at once');
  });

  test('is read a page at a time, with none left out and none twice', async () => {
    await desk.send(people(1));
    const order = await desk.plan({
      ...{ member: secretary, format: 'csv', language: 'en', query: wholeList },
    });
    if (!order.ok) throw new Error(order.error);
    // Two at each instant: a page ends between them.
    for (let index = 0; index < 61; index += 1) {
      const orderedAt = time.now + Math.floor((index + 1) / 2);
      const record = ordered({ ...order.value.order, id: `export-${10 + index}`, orderedAt });
      await desk.exports.note(done(record, { key: '', bytes: 1, rows: index }, orderedAt));
    }
    const daniel = await world.signedIn(secondDecider);
    const first = await daniel.get(exports);
    const [, older = ''] = /href="([^"]+)">Older exports</.exec(first.html) ?? [];
    const second = await daniel.get(older);
    const countsIn = ({ html }: Shown) =>
      [...html.matchAll(/class="number">(\d+)</g)].map(([, count]) => Number(count));
    expect([...countsIn(first), ...countsIn(second)]).toEqual(
      Array.from({ length: 61 }, (_, index) => 60 - index),
    );
    expect(second.html).not.toContain('Older exports');
  });
});
