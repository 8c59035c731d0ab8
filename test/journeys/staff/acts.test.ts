import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { type StaffActName, staffActNames } from '#shared/domain/acts/staff/offered-acts.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { err } from '#shared/domain/result.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import {
  addedMember,
  decider,
  reviewer,
  secondDecider,
  secretary,
  staffEdition,
  travelDesk,
} from '../../support/builders/members.ts';
import { keeperOn } from '../../support/list/list-table.ts';
import { hiddenFields, type Shown, type Visitor } from '../../support/run/visitor.ts';
import { senderTo } from '../../support/staff/sent-applications.ts';
import { type StaffWorld, staffWorld } from '../../support/staff/staff-world.ts';
import { linksOf, textOf, valueIn } from '../../support/text/html.ts';

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

type Which = Pick<Application, 'reference'>;
const pageOf = ({ reference }: Which) => `/en/staff/applications/${reference}`;
const pathOf = (act: StaffActName, of: Which) => `${pageOf(of)}/${act}`;

/** Opens the page of an act, fills its form in and sends it. */
const doIt = async (
  browser: Visitor,
  act: StaffActName,
  { of, values = {} }: { of: Which; values?: Record<string, string> },
): Promise<Shown> => {
  const path = pathOf(act, of);
  return browser.send(await browser.get(path), path, Object.entries(values));
};

const dossier = async ({ reference }: Which) => {
  const read = await (await world.deps.dossiers()).read(reference);
  if (!read) throw new Error(`${reference} was not sent`);
  return read;
};
const stateOf = async (of: Which) => (await dossier(of)).application.state;
const record = async ({ reference }: Which) => (await world.deps.cases()).record(reference);
const mailsOf = async (of: Which) => (await dossier(of)).mails.map(({ kind }) => kind);

const minji = () => world.signedIn(secretary);
const actsOffered = (html: string, of: Which): readonly string[] =>
  linksOf(html).flatMap((link) => {
    const name = link.startsWith(`${pageOf(of)}/`) ? link.slice(pageOf(of).length + 1) : '';
    return staffActNames.filter((act) => act === name);
  });

describe('on the page of an application', () => {
  test('a secretary is offered what the table allows, and nothing that would be refused', async () => {
    const grace = await send({});
    const { html } = await (await minji()).get(pageOf(grace));
    expect(actsOffered(html, grace)).toEqual([
      'return',
      'begin-review',
      'shortlist',
      'assign',
      'withdraw',
    ]);
    expect(html).toContain('href="#notes"');
  });

  test('the next page after an act says what was done, and the list has it at once', async () => {
    const grace = await send({});
    const browser = await minji();
    const list = 'q=&state=submitted';
    const path = `${pathOf('shortlist', grace)}?list=${encodeURIComponent(list)}`;
    const form = await browser.get(path);
    const action = `${pathOf('shortlist', grace)}?list=state%3Dsubmitted`;
    const done = await browser.send(form, action);
    expect(done.url).toBe(`${pageOf(grace)}?list=state%3Dsubmitted&done=shortlist`);
    expect(textOf(done.html)).toContain('Done: Added to the shortlist.');
    expect(actsOffered(done.html, grace)).not.toContain('shortlist');
    const shown = await browser.get('/en/staff/applications?columns=name,step');
    expect(textOf(shown.html)).toContain('Shortlisted');
    const { events } = await record(grace);
    expect(events).toMatchObject([{ by: { name: 'Minji Park' }, transition: 'shortlist' }]);
  });

  // usdoj-crt/crt-portal#635 (case 40)
  test('one that leaves the filter by what was done is followed by the one after it', async () => {
    const sent = [];
    for (const fullName of ['Ada One', 'Bea Two', 'Cia Three'])
      sent.push(await send({ fullName, city: 'vladivostok' }));
    const [first, second, third] = sent;
    if (!first || !second || !third) throw new Error('three were sent');
    const browser = await minji();
    const query = `?list=${encodeURIComponent('state=submitted&sort=oldest')}`;
    const form = await browser.get(`${pathOf('withdraw', second)}${query}`);
    const done = await browser.send(form, `${pathOf('withdraw', second)}${query}`, [
      ['reason', 'She asked by phone.'],
    ]);
    expect(await stateOf(second)).toBe('withdrawn');
    expect(linksOf(done.html)).toContain(`${pageOf(third)}${query}`);
    expect(linksOf(done.html)).toContain(`${pageOf(first)}${query}`);
  });

  test('every document is there, with what else is known of the application', async () => {
    const { html } = await (await minji()).get(pageOf(await send({})));
    expect(textOf(html)).toContain('Documents');
    expect(textOf(html)).toContain('What you can do');
  });
});

