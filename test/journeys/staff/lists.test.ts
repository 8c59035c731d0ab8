import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import type { Application } from '#shared/domain/application/application.ts';
import { versionItem } from '#shared/store/items/application-item.ts';
import { reviewer, secretary, travelDesk } from '../../support/builders/members.ts';
import { keeperOn, listTable, placeOf } from '../../support/list/list-table.ts';
import { applicationOf, referenceNumber } from '../../support/list/listed.ts';
import type { Shown, Visitor } from '../../support/run/visitor.ts';
import { type StaffWorld, staffWorld } from '../../support/staff/staff-world.ts';
import { unescaped } from '../../support/text/html.ts';
import { capturedLog } from '../../support/world/captured-log.ts';

const list = '/en/staff/applications';
const anHour = 3_600_000;

let world: StaffWorld;

beforeEach(async () => {
  capturedLog();
  world = await staffWorld(inject('dynamodbEndpoint'));
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** People have applied; the list has them all. */
const applied = async (...applications: readonly Application[]): Promise<void> => {
  const place = placeOf(world.table);
  const keep = keeperOn(place, world.deps.edition);
  for (const application of applications) {
    await listTable(place).send(application);
    await keep(application.reference);
  }
};

const person = (index: number, changes: Parameters<typeof applicationOf>[1] = {}) =>
  applicationOf(referenceNumber(index), {
    firstReceivedAt: world.deps.edition.opensAt + index * anHour,
    ...changes,
  });

const linksIn = ({ html }: Shown): readonly string[] =>
  [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, to = '']) => unescaped(to));

/** Those of applications in the rows of the list, in their order. */
const casesIn = (shown: Shown): readonly string[] =>
  [...shown.html.matchAll(/<th scope="row">\s*<a href="[^"]*\/applications\/(\w{8})/g)].map(
    ([, reference = '']) => reference,
  );

const secretariat = (): Promise<Visitor> => world.signedIn(secretary);

