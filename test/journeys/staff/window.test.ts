import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { planStart } from '#shared/domain/acts/start.ts';
import { newDraft } from '#shared/domain/draft/draft.ts';
import { lateCodeDigest } from '#shared/runtime/seals.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import {
  decider,
  reviewer,
  secondDecider,
  secretary,
  staffEdition,
} from '../../support/builders/members.ts';
import type { Shown, Visitor } from '../../support/run/visitor.ts';
import { type StaffWorld, staffWorld } from '../../support/staff/staff-world.ts';
import { textOf, valueIn } from '../../support/text/html.ts';
import { capturedLog } from '../../support/world/captured-log.ts';
import { testCall } from '../../support/world/web.ts';
import { secret } from '../../support/world/world.ts';

const aMinute = 60_000;
const aDay = 86_400_000;
const { closesAt, graceEndsAt, opensAt } = testCall;
const path = '/en/staff/window';
const reason = 'The site was down for an hour.';

/** The last minute before `instant`, as people type it on the clock of Seoul. */
const typed = (instant: number): string =>
  new Date(instant - aMinute + 9 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

let world: StaffWorld;

beforeEach(async () => {
  capturedLog();
  world = await staffWorld(inject('dynamodbEndpoint'));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const stores = () => world.deps.window();
const callNow = async () => (await stores()).calls.read();

const begin = async (reference: string, email: string) => {
  const draft = {
    ...newDraft({ reference, language: 'en', startedAt: opensAt, now: opensAt }),
    version: 2,
    values: { email },
  };
  const { client, name } = world.table;
  const act = planStart({ draft, call: testCall, digest: 'browser', browser: '' });
  await commitStore(client, name, staffEdition)(act);
};

const preview = async (by: Visitor, to: number, more: readonly [string, string][] = []) => {
  const page = await by.get(path);
  const fields: [string, string][] = [
    ['to', typed(to)],
    ['reason', reason],
  ];
  return by.send(page, `${path}/extension/preview`, [...fields, ...more]);
};

const propose = async (by: Visitor, to: number): Promise<Shown> =>
  by.send(await by.get(path), `${path}/shortening`, [
    ['shorter', typed(to)],
    ['shorter-reason', 'Visas take longer.'],
  ]);

describe('the page of the deadline', () => {
  test('says where the call stands, on each clock', async () => {
    const page = await (await world.signedIn(secretary)).get(path);
    expect(page.status).toBe(200);
    expect(page.html).toContain('The call for applications is open.');
    expect(page.html).toContain('(Seoul time)');
    expect(page.html).toContain('(UTC)');
    expect(page.html).toContain('The deadline was never changed.');
    expect(page.html).not.toContain('Preview the extension');
  });

  test('is not for reviewers', async () => {
    expect((await (await world.signedIn(reviewer)).get(path)).status).toBe(403);
  });
});

describe('a decider who extends the call', () => {
  test('sees both dates and who will be told, and nothing is changed', async () => {
    await begin('AAAAAAAA', 'amara@city.gov');
    await begin('BBBBBBBB', '');
    const shown = await preview(await world.signedIn(secondDecider), closesAt + 3 * aDay);
    expect(shown.status).toBe(200);
    for (const text of [
      'Deadline now',
      'New deadline',
      '2 applications, 1 of them with an email address',
      '0 people get an email within a minute',
      reason,
    ])
      expect(shown.html).toContain(text);
    expect(shown.html).not.toContain('amara@city.gov');
    expect(await callNow()).toEqual(testCall);
  });

  test('confirms, and the page tells who did it and why', async () => {
    const daniel = await world.signedIn(secondDecider);
    const shown = await preview(daniel, closesAt + 3 * aDay);
    const done = await daniel.send(shown, `${path}/extension`);
    expect(done.html).toContain('The deadline is extended.');
    expect(done.html).toContain('Daniel Lim (decider)');
    expect(done.html).toContain('New deadline (Seoul time)');
    expect(done.html).toContain(reason);
    const inKorean = textOf((await daniel.get('/ko/staff/window')).html);
    expect(inKorean).toContain('Daniel Lim (결정권자)');
    expect(inKorean).toContain('새 마감 일시 (한국 표준시)');
    expect(inKorean).not.toContain('Asia/Seoul');
    expect(await callNow()).toMatchObject({
      closesAt: closesAt + 3 * aDay,
      graceEndsAt: graceEndsAt + 3 * aDay,
      earlierClosings: [closesAt],
    });
  });

  test('is told who was faster, and nothing is done twice', async () => {
    const [jisoo, daniel] = [await world.signedIn(decider), await world.signedIn(secondDecider)];
    const first = await preview(daniel, closesAt + 3 * aDay);
    const second = await preview(jisoo, closesAt + 5 * aDay);
    await daniel.send(first, `${path}/extension`);
    const late = await jisoo.send(second, `${path}/extension`);
    expect(late.status).toBe(409);
    expect(late.html).toContain('Daniel Lim (decider) changed the deadline meanwhile');
    expect((await callNow()).closesAt).toBe(closesAt + 3 * aDay);
  });

  test('signs in again where the sign-in is older than five minutes, and loses nothing', async () => {
    const daniel = await world.signedIn(secondDecider, {
      authenticatedAt: world.clock.at - 6 * aMinute,
    });
    const shown = await preview(daniel, closesAt + 3 * aDay);
    const asked = await daniel.send(shown, `${path}/extension`);
    expect(asked.status).toBe(401);
    expect(asked.html).toContain(reason);
    expect(await callNow()).toEqual(testCall);
  });

  test.each<[string, number, string]>([
    ['the present deadline', closesAt, 'Enter a time after the current deadline'],
    ['a day after the workshop has begun', closesAt + 300 * aDay, 'before the workshop starts'],
  ])('is refused %s, and what was typed is kept', async (_, to, said) => {
    const shown = await preview(await world.signedIn(secondDecider), to);
    expect(shown.status).toBe(422);
    expect(shown.html).toContain(said);
    expect(shown.html).toContain(reason);
  });

  test('is asked to use another time than midnight, and for a reason', async () => {
    const daniel = await world.signedIn(secondDecider);
    const page = await daniel.get(path);
    const at = (to: string, why: string) =>
      daniel.send(page, `${path}/extension/preview`, [
        ['to', to],
        ['reason', why],
      ]);
    expect((await at('2018-05-21 00:00', reason)).html).toContain('Enter 23:59 of the day');
    expect((await at('tomorrow', reason)).status).toBe(422);
    expect((await at(typed(closesAt + aDay), ' ')).html).toContain('Enter a reason');
  });

  test.each([
    '20 May 2018, 6 pm',
    '2018년 5월 20일 오후 6시',
    'Sunday, 20 May 2018 at 18:00 (Seoul time)',
  ])('types the time as they would write it, %s, and is shown it before it is done', async (to) => {
    const daniel = await world.signedIn(secondDecider);
    const shown = await daniel.send(await daniel.get(path), `${path}/extension/preview`, [
      ['to', to],
      ['reason', reason],
    ]);
    expect(shown.html).toMatch(/Sunday, 20 May 2018\sat\s18:00/);
    await daniel.send(shown, `${path}/extension`);
    expect((await callNow()).closesAt).toBe(Date.parse('2018-05-20T18:01+09:00'));
  });

  test.each([
    ['05/06/2018 18:00', 'This can be 2 dates.'],
    ['5 June 2018, 6:00', 'This can be morning or evening.'],
    ['5 June 2018', 'Enter a time, such as 23:59'],
    ['30 February 2018 18:00', 'not in the calendar'],
    ['Monday, 5 June 2018, 18:00', 'do not match'],
  ])('is asked what %s means, and finds it in its field', async (to, said) => {
    const daniel = await world.signedIn(secondDecider);
    const shown = await daniel.send(await daniel.get(path), `${path}/extension/preview`, [
      ['to', to],
      ['reason', reason],
    ]);
    expect(shown.status).toBe(422);
    expect(textOf(shown.html)).toContain(said);
    expect([valueIn(shown.html, 'to'), valueIn(shown.html, 'reason')]).toEqual([to, reason]);
    expect(await callNow()).toEqual(testCall);
  });

  test('reopens a call that has closed only where they say so', async () => {
    world.clock.at = graceEndsAt + aDay;
    const daniel = await world.signedIn(secondDecider);
    const refused = await preview(daniel, closesAt + 5 * aDay);
    expect(refused.html).toContain('Confirm that the call reopens');
    const shown = await preview(daniel, closesAt + 5 * aDay, [['reopens', 'yes']]);
    expect(shown.html).toContain('it opens again');
    expect(shown.html).toContain('that the call has closed and were not sent yet are dropped');
    await daniel.send(shown, `${path}/extension`);
    expect((await callNow()).closesAt).toBe(closesAt + 5 * aDay);
  });

  test('cannot be a member of the staff who does not decide', async () => {
    const minji = await world.signedIn(secretary);
    const sent = await minji.post(`${path}/extension`, [['to', typed(closesAt + aDay)]]);
    expect(sent.status).toBe(403);
    expect(await callNow()).toEqual(testCall);
  });
});

describe('an earlier deadline', () => {
  beforeEach(() => {
    world.clock.at = closesAt - 10 * aDay;
  });

  test('needs a second member, and both are named', async () => {
    const [daniel, minji] = [await world.signedIn(secondDecider), await world.signedIn(secretary)];
    const proposed = await propose(daniel, closesAt - 5 * aDay);
    expect(proposed.html).toContain('Another member of the secretariat has to agree.');
    expect(await callNow()).toEqual(testCall);
    const page = await minji.get(path);
    expect(page.html).toContain('Daniel Lim (decider) proposes an earlier deadline');
    const done = await minji.send(page, `${path}/shortening/approval`);
    expect(done.html).toContain('Daniel Lim (decider), with the agreement of Minji Park (staff)');
    expect(await callNow()).toMatchObject({
      closesAt: closesAt - 5 * aDay,
      earlierClosings: [closesAt],
    });
  });

  test('is not agreed to by whoever proposed it, with a form of their own', async () => {
    const daniel = await world.signedIn(secondDecider);
    const proposed = await propose(daniel, closesAt - 5 * aDay);
    const other = await world.signedIn(secretary);
    const page = await other.get(path);
    const [, id = ''] = /name="proposal" value="([^"]+)"/.exec(page.html) ?? [];
    expect(proposed.html).not.toContain(`action="${path}/shortening/approval"`);
    const forged = await daniel.post(`${path}/shortening/approval`, [['proposal', id]]);
    expect(forged.status).toBe(409);
    expect(await callNow()).toEqual(testCall);
  });

  test.each([
    ['is off the list', { removedAt: 1 }],
    ['decides no longer', { roles: ['staff'] as const }],
  ])('is nothing to agree to any more where whoever proposed it %s', async (_, changes) => {
    const [daniel, minji] = [await world.signedIn(secondDecider), await world.signedIn(secretary)];
    await propose(daniel, closesAt - 5 * aDay);
    const page = await minji.get(path);
    const members = await world.deps.members();
    await members.save(undefined, { ...secondDecider, ...changes, version: 1 });
    const refused = await minji.send(page, `${path}/shortening/approval`);
    expect(refused.status).toBe(409);
    expect(await callNow()).toEqual(testCall);
  });

  test('can be withdrawn by any of them, and then nobody can agree', async () => {
    const [daniel, minji] = [await world.signedIn(secondDecider), await world.signedIn(secretary)];
    await propose(daniel, closesAt - 5 * aDay);
    const page = await minji.get(path);
    const gone = await minji.send(page, `${path}/shortening/withdrawal`);
    expect(gone.html).toContain('The proposal is withdrawn.');
    const late = await minji.send(page, `${path}/shortening/approval`);
    expect(late.status).toBe(409);
    expect(late.html).toContain('withdrawn or agreed to meanwhile');
    expect(await callNow()).toEqual(testCall);
  });

  test('is refused where people would have less than 24 hours', async () => {
    const daniel = await world.signedIn(secondDecider);
    const refused = await propose(daniel, world.clock.at + aDay - aMinute);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('at least 24 hours from now');
  });

  test('is proposed once at a time', async () => {
    const [daniel, jisoo] = [await world.signedIn(secondDecider), await world.signedIn(decider)];
    const page = await jisoo.get(path);
    await propose(daniel, closesAt - 5 * aDay);
    const second = await jisoo.send(page, `${path}/shortening`, [
      ['shorter', typed(closesAt - 4 * aDay)],
      ['shorter-reason', 'Visas'],
    ]);
    expect(second.status).toBe(409);
    expect(second.html).toContain('Another proposal is waiting');
  });
});

describe('a late code', () => {
  beforeEach(() => {
    world.clock.at = graceEndsAt + aDay;
  });

  const issue = async (by: Visitor, changes: Readonly<Record<string, string>> = {}) => {
    const page = await by.get(path);
    const fields = {
      email: 'grace@city.gov',
      until: typed(world.clock.at + 2 * aDay),
      'code-language': 'en',
      'late-reason': 'The power was out in Kampala.',
      ...changes,
    };
    return {
      page,
      fields,
      shown: await by.send(page, `${path}/late-codes`, Object.entries(fields)),
    };
  };

  const codeIn = ({ html }: Shown): string =>
    /<strong>([0-9A-Z]{5})-([0-9A-Z]{5})<\/strong>/.exec(html)?.slice(1).join('') ?? '';

  test('is shown once, mailed to its address, and listed with who issued it and why', async () => {
    const daniel = await world.signedIn(secondDecider);
    const { shown } = await issue(daniel);
    expect(shown.status).toBe(200);
    const code = codeIn(shown);
    expect(code).toHaveLength(10);
    const { lateCodes } = await stores();
    expect(await lateCodes.read(lateCodeDigest(secret, 'grace@city.gov', code))).toMatchObject({
      address: 'grace@city.gov',
      by: 'Daniel Lim (decider)',
      reason: 'The power was out in Kampala.',
    });
    const mails = (await world.table.items()).filter((item) => item['kind']?.S === 'late-code');
    expect(mails.map((item) => item['to']?.S)).toEqual(['grace@city.gov']);
    const page = await daniel.get(path);
    expect(page.html).toContain('The power was out in Kampala.');
    expect(page.html).toContain('Not used yet');
    expect(page.html).not.toContain(code);
  });

  test('is issued once, however often its form is sent', async () => {
    const daniel = await world.signedIn(secondDecider);
    const { page, fields, shown } = await issue(daniel);
    const again = await daniel.send(page, `${path}/late-codes`, Object.entries(fields));
    expect(codeIn(again)).toBe(codeIn(shown));
    expect(await (await stores()).lateCodes.list()).toHaveLength(1);
  });

  test('is another for another address, from one form too', async () => {
    const daniel = await world.signedIn(secondDecider);
    const { page, fields, shown } = await issue(daniel);
    const other = { ...fields, email: 'paul@city.gov' };
    const second = await daniel.send(page, `${path}/late-codes`, Object.entries(other));
    expect(codeIn(second)).toHaveLength(10);
    expect(codeIn(second)).not.toBe(codeIn(shown));
  });

  test('can be revoked until it is used', async () => {
    const daniel = await world.signedIn(secondDecider);
    await issue(daniel);
    const page = await daniel.get(path);
    const done = await daniel.send(page, `${path}/late-codes/revocation`);
    expect(done.html).toContain('Revoked by Daniel Lim (decider)');
    const again = await daniel.send(page, `${path}/late-codes/revocation`);
    expect(again.status).toBe(409);
    expect(again.html).toContain('used or revoked meanwhile');
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['no address', { email: 'x' }, 'email'],
    ['no reason', { 'late-reason': '' }, 'Enter a reason'],
    ['no time', { until: 'soon' }, 'Enter a date and a time'],
    ['two days', { until: '05/06/2018 18:00' }, 'This can be 2 dates.'],
    ['half a clock', { until: '5 June 2018, 6:00' }, 'This can be morning or evening.'],
    ['more than 30 days', { until: '2018-12-31 23:59' }, 'within 30 days'],
  ])('is not issued for %s', async (_, changes, said) => {
    const { shown } = await issue(await world.signedIn(secondDecider), changes);
    expect(shown.status).toBe(422);
    expect(shown.html).toContain(said);
    expect(await (await stores()).lateCodes.list()).toEqual([]);
  });

  test('is no business of staff who do not decide: they see the list', async () => {
    await issue(await world.signedIn(secondDecider));
    const page = await (await world.signedIn(secretary)).get(path);
    expect(page.html).toContain('grace@city.gov');
    expect(page.html).not.toContain(`action="${path}/late-codes`);
  });
});