describe('by the roles of members', () => {
  const usual: readonly [StaffActName, Record<string, string>][] = [
    ['shortlist', {}],
    ['begin-review', {}],
    ['withdraw', { reason: 'By phone.' }],
    ['assign', { reviewer: 'added-1' }],
    ['note', { text: 'Seen.' }],
    ['return', { items: 'Which budget?', step: 'send' }],
  ];

  test.each([
    ['staff', secretary],
    ['a decider', secondDecider],
    ['both', decider],
  ])('%s may do what the secretariat does', async (_, member) => {
    await (await world.deps.members()).save(undefined, addedMember());
    const browser = await world.signedIn(member);
    for (const [act, values] of usual) {
      const one = await send({ fullName: `Somebody ${act}`, city: 'vladivostok' });
      if (act === 'return') values['lastDay'] = '2018-05-24';
      const done = await doIt(browser, act, { of: one, values });
      expect([act, done.status, done.url]).toEqual([act, 200, `${pageOf(one)}?done=${act}`]);
    }
  });

  test('a reviewer writes notes about what is assigned to them, and does nothing else', async () => {
    const priya = addedMember();
    await (await world.deps.members()).save(undefined, priya);
    const [own, other] = [await send({ fullName: 'Own' }), await send({ fullName: 'Other' })];
    await doIt(await minji(), 'assign', { of: own, values: { reviewer: priya.id } });
    const browser = await world.signedIn(priya);
    const shown = await browser.get(pageOf(own));
    expect(actsOffered(shown.html, own)).toEqual([]);
    const noted = await browser.send(shown, pathOf('note', own), [['text', 'Well written.']]);
    expect(textOf(noted.html)).toContain('Well written.');
    for (const act of staffActNames.filter((name) => name !== 'note')) {
      expect([act, (await browser.get(pathOf(act, own))).status]).toEqual([act, 403]);
      expect((await browser.get(pathOf(act, other))).status).toBe(404);
    }
    const posted = await browser.post(pathOf('withdraw', own), [
      ...hiddenFields(shown.html, pathOf('note', own)),
      ['reason', 'I say so.'],
    ]);
    expect(posted.status).toBe(403);
    expect(await stateOf(own)).toBe('submitted');
  });

  test.each([
    ['a reviewer of the same city', reviewer, 404],
    ['the travel desk', travelDesk, 403],
  ])('%s gets no page of an act', async (_, member, status) => {
    const grace = await send({});
    const browser = await world.signedIn(member);
    for (const act of staffActNames)
      expect([act, (await browser.get(pathOf(act, grace))).status]).toEqual([act, status]);
  });

  test('an act that there is not is as unknown as an application that there is not', async () => {
    const browser = await minji();
    const grace = await send({});
    expect((await browser.get(`${pageOf(grace)}/erase`)).status).toBe(404);
    expect((await browser.get(pathOf('withdraw', { reference: 'ZZZZZZZZ' }))).status).toBe(404);
  });
});