describe('the list of applications', () => {
  test('says how many there are, and shows the newest first', async () => {
    await applied(person(1), person(2), person(3));
    const shown = await (await secretariat()).get(list);
    expect(shown.html).toMatch(/<caption>3 applications\. As of /);
    expect(casesIn(shown)).toEqual([3, 2, 1].map(referenceNumber));
  });

  // instructure/instructure-ui#2322, rancher/dashboard#12794
  test('can be walked with a screen reader: order, ticks and headers say what they are', async () => {
    await applied(person(1, { answers: { fullName: 'Grace Nakato' } }));
    const { html } = await (await secretariat()).get(list);
    expect(html).toContain('aria-sort="descending"');
    expect(html).toContain(`aria-label="Select Grace Nakato, ${referenceNumber(1)}"`);
    expect(html.match(/<th scope="col"/g)?.length).toBeGreaterThan(5);
  });

  test('is filtered by its address alone, with a link to take each filter away', async () => {
    await applied(person(1), person(2, { cityId: undefined }));
    const shown = await (await secretariat()).get(`${list}?need=unmatched-city`);
    expect(casesIn(shown)).toEqual([referenceNumber(2)]);
    expect(shown.html).toContain('aria-label="Remove filter Needs: City not matched"');
    expect(linksIn(shown)).toContain(list);
  });

  // HyphaApp/hypha#4183, civiform/civiform#12376
  test('keeps its filters on the next page, in an application and back, and in Korean', async () => {
    const many = Array.from({ length: 52 }, (_, index) => person(index + 1));
    await applied(...many);
    const visitor = await secretariat();
    const first = await visitor.get(`${list}?city=kampala&sort=oldest`);
    expect(casesIn(first)).toHaveLength(50);
    const next = /name="next" value="([^"]*)"/.exec(first.html)?.[1] ?? '';
    const second = await visitor.get(
      `${list}?city=kampala&sort=oldest&next=${encodeURIComponent(next)}&go=next`,
    );
    expect(casesIn(second)).toEqual([51, 52].map(referenceNumber));
    expect(second.url).toMatch(/\?city=kampala&sort=oldest&from=/);
    const opened = await visitor.get(linksIn(second).find((to) => /\w{8}\?list=/.test(to)) ?? '');
    expect(linksIn(opened)).toContain(`${list}?city=kampala&sort=oldest`);
    expect(linksIn(second)).toContain(second.url.replace('/en/', '/ko/'));
  });

  test('leaves out what an old link asks for and nobody knows, and says so', async () => {
    await applied(person(1));
    const shown = await (await secretariat()).get(`${list}?state=on-the-moon&city=kampala`);
    expect(shown.html).toContain('unknown parts of the web address: state');
    expect(casesIn(shown)).toEqual([referenceNumber(1)]);
  });

  test('opens an application whose reference number is typed to search', async () => {
    await applied(person(7, { answers: { fullName: 'Grace Nakato' } }));
    const typed = `${referenceNumber(7).slice(0, 4)} ${referenceNumber(7).slice(4).toLowerCase()}`;
    const shown = await (await secretariat()).get(`${list}?q=${encodeURIComponent(typed)}`);
    expect(shown.html).toContain('<h1>Grace Nakato</h1>');
  });

  // hbz/lobid-gnd#181, coder13/Competitor-groups#39
  test.each(['nunez', 'NÚÑEZ', '김', '민준', 'kampala', 'ugan', '우간다'])(
    'finds "%s"',
    async (word) => {
      await applied(
        person(1, { answers: { fullName: 'Óscar Núñez Peña' } }),
        person(2, { answers: { fullName: 'Kim Minjun', nameInOwnScript: '김민준' } }),
      );
      const shown = await (await secretariat()).get(`${list}?q=${encodeURIComponent(word)}`);
      expect(casesIn(shown).length).toBeGreaterThan(0);
    },
  );

  test('says that nothing matches, and how to see all again', async () => {
    await applied(person(1));
    const shown = await (await secretariat()).get(`${list}?q=zzzz`);
    expect(shown.html).toContain('No application matches.');
    expect(linksIn(shown)).toContain(list);
  });

  // GetDKAN/dkan#2230, octobercms/october#5950
  test('carries what is ticked to its next page', async () => {
    await applied(person(1), person(2));
    const shown = await (await secretariat()).get(
      `${list}?city=kampala&tick-${referenceNumber(1)}=yes&go=next`,
    );
    expect(shown.url).toBe(`${list}?city=kampala&ticked=${referenceNumber(1)}`);
    expect(shown.html).toMatch(new RegExp(`name="tick-${referenceNumber(1)}"[^>]*checked`));
  });
});

describe('a saved view', () => {
  test('is kept under its name, and stands on the home page of its owner', async () => {
    await applied(person(1));
    const visitor = await secretariat();
    const shown = await visitor.get(`${list}?city=kampala`);
    const saved = await visitor.send(shown, '/en/staff/views', [['name', 'From Kampala']]);
    expect(saved.html).toContain('The view is saved.');
    const home = await visitor.get('/en/staff');
    expect(home.html).toContain('From Kampala');
    expect(linksIn(home)).toContain(`${list}?city=kampala`);
    const others = await (await world.signedIn(reviewer)).get('/en/staff');
    expect(others.html).not.toContain('From Kampala');
  });

  test('without a name comes back with what to do', async () => {
    await applied(person(1));
    const visitor = await secretariat();
    const shown = await visitor.get(`${list}?city=kampala`);
    const refused = await visitor.send(shown, '/en/staff/views', [['name', ' ']]);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Enter a name for this view');
  });
});

