import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { lateCodeMail } from '#shared/domain/acts/mails/late-code-mail.ts';
import { planLateCode } from '#shared/domain/call/late-code.ts';
import { fieldPages } from '#shared/domain/form/form-fields.ts';
import { lateCodeDigest } from '#shared/runtime/seals.ts';
import { lateCodeStore } from '#shared/store/call/late-codes.ts';
import { numberIn, stringIn } from '#shared/store/engine/item.ts';
import { formValues } from '../../support/builders/builders.ts';
import {
  cookieOf,
  type Person,
  peopleOf,
  postTo,
  savePageOf,
  sendOf,
} from '../../support/builders/people.ts';
import { queuedIn, violations } from '../../support/table/invariants.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { capturedLog } from '../../support/world/captured-log.ts';
import { cookieIn } from '../../support/world/code-desk.ts';
import { browserHeaders, testCall, testEdition } from '../../support/world/web.ts';
import { createWorld, secret } from '../../support/world/world.ts';

const aDay = 86_400_000;
const { closesAt, graceEndsAt } = testCall;
const address = 'grace@city.gov';
const typed = 'K7M2Q-9XD4T';
const code = 'K7M2Q9XD4T';

beforeEach(() => {
  capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A day after the deadline, with a decider at the desk. */
const afterTheDeadline = async () => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  const clock = { at: graceEndsAt + aDay };
  const parts = { table: table.name, edition: testEdition, now: () => clock.at };
  const world = createWorld({ endpoint, ...parts });
  const codes = lateCodeStore(table.client, table.name);
  const digest = lateCodeDigest(secret, address, code);

  const issue = async (until = clock.at + 2 * aDay): Promise<void> => {
    const planned = planLateCode(testCall, {
      ...{ digest, address, language: 'en', until, at: clock.at },
      ...{ by: 'Hana Kim (Decider)', reason: 'The power was out.', workshopAt: until + aDay },
    });
    if (!planned.ok) throw new Error(planned.error);
    await codes.issue(planned.value, lateCodeMail(planned.value, { id: 'id', code }));
  };

  const enter = (fields: Readonly<Record<string, string>> = {}, by = world.fetch) =>
    postTo(by, '/en/late', Object.entries({ email: address, code: typed, ...fields }));

  /** Enters the code; somebody whose browser keeps no cookies. */
  const entered = async (changes: Readonly<Record<string, string>> = {}): Promise<Person> => {
    const answer = await enter();
    expect(answer.status).toBe(200);
    const [reference = '', token = ''] = cookieIn(answer).split('.');
    const values = formValues({ email: address, fullName: 'Grace Nakato', ...changes });
    return { session: { reference, token, byCookie: false }, values };
  };

  /** Fills in every page; answers the version that the draft has then. */
  const fill = async (person: Person, first = 1): Promise<number> => {
    let version = first;
    for (const page of fieldPages) {
      const saved = await savePageOf(world.fetch, person, { page, version });
      expect(saved.status).toBe(307);
      version += 1;
    }
    return version;
  };

  const applications = async () =>
    (await table.items()).filter((item) => stringIn(item, 'sk') === 'APPLICATION' && item['state']);

  const broken = async () => {
    const items = await table.items();
    return violations({
      ...{ items, acknowledged: [], posted: queuedIn(items) },
      ...{ contacts: testEdition.contacts.length, quota: testEdition.perCity },
      lastInstant: graceEndsAt,
    });
  };

  const people = peopleOf({ client: table.client, ...parts });
  const by = world.fetch;
  return {
    clock,
    world,
    by,
    codes,
    digest,
    issue,
    enter,
    entered,
    fill,
    applications,
    broken,
    people,
  };
};

describe('somebody with a code for a late application', () => {
  test('finds the way from the page that says that the call is closed', async () => {
    const { by } = await afterTheDeadline();
    const closed = await by(new URL('https://call.example/en/apply'));
    expect(closed.status).toBe(410);
    expect(await closed.text()).toContain('href="/en/late"');
    const page = await by(new URL('https://call.example/en/late'));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('action="/en/late"');
  });

  test('applies, and it is recorded how late and by which code', async () => {
    const { issue, entered, fill, by, applications, codes, digest, broken, clock } =
      await afterTheDeadline();
    await issue();
    const grace = await entered();
    const version = await fill(grace);
    expect((await sendOf(by, grace, version)).status).toBe(307);
    const [sent] = await applications();
    expect(numberIn(sent, 'lateBySeconds')).toBe(Math.ceil((clock.at - closesAt) / 1_000));
    expect(stringIn(sent, 'lateCode')).toBe(digest);
    const { reference } = grace.session;
    expect((await codes.read(digest))?.used).toEqual({ reference, at: clock.at });
    expect(await broken()).toEqual([]);
  });

  test('sees until when they can submit', async () => {
    const { issue, enter } = await afterTheDeadline();
    await issue();
    expect(await (await enter()).text()).toContain('With your late code, you can submit until');
  });

  test('keeps what they had written, where their browser has an application that was not sent', async () => {
    const { issue, people, by, world, applications, broken, clock } = await afterTheDeadline();
    await issue();
    clock.at = closesAt - aDay;
    const grace = await people.begun({ email: address, fullName: 'Grace Nakato' });
    clock.at = graceEndsAt + aDay;
    expect((await sendOf(by, grace, 1 + fieldPages.length)).status).toBe(410);
    const answer = await world.fetch(new URL('https://call.example/en/late'), {
      method: 'POST',
      headers: { ...browserHeaders, cookie: cookieOf(grace) },
      body: new URLSearchParams({ email: address, code: typed }),
    });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Grace Nakato');
    expect((await sendOf(by, grace, 2 + fieldPages.length)).status).toBe(307);
    expect((await applications()).map((one) => stringIn(one, 'reference'))).toEqual([
      grace.session.reference,
    ]);
    expect(await broken()).toEqual([]);
  });

  test('who enters it again, on a telephone, goes on with the same application', async () => {
    const { issue, entered, fill, by } = await afterTheDeadline();
    await issue();
    const first = await entered();
    await fill(first);
    const again = await entered();
    expect(again.session).toEqual(first.session);
    expect((await sendOf(by, again, 1 + fieldPages.length)).status).toBe(307);
  });

  test('changes what they sent until the code ends, and not after', async () => {
    const { issue, entered, fill, by, clock, applications, broken } = await afterTheDeadline();
    await issue();
    const grace = await entered();
    const version = await fill(grace);
    await sendOf(by, grace, version);
    clock.at += aDay;
    const changes = { position: 'Director of Data' };
    const saved = await savePageOf(by, grace, { page: 'role-and-city', version, changes });
    expect(saved.status).toBe(307);
    expect((await sendOf(by, grace, version + 1)).status).toBe(307);
    expect(stringIn((await applications())[0], 'answers')).toContain('Director of Data');
    expect(await broken()).toEqual([]);
    clock.at += aDay;
    const late = await savePageOf(by, grace, { page: 'role-and-city', version: version + 1 });
    expect(late.status).toBe(410);
  });

  test('cannot apply from another address with it', async () => {
    const { issue, entered, fill, by, applications } = await afterTheDeadline();
    await issue();
    const grace = await entered({ email: 'friend@city.gov' });
    const version = await fill(grace);
    const refused = await sendOf(by, grace, version);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('another email address');
    expect(await applications()).toEqual([]);
  });

  test('that is revoked before they send cannot send', async () => {
    const { issue, entered, fill, by, codes, digest, applications, clock } =
      await afterTheDeadline();
    await issue();
    const grace = await entered();
    const version = await fill(grace);
    await codes.revoke(digest, { by: 'Joe Park (Decider)', at: clock.at });
    expect((await sendOf(by, grace, version)).status).toBe(410);
    expect(await applications()).toEqual([]);
  });
});

describe('a code that admits nothing', () => {
  test('gets one answer, whether it is wrong, used, revoked or expired', async () => {
    const { issue, enter, entered, fill, by, codes, digest, world, clock } =
      await afterTheDeadline();
    let line = 0;
    const fresh = () => {
      line += 1;
      return world.fetchFrom({ sourceIp: `192.0.2.${line}`, now: () => clock.at });
    };
    const answerTo = async (fields: Readonly<Record<string, string>> = {}) => {
      const answer = await enter(fields, fresh());
      expect(answer.status).toBe(422);
      return (await answer.text()).replaceAll(/value="[^"]*"/g, '');
    };
    const unknown = await answerTo();
    await issue();
    expect(await answerTo({ code: 'ZZZZZ-ZZZZZ' })).toBe(unknown);
    expect(await answerTo({ email: 'else@city.gov' })).toBe(unknown);
    const started = clock.at;
    clock.at += 2 * aDay;
    expect(await answerTo()).toBe(unknown);
    clock.at = started;
    const grace = await entered();
    await sendOf(by, grace, await fill(grace));
    expect(await answerTo()).toBe(unknown);
    expect((await codes.read(digest))?.used).toBeDefined();
  });

  test('is asked for five times an hour from one network, and then no more', async () => {
    const { issue, enter, clock } = await afterTheDeadline();
    await issue();
    for (const _ of Array.from({ length: 5 }))
      expect((await enter({ code: 'ZZZZZ-ZZZZZ' })).status).toBe(422);
    const refused = await enter();
    expect(refused.status).toBe(429);
    expect(cookieIn(refused)).toBe('');
    clock.at += 3_600_000;
    expect((await enter()).status).toBe(200);
  });

  test('that cannot be one uses up no try', async () => {
    const { issue, enter } = await afterTheDeadline();
    await issue();
    for (const _ of Array.from({ length: 9 }))
      expect((await enter({ code: 'K7M2Q', email: '' })).status).toBe(422);
    expect((await enter()).status).toBe(200);
  });
});