describe('single acts', () => {
  test('match a city, and the application gets its place there', async () => {
    const one = await send({ city: 'not-listed', otherCity: 'Kampalla', country: 'Uganda' });
    const browser = await minji();
    const wrong = await doIt(browser, 'match-city', { of: one });
    expect(wrong.status).toBe(422);
    expect(textOf(wrong.html)).toContain('Select a member city');
    const long = await doIt(browser, 'match-city', {
      of: one,
      values: { city: 'x'.repeat(3_000) },
    });
    expect(long.status).toBe(422);
    await doIt(browser, 'match-city', { of: one, values: { city: 'kampala' } });
    expect((await dossier(one)).application).toMatchObject({ cityId: 'kampala' });
    const { html } = await browser.get('/en/staff/applications?city=kampala');
    expect(html).toContain(one.reference);
  });

  test('put on hold, with a reason, and the first who waits gets the place; then nobody waits', async () => {
    const names = ['Ada One', 'Bea Two', 'Cia Three', 'Dua Four'];
    const sent = [];
    for (const fullName of names) sent.push(await send({ fullName }));
    const [first, , , last] = sent;
    if (!first || !last) throw new Error('four were sent');
    expect(last.state).toBe('held-for-city');
    const browser = await minji();
    const without = await doIt(browser, 'hold', { of: first });
    expect(without.status).toBe(422);
    expect(textOf(without.html)).toContain('Enter a reason');
    expect(textOf(without.html)).toContain(`Dua Four, ${last.reference}`);
    await doIt(browser, 'hold', { of: first, values: { reason: 'The city asked for it.' } });
    expect([await stateOf(first), await stateOf(last)]).toEqual(['held-for-city', 'submitted']);
    const { history } = await dossier(first);
    expect(history.at(-1)).toMatchObject({
      person: { name: 'Minji Park' },
      reason: 'The city asked for it.',
    });
    const page = await browser.get(pageOf(first));
    expect(actsOffered(page.html, first)).not.toContain('promote');
  });

  test('end a check', async () => {
    const one = await send({}, { flags: ['unlike-a-browser'] });
    expect(one.state).toBe('held-for-check');
    const browser = await minji();
    await doIt(browser, 'clear', { of: one });
    expect(await stateOf(one)).toBe('submitted');
  });

  test('ask for more: the mail is shown as it will be sent, and sent only then', async () => {
    const one = await send({}, { language: 'ko' });
    const browser = await minji();
    const path = pathOf('return', one);
    const none = await browser.send(await browser.get(path), path, [['items', ' ']]);
    expect(textOf(none.html)).toContain('Enter at least one question');
    const typed: [string, string][] = [
      ['items', 'Which budget?\nWho <decides>?'],
      ['lastDay', '2018-05-25'],
    ];
    const preview = await browser.send(none, path, typed);
    expect(preview.status).toBe(200);
    expect(textOf(preview.html)).toContain(one.answers.email);
    expect(textOf(preview.html)).toContain('- Who <decides>?');
    expect(textOf(preview.html)).toContain('한국어');
    expect(await stateOf(one)).toBe('submitted');
    const changed = await browser.send(preview, path, [['step', 'change']]);
    expect(valueIn(changed.html, 'items')).toBe('Which budget?\nWho <decides>?');
    await browser.send(preview, path, [['step', 'send']]);
    expect(await stateOf(one)).toBe('returned');
    expect(await mailsOf(one)).toContain('returned');
    const shown = await browser.get(pageOf(one));
    expect(textOf(shown.html)).toContain('No answer yet.');
  });

  test('ask for more by a date that can be two: it is asked, and nothing typed is lost', async () => {
    const one = await send({});
    const values = { items: 'Which budget?', lastDay: '25/05/2018', step: 'send' };
    const browser = await minji();
    const either = await doIt(browser, 'return', {
      of: one,
      values: { ...values, lastDay: '05/06/2018' },
    });
    expect(either.status).toBe(422);
    expect(textOf(either.html)).toContain('This can be 2 dates.');
    expect([valueIn(either.html, 'items'), valueIn(either.html, 'lastDay')]).toEqual([
      'Which budget?',
      '05/06/2018',
    ]);
    await doIt(browser, 'return', { of: one, values });
    expect((await dossier(one)).application.returns).toMatchObject([
      { endsAt: Date.parse('2018-05-26T00:00+09:00') },
    ]);
  });

  // openreview/openreview#301, kohler/hotcrp#316 (case 23)
  test('assign: refused for the own city, and asked once more for the same office', async () => {
    const colleague = addedMember({ id: 'added-2', name: 'Joy', address: 'joy@city.example' });
    const members = await world.deps.members();
    await members.save(undefined, colleague);
    const one = await send({});
    const browser = await minji();
    const own = await doIt(browser, 'assign', { of: one, values: { reviewer: reviewer.id } });
    expect(own.status).toBe(422);
    expect(textOf(own.html)).toContain('cannot review an application of their own city');
    const warned = await doIt(browser, 'assign', { of: one, values: { reviewer: colleague.id } });
    expect(warned.status).toBe(422);
    expect(textOf(warned.html)).toContain('work in the same office');
    const path = pathOf('assign', one);
    await browser.send(warned, path, [
      ['reviewer', colleague.id],
      ['accepts', 'yes'],
    ]);
    expect((await record(one)).case.assigned).toEqual([colleague.id]);
    await doIt(browser, 'unassign', { of: one, values: { reviewer: colleague.id } });
    expect((await record(one)).case.assigned).toEqual([]);
  });

  test('a warning that was accepted of one reviewer does not count for another', async () => {
    const members = await world.deps.members();
    const [joy, kay] = ['joy', 'kay'].map((id) =>
      addedMember({ id, name: id, address: `${id}@city.example` }),
    );
    if (!joy || !kay) throw new Error('there are two');
    for (const one of [joy, kay]) await members.save(undefined, one);
    const one = await send({});
    const browser = await minji();
    const warned = await doIt(browser, 'assign', { of: one, values: { reviewer: joy.id } });
    const other = await browser.send(warned, pathOf('assign', one), [
      ['reviewer', kay.id],
      ['accepts', 'yes'],
    ]);
    expect(other.status).toBe(422);
    expect((await record(one)).case.assigned).toEqual([]);
  });
});