describe('the home page', () => {
  // elastic/kibana#54250, OpenCTI-Platform/opencti#5706
  test('counts what the list that it leads to has, for each number', async () => {
    await applied(
      person(1),
      person(2, { state: 'held-for-city' }),
      person(3, { state: 'held-as-duplicate' }),
      person(4, { cityId: undefined }),
    );
    const visitor = await secretariat();
    const home = await visitor.get('/en/staff');
    const counted = [
      ...home.html.matchAll(/<a href="([^"]*)">[^<]*<\/a><\/th><td class="number">(\d+)</g),
    ];
    expect(counted.length).toBeGreaterThan(4);
    for (const [, to = '', count] of counted)
      expect(casesIn(await visitor.get(unescaped(to))), to).toHaveLength(Number(count));
  });

  test('names those that have waited longest for each thing that needs a person', async () => {
    await applied(
      person(1, { state: 'held-for-city', answers: { fullName: 'Grace Nakato' } }),
      person(2, { state: 'held-for-city', answers: { fullName: 'Moses Okello' } }),
    );
    const { html } = await (await secretariat()).get('/en/staff');
    expect(html.indexOf('Grace Nakato')).toBeGreaterThan(0);
    expect(html.indexOf('Grace Nakato')).toBeLessThan(html.indexOf('Moses Okello'));
  });

  test('says which member cities are silent, and how long the call is still open', async () => {
    await applied(person(1));
    const { html } = await (await secretariat()).get('/en/staff');
    expect(html).toContain('Member cities without an application');
    expect(html).toContain('The deadline is in <strong>1 hour 0 minutes</strong>');
  });

  test('shows a reviewer nothing but what is assigned to them', async () => {
    await applied(person(1, { cityId: 'seoul' }));
    const { html } = await (await world.signedIn(reviewer)).get('/en/staff');
    expect(html).toContain('No application is assigned to you.');
    expect(html).not.toContain('Member cities without');
  });

  test('tells the travel desk that nobody is chosen yet', async () => {
    const { html } = await (await world.signedIn(travelDesk)).get('/en/staff');
    expect(html).toContain('after participants are selected');
  });
});

describe('the page of an application', () => {
  test('leads to the ones before and after it in the list', async () => {
    await applied(person(1), person(2), person(3));
    const visitor = await secretariat();
    const shown = await visitor.get(`${list}/${referenceNumber(2)}`);
    const [before, after] = [/rel="prev"/, /rel="next"/].map(
      (rel) => [...shown.html.matchAll(/<a [^>]*>/g)].find(([tag]) => rel.test(tag))?.[0] ?? '',
    );
    expect(before).toContain(referenceNumber(3));
    expect(after).toContain(referenceNumber(1));
  });

  test('shows every answer, and what was changed since it was first submitted', async () => {
    const first = person(1, { answers: { position: 'Engineer' } });
    const { answers } = first;
    const now = { ...first, version: 2, answers: { ...answers, position: 'Director' } };
    await applied({ ...now, receivedAt: now.firstReceivedAt + anHour });
    const Item = versionItem(first);
    await world.table.client.send(new PutItemCommand({ TableName: world.table.name, Item }));
    const { html } = await (await secretariat()).get(`${list}/${first.reference}`);
    expect(html).toContain(`mailto:${answers.email}`);
    expect(html).toContain(answers.workAndProjects.slice(0, 30));
    const changed = html.slice(html.indexOf('Changes since the first submission'));
    expect(changed.slice(0, changed.indexOf('</table>'))).toMatch(/Engineer[\s\S]*Director/);
  });

  test('of nobody answers as one that a reviewer may not see', async () => {
    await applied(person(1));
    const visitor = await world.signedIn(reviewer);
    const hidden = await visitor.get(`${list}/${referenceNumber(1)}`);
    const unknown = await visitor.get(`${list}/${referenceNumber(99)}`);
    expect(hidden.status).toBe(404);
    const plain = ({ html }: Shown) =>
      html.replaceAll(referenceNumber(1), '').replaceAll(referenceNumber(99), '');
    expect(plain(hidden)).toBe(plain(unknown));
  });
});
