import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { longestViewName } from '#shared/domain/selection/saved-view.ts';
import { mostTicked } from '#shared/domain/selection/ticked.ts';
import { logOutput } from '#shared/runtime/log.ts';
import {
  addedMember,
  decider,
  secondDecider,
  secretary,
} from '../../../support/builders/members.ts';
import { referenceNumber } from '../../../support/list/listed.ts';
import type { Visitor } from '../../../support/run/visitor.ts';
import { senderTo } from '../../../support/staff/sent-applications.ts';
import { type StaffWorld, staffWorld } from '../../../support/staff/staff-world.ts';
import { hostileStrings } from '../../../support/text/hostile-strings.ts';
import { textOf, unescaped, valueIn } from '../../../support/text/html.ts';
import { madeByText, vocabularyOf } from '../../../support/text/inert.ts';

const list = '/en/staff/applications';
const selected = `${list}/selected`;

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

const rows = async (): Promise<string> => JSON.stringify(await world.table.items());
const record = async (reference: string) => (await world.deps.cases()).record(reference);

/** Marks that turn the direction of a text around, and controls. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
const turning = /[\u0000-\u0008\u000e-\u001f\u202a-\u202e\u2066-\u2069]/;

describe('a saved view for everybody', () => {
  const save = async (browser: Visitor, name: string) => {
    const path = '/en/staff/views';
    return browser.send(await browser.get(`${list}?state=submitted`), path, [
      ['name', name],
      ['for-all', 'yes'],
    ]);
  };

  test('with a hostile name is inert on the home of another, and turns nothing around', async () => {
    const [minji, daniel] = [await world.signedIn(secretary), await world.signedIn(secondDecider)];
    const names = hostileStrings.filter((name) => [...name].length <= longestViewName);
    expect(names.length).toBeGreaterThan(100);
    await save(minji, 'Kampala');
    const words = vocabularyOf([(await daniel.get('/en/staff')).html]);
    for (let from = 0; from < names.length; from += 25) {
      for (const name of names.slice(from, from + 25)) {
        const { status } = await save(minji, name);
        expect([name, [200, 422]]).toEqual([name, expect.arrayContaining([status])]);
      }
      const { html } = await daniel.get('/en/staff');
      expect(madeByText(html, words)).toEqual([]);
      expect(unescaped(html)).not.toMatch(turning);
      for (const view of await (await world.deps.views()).of(secretary.id))
        await (await world.deps.views()).remove(view);
    }
  });

  test.each(['', ' ', '\u200b\u2060', '\u3164', '\u202e'])(
    'has a name that shows: %j',
    async (name) => {
      const refused = await save(await world.signedIn(secretary), name);
      expect(refused.status).toBe(422);
      expect(textOf(refused.html)).toContain('Enter a name');
    },
  );
});

describe('more than a person would send', () => {
  test('a note of 100 KB is refused, and the text comes back', async () => {
    const { reference } = await send({});
    const browser = await world.signedIn(secretary);
    const path = `${list}/${reference}/note`;
    const text = 'They called. '.repeat(8_000).trim();
    const refused = await browser.send(await browser.get(path), path, [['text', text]]);
    expect(refused.status).toBe(422);
    expect(textOf(refused.html)).toContain('The note must be 2,000 characters or fewer');
    expect(valueIn(refused.html, 'text')).toBe(text);
    expect((await record(reference)).notes).toEqual([]);
  });

  const references = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => referenceNumber(index));

  test('more ticks than one act can have are not cut: it is said, and nothing is done', async () => {
    const browser = await world.signedIn(secretary);
    const ticked = references(mostTicked + 1);
    const shown = await browser.get(`${selected}?act=shortlist&ticked=${ticked.join(',')}`);
    expect(textOf(shown.html)).toContain(`Select ${mostTicked} applications or fewer at a time.`);
    expect(shown.html).not.toContain('<button type="submit" class="button"');
  });

  test('and ticks are carried to the next page of the list with the one too many', async () => {
    const browser = await world.signedIn(secretary);
    const boxes = references(mostTicked + 50).map((one) => `tick-${one}=yes`);
    const shown = await browser.get(`${list}?go=next&${boxes.join('&')}`);
    expect(
      new URL(shown.url, 'https://call.example').searchParams.get('ticked')?.split(','),
    ).toHaveLength(mostTicked + 1);
  });

  test('ten thousand of them change nothing', async () => {
    const { reference } = await send({});
    const browser = await world.signedIn(secretary);
    const shown = await browser.get(`${selected}?act=shortlist&ticked=${reference}`);
    const before = await rows();
    const seen = references(10_000).map((one): [string, string] => [`seen-${one}`, '0']);
    const sent = await browser.send(shown, selected, seen);
    expect(sent.status).toBeGreaterThanOrEqual(400);
    expect(sent.status).toBeLessThan(500);
    expect(await rows()).toBe(before);
  });
});

describe('a member who was removed with a page open', () => {
  test('is out at the next press, and what they sent is not done', async () => {
    const priya = addedMember({ roles: ['staff'] });
    const members = await world.deps.members();
    await members.save(undefined, priya);
    const { reference } = await send({});
    const browser = await world.signedIn(priya);
    const path = `${list}/${reference}/withdraw`;
    const form = await browser.get(path);
    const jisoo = await world.signedIn(decider);
    const person = await jisoo.get(`/en/staff/people/${priya.id}`);
    await jisoo.send(person, `/en/staff/people/${priya.id}/remove`);
    const sent = await browser.send(form, path, [['reason', 'I say so.']]);
    expect([401, 403]).toContain(sent.status);
    const [application] = (await world.table.items()).filter(
      (item) => item['pk']?.S === `APPLICATION#${reference}` && item['sk']?.S === 'APPLICATION',
    );
    expect(application?.['state']?.S).toBe('submitted');
  });
});

// pretalx/pretalx#444, prompt-edu/prompt#1363 (case 2)
describe('two members in one instant', () => {
  test.each(['withdraw', 'shortlist'] as const)('one of them does it: %s', async (act) => {
    const { reference } = await send({});
    const path = `${list}/${reference}/${act}`;
    const browsers = [await world.signedIn(secretary), await world.signedIn(decider)];
    const forms = await Promise.all(browsers.map((browser) => browser.get(path)));
    const sent = await Promise.all(
      browsers.map((browser, index) => {
        const form = forms[index];
        if (!form) throw new Error('both have the form');
        return browser.send(form, path, [['reason', `Reason ${index}`]]);
      }),
    );
    expect(sent.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const late = sent.find(({ status }) => status === 409);
    expect(textOf(late?.html ?? '')).toMatch(/(Minji Park|Jisoo Kim) changed this application/);
    const withdrawn = (await world.table.items()).filter(
      (item) => item['transition']?.S === act || item['kind']?.S === 'withdrawn',
    );
    expect(withdrawn).toHaveLength(act === 'withdraw' ? 2 : 1);
  });
});