describe('possible duplicates', () => {
  const two = async () => {
    const first = await send({ email: 'grace@city.example' });
    const again = await send({ email: 'grace@city.example', position: 'Director' });
    expect(again.state).toBe('held-as-duplicate');
    return { first, again };
  };

  test('stand side by side, with what differs said in words', async () => {
    const { first, again } = await two();
    const browser = await minji();
    const page = await browser.get(pageOf(again));
    expect(linksOf(page.html)).toContain(`${pageOf(again)}/duplicates`);
    const { html } = await browser.get(`${pageOf(again)}/duplicates`);
    expect(html).toContain(first.reference);
    expect(textOf(html)).toContain('≠ Different');
    expect(actsOffered(html, again)).toEqual(['clear-duplicate', 'confirm-duplicate']);
  });

  test('one counts by itself', async () => {
    const { again } = await two();
    await doIt(await minji(), 'clear-duplicate', { of: again });
    expect(await stateOf(again)).toBe('submitted');
  });

  test('one is kept and the other one counts, which has to be chosen', async () => {
    const { first, again } = await two();
    const browser = await minji();
    const none = await doIt(browser, 'confirm-duplicate', { of: again });
    expect(none.status).toBe(422);
    await doIt(browser, 'confirm-duplicate', { of: again, values: { counts: first.reference } });
    expect(await stateOf(again)).toBe('duplicate');
    expect(await mailsOf(again)).toContain('duplicate-confirmed');
  });

  test('are for the secretariat alone', async () => {
    const { again } = await two();
    const browser = await world.signedIn(reviewer);
    expect((await browser.get(`${pageOf(again)}/duplicates`)).status).toBe(403);
  });
});

// open-mercato/open-mercato#2989, career-ops-hq/career-ops#2900 (case 29)
describe('two who act on one application', () => {
  test('the second sees who was faster and what was done, and loses nothing that was typed', async () => {
    const grace = await send({});
    const [first, second] = [await minji(), await world.signedIn(decider)];
    const path = pathOf('withdraw', grace);
    const form = await second.get(path);
    await first.send(await first.get(pathOf('return', grace)), pathOf('return', grace), [
      ['items', 'Which budget?'],
      ['lastDay', '2018-05-25'],
      ['step', 'send'],
    ]);
    const late = await second.send(form, path, [['reason', 'She asked by phone today.']]);
    expect(late.status).toBe(409);
    expect(textOf(late.html)).toContain('Minji Park changed this application at');
    expect(textOf(late.html)).toContain('Asked for more information');
    expect(valueIn(late.html, 'reason')).toBe('She asked by phone today.');
    expect(await stateOf(grace)).toBe('returned');
    await second.send(late, path, [['reason', 'She asked by phone today.']]);
    expect(await stateOf(grace)).toBe('withdrawn');
  });

  test('the second of one step of the case is told the same', async () => {
    const grace = await send({});
    const [first, second] = [await minji(), await world.signedIn(decider)];
    const form = await second.get(pathOf('shortlist', grace));
    await doIt(first, 'shortlist', { of: grace });
    const late = await second.send(form, pathOf('shortlist', grace), [['reason', 'Strong.']]);
    expect(late.status).toBe(409);
    expect(textOf(late.html)).toContain('Minji Park');
    expect(textOf(late.html)).toContain('no longer possible');
    expect(valueIn(late.html, 'reason')).toBe('Strong.');
    expect((await record(grace)).events).toHaveLength(1);
  });

  test('a note that is sent twice in a minute stands there once', async () => {
    const grace = await send({});
    const browser = await minji();
    const path = pathOf('note', grace);
    const shown = await browser.get(path);
    for (const text of ['Called her.', 'Called her.', 'Called him.']) {
      const sent = await browser.send(shown, path, [['text', text]]);
      expect(textOf(sent.html)).toContain('Done: Note added.');
      world.clock.at += 1;
    }
    world.clock.at += 60_000;
    await browser.send(shown, path, [['text', 'Called her.']]);
    expect((await record(grace)).notes.map(({ text }) => text)).toEqual([
      'Called her.',
      'Called him.',
      'Called her.',
    ]);
  });

  test('both add their notes', async () => {
    const grace = await send({});
    const [first, second] = [await minji(), await world.signedIn(decider)];
    const [one, other] = [await first.get(pageOf(grace)), await second.get(pageOf(grace))];
    await first.send(one, pathOf('note', grace), [['text', 'One.']]);
    await second.send(other, pathOf('note', grace), [['text', 'Two.']]);
    expect((await record(grace)).notes.map(({ text }) => text).sort()).toEqual(['One.', 'Two.']);
  });
});

describe('what is done', () => {
  test('stays done where the list cannot be brought up to date at once', async () => {
    const broken = await staffWorld(inject('dynamodbEndpoint'), ({ client, name }) => ({
      keepEntry: async (reference) => {
        const keep = keeperOn({ client, table: name }, staffEdition);
        if ((await keep(reference)) === 'kept') return 'kept';
        throw new Error('conflicts did not end');
      },
    }));
    const grace = await senderTo(broken)({});
    const browser = await broken.signedIn(secretary);
    const note = await doIt(browser, 'note', { of: grace, values: { text: 'Seen.' } });
    expect(note.status).toBe(200);
    expect(textOf(note.html)).toContain('Done: Note added.');
  });

  test('is tried again where another write was faster, and the application is as it was seen', async () => {
    let refusals = 2;
    const busy = await staffWorld(inject('dynamodbEndpoint'), ({ client, name }) => {
      const commit = commitStore(client, name, staffEdition);
      return {
        commit: async (act) => {
          const isOfStaff = act.changes?.[0]?.audit.by === 'staff';
          if (isOfStaff && refusals > 0) {
            refusals -= 1;
            return err('changed');
          }
          return commit(act);
        },
      };
    });
    const grace = await senderTo(busy)({});
    const browser = await busy.signedIn(secretary);
    const done = await doIt(browser, 'withdraw', { of: grace, values: { reason: 'By phone.' } });
    expect(textOf(done.html)).toContain('Done: Withdrawn.');
    expect(refusals).toBe(0);
  });
});

describe('the language of the page', () => {
  test('changes with everything that was typed', async () => {
    const grace = await send({});
    const browser = await minji();
    const form = await browser.get(pathOf('withdraw', grace));
    const path = pathOf('withdraw', grace);
    const shown = await browser.post(path.replace('/en/', '/ko/'), [
      ...hiddenFields(form.html, path),
      ['reason', 'By phone.'],
      ['switch', 'ko'],
    ]);
    expect(shown.status).toBe(200);
    expect(valueIn(shown.html, 'reason')).toBe('By phone.');
    expect(await stateOf(grace)).toBe('submitted');
  });
});
