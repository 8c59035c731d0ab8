import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { logOutput } from '#shared/runtime/log.ts';
import { applicationStore } from '#shared/store/applications/applications.ts';
import { tallyStore } from '#shared/store/call/application-count.ts';
import { numberIn, stringIn } from '#shared/store/engine/item.ts';
import { edition as buildEdition, formValues } from '../../support/builders/builders.ts';
import {
  hidden,
  type Person,
  peopleOf,
  postTo,
  savePageOf,
  sendOf,
  wholeDraft,
  withdrawOf,
} from '../../support/builders/people.ts';
import { queuedIn, violations } from '../../support/table/invariants.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { cookieIn } from '../../support/world/code-desk.ts';
import { createWorld, formPost, ticketOf } from '../../support/world/world.ts';

const edition = buildEdition({ perCity: 2 });
const aMinute = 60_000;

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

type Changes = Readonly<Record<string, string>>;

const openCity = async () => {
  const endpoint = inject('dynamodbEndpoint');
  const table = await createTestTable(endpoint);
  let at = edition.opensAt + 60 * aMinute;
  /** Nobody comes in the same millisecond as another. */
  const now = () => at++;
  const parts = { table: table.name, edition, now };
  const world = createWorld({ endpoint, ...parts });
  const { begun } = peopleOf({ client: table.client, ...parts });
  const by = world.fetch;

  const rowsUnder = async (sk: string) =>
    (await table.items()).filter((item) => stringIn(item, 'sk').startsWith(sk));
  const applicationOf = async (reference: string) =>
    (await rowsUnder('APPLICATION')).find(
      (item) => stringIn(item, 'reference') === reference && item['state'],
    );
  const named = (person: string, changes: Changes = {}) => ({
    fullName: `${person} ${person}son`,
    email: `${person}@city.gov`,
    ...changes,
  });
  const stateOf = async ({ session: { reference } }: Pick<Person, 'session'>) =>
    stringIn(await applicationOf(reference), 'state');

  /** Posts the form on one page; answers the reference. `made` is when its page was. */
  const post = async (person: string, changes: Changes = {}, madeBefore = 10 * aMinute) => {
    const receivedAt = now();
    const values = formValues(named(person, changes));
    const ticket = ticketOf(`${person} ${receivedAt}`.slice(-16), receivedAt - madeBefore);
    const answer = await world.submit(formPost(values, { receivedAt, ticket }));
    expect(answer.status).toBe(303);
    return answer.headers['location']?.split('/').at(-1) ?? '';
  };

  return {
    by,
    post,
    /** A robot: it fills in what nobody sees. */
    robot: (person: string, changes: Changes = {}) =>
      post(person, { website: 'https://win.example', ...changes }, 1_000),
    begin: (person: string, changes: Changes = {}) => begun(named(person, changes)),
    apply: async (person: string, changes: Changes = {}): Promise<Person> => {
      const one = await begun(named(person, changes));
      expect((await sendOf(by, one, wholeDraft)).status).toBe(307);
      return one;
    },
    /** Changes what one has applied with, and sends it again. */
    revise: async (person: Person, version: number, changes: Changes): Promise<void> => {
      const page = 'city' in changes ? 'role-and-city' : 'you';
      expect((await savePageOf(by, person, { page, version, changes })).status).toBe(307);
      expect((await sendOf(by, person, version + 1)).status).toBe(307);
    },
    /** Asks for a code, takes it out of the mail and enters it. */
    openByCode: async (asked: Readonly<{ reference?: string; email?: string }>) => {
      const path = asked.reference ? `/en/return/${asked.reference}` : '/en/return';
      const page = asked.reference
        ? await postTo(by, '/en/return', [
            ['reference', asked.reference],
            ['asks', 'yes'],
          ])
        : await postTo(by, path, [['email', asked.email ?? '']]);
      const html = await page.text();
      const browser = /name="browser" value="([^"]+)"/.exec(html)?.[1] ?? '';
      const codes = (await rowsUnder('MAIL#code-'))
        .filter((item) => stringIn(item, 'pk').endsWith(asked.reference ?? ''))
        .toSorted((a, b) => (numberIn(a, 'queuedAt') ?? 0) - (numberIn(b, 'queuedAt') ?? 0));
      const { code } = JSON.parse(stringIn(codes.at(-1), 'facts'));
      const opened = await postTo(by, '/en/return/code', [
        ['browser', browser],
        ['code', code],
      ]);
      expect(opened.status).toBe(200);
      const [reference = '', token = ''] = cookieIn(opened).split('.');
      return { html: await opened.text(), session: { reference, token, byCookie: false } };
    },
    stateOf,
    stateAt: (reference: string) => stateOf({ session: { reference, token: '', byCookie: false } }),
    applicationOf,
    mailsOf: async (reference: string): Promise<readonly string[]> =>
      (await rowsUnder('MAIL#'))
        .filter((item) => stringIn(item, 'pk') === `APPLICATION#${reference}`)
        .map((item) => stringIn(item, 'sk').slice('MAIL#'.length))
        .filter((name) => !name.startsWith('code-')),
    queue: async (): Promise<readonly string[]> =>
      (await rowsUnder('HELD#')).map((item) => stringIn(item, 'sk').split('#')[2] ?? '').toSorted(),
    tally: () => tallyStore(table.client, table.name, edition.cities).tally(),
    next: () => applicationStore(table.client, table.name, edition).nextInQueue('kampala'),
    /** The row of the queue as another saw it, who asked before `act` and looks after it. */
    leavesRowBehind: async ({ session }: Person, act: () => Promise<Response>): Promise<void> => {
      const row = (await rowsUnder('HELD#')).find((item) =>
        stringIn(item, 'sk').endsWith(session.reference),
      );
      await act();
      await table.client.send(new PutItemCommand({ TableName: table.name, Item: { ...row } }));
    },
    broken: async () => {
      const items = await table.items();
      return violations({
        items,
        acknowledged: [],
        posted: queuedIn(items),
        contacts: edition.contacts.length,
        quota: edition.perCity,
        lastInstant: edition.graceEndsAt,
      });
    },
  };
};

describe('an application that may be a robot’s', () => {
  test('takes no place: officials of the city have theirs', async () => {
    const { robot, post, stateAt, broken } = await openCity();
    for (const name of ['a', 'b', 'c'])
      expect(await stateAt(await robot(name))).toBe('held-for-check');
    expect(await stateAt(await post('grace'))).toBe('submitted');
    expect(await stateAt(await post('joe'))).toBe('submitted');
    expect(await stateAt(await post('late'))).toBe('held-for-city');
    expect(await broken()).toEqual([]);
  });

  test('is told by nothing that its sender sees', async () => {
    const { robot, post, by } = await openCity();
    const [one, other] = [await robot('robot'), await post('grace')];
    const receiptOf = async (reference: string) => {
      const page = await by(new URL(`/en/applications/${reference}`, 'https://call.example'));
      return (await page.text()).replaceAll(reference, '').replace(/\d\d:\d\d:\d\d/g, '');
    };
    expect(await receiptOf(one)).toBe(await receiptOf(other));
  });

  test('takes a free place once its applicant has opened it by a code', async () => {
    const { robot, openByCode, stateAt, mailsOf, applicationOf, broken } = await openCity();
    const reference = await robot('grace');
    const { html } = await openByCode({ reference });
    expect(html).toContain('Submitted');
    expect(await stateAt(reference)).toBe('submitted');
    const row = await applicationOf(reference);
    expect(JSON.parse(stringIn(row, 'cleared'))).toMatchObject({ by: 'applicant' });
    expect(await mailsOf(reference)).toEqual(['v1-receipt', 'v1-staff-notice', 'v2-staff-cleared']);
    expect(await broken()).toEqual([]);
  });

  test('is found by its address, too, though nobody is compared with it', async () => {
    const { robot, openByCode, stateAt } = await openCity();
    const reference = await robot('grace');
    await openByCode({ email: 'Grace@city.gov' });
    expect(await stateAt(reference)).toBe('submitted');
  });

  test('queues by the hour it came where its city is full by then, and is told', async () => {
    const { robot, post, openByCode, stateAt, mailsOf, applicationOf, queue, broken } =
      await openCity();
    const reference = await robot('grace');
    await post('a');
    const second = await post('b');
    const later = await post('c');
    await openByCode({ reference });
    expect(await stateAt(reference)).toBe('held-for-city');
    expect(await queue()).toEqual([reference, later].toSorted());
    const [mine, theirs] = [await applicationOf(reference), await applicationOf(later)];
    expect(numberIn(mine, 'heldSince')).toBe(numberIn(mine, 'firstReceivedAt'));
    expect(numberIn(mine, 'heldSince')).toBeLessThan(numberIn(theirs, 'heldSince') ?? 0);
    expect(await mailsOf(reference)).toContain('v2-held-for-city');
    expect(await stateAt(second)).toBe('submitted');
    expect(await broken()).toEqual([]);
  });

  test('is told of its place where its receipt had said that there was none', async () => {
    const { robot, apply, by, openByCode, stateAt, mailsOf, broken } = await openCity();
    const [first] = [await apply('a'), await apply('b')];
    const reference = await robot('grace');
    await withdrawOf(by, first);
    await openByCode({ reference });
    expect(await stateAt(reference)).toBe('submitted');
    expect(await mailsOf(reference)).toContain('v2-promoted');
    expect(await broken()).toEqual([]);
  });

  test('changes, moves to another city and is withdrawn without touching a place', async () => {
    const { begin, revise, by, stateOf, openByCode, applicationOf, broken } = await openCity();
    const person = await begin('grace');
    // Sent without the headers of a browser, and without having been shown the page.
    const fields = [...hidden(person, wholeDraft), ['website', 'x']] satisfies [string, string][];
    const ticks = [...person.values].filter(([, value]) => value === 'yes');
    expect((await postTo(by, '/en/apply/check', [...fields, ...ticks])).status).toBe(307);
    expect(await stateOf(person)).toBe('held-for-check');
    await revise(person, wholeDraft, { phone: '+256 1' });
    const { reference } = person.session;
    const came = numberIn(await applicationOf(reference), 'firstReceivedAt');
    expect(numberIn(await applicationOf(reference), 'heldSince')).toBe(came);
    await revise(person, wholeDraft + 1, { city: 'vladivostok' });
    expect(numberIn(await applicationOf(reference), 'heldSince')).toBeGreaterThan(came ?? 0);
    expect(await stateOf(person)).toBe('held-for-check');
    expect(await broken()).toEqual([]);
    // Whoever began it without a code has no access any more.
    const { session } = await openByCode({ reference });
    expect(await stateOf(person)).toBe('submitted');
    expect(await broken()).toEqual([]);
    await withdrawOf(by, { ...person, session });
    expect(await stateOf(person)).toBe('withdrawn');
    expect(await broken()).toEqual([]);
  });

  test('holds nobody up whose address, or name and city, it carries', async () => {
    const { robot, post, openByCode, stateAt, applicationOf, broken } = await openCity();
    const first = await robot('grace');
    const second = await robot('other', { fullName: 'joe joeson' });
    expect(await stateAt(await post('grace', { fullName: 'Grace Nakato' }))).toBe('submitted');
    expect(await stateAt(await post('joe'))).toBe('submitted');
    // Whoever it was: it is a possible duplicate now, for staff to compare.
    await openByCode({ reference: first });
    await openByCode({ reference: second });
    expect(await stateAt(first)).toBe('held-as-duplicate');
    expect(await stateAt(second)).toBe('held-as-duplicate');
    expect(JSON.parse(stringIn(await applicationOf(first), 'flags'))).toContain(
      'resembles-another',
    );
    expect(await broken()).toEqual([]);
  });

  test('takes its turn once, however many codes open it at once', async () => {
    const { robot, post, openByCode, stateAt, broken } = await openCity();
    const references = await Promise.all(['a', 'b', 'c', 'd'].map((name) => robot(name)));
    await Promise.all(references.map((reference) => openByCode({ reference }).catch(() => '')));
    const states = await Promise.all(references.map(stateAt));
    expect(states.filter((state) => state === 'submitted')).toHaveLength(2);
    expect(await stateAt(await post('late'))).toBe('held-for-city');
    expect(await broken()).toEqual([]);
  });

  test('that came clean keeps its place, and takes none in another city by a robot’s post', async () => {
    const { apply, by, stateOf, broken } = await openCity();
    const person = await apply('grace');
    const again = async (version: number, changes: Changes) => {
      const page = 'city' in changes ? 'role-and-city' : 'you';
      await savePageOf(by, person, { page, version, changes });
      const ticks = [...person.values].filter(([, value]) => value === 'yes');
      const fields = [...hidden(person, version + 1), ...ticks, ['website', 'x'] as const];
      expect((await postTo(by, '/en/apply/check', fields)).status).toBe(307);
    };
    await again(wholeDraft, { phone: '+256 1' });
    expect(await stateOf(person)).toBe('submitted');
    await again(wholeDraft + 1, { city: 'vladivostok' });
    expect(await stateOf(person)).toBe('held-for-check');
    expect(await broken()).toEqual([]);
  });
});

test('the closing summary tells robots from the others, and counts no city of theirs', async () => {
  const { robot, post, tally } = await openCity();
  await robot('a');
  await robot('b', { city: 'vladivostok' });
  await post('grace');
  expect(await tally()).toEqual({ applications: 3, unchecked: 2, cities: 1 });
});

test('one who has just left a queue is nobody’s next, and no error', async () => {
  const { apply, by, leavesRowBehind, next } = await openCity();
  await apply('a');
  await apply('b');
  const waiting = await apply('c');
  expect((await next())?.reference).toBe(waiting.session.reference);
  await leavesRowBehind(waiting, () => withdrawOf(by, waiting));
  expect(await next()).toBeUndefined();
});

describe('a duplicate key', () => {
  test('counts only while its application carries it: nobody’s address is spoiled', async () => {
    const { apply, revise, post, stateAt, stateOf, broken } = await openCity();
    const stranger = await apply('stranger', { city: 'vladivostok' });
    const victims = ['ann', 'ben'];
    let version = wholeDraft;
    for (const name of [...victims, 'stranger']) {
      await revise(stranger, version, { email: `${name}@city.gov` });
      version += 1;
    }
    for (const name of victims) expect(await stateAt(await post(name))).toBe('submitted');
    expect(await stateOf(stranger)).toBe('submitted');
    expect(await broken()).toEqual([]);
  });

  test('goes with a withdrawal: one may apply anew, with the same words', async () => {
    const { apply, by, stateOf, openByCode, broken } = await openCity();
    const first = await apply('grace');
    await withdrawOf(by, first);
    const second = await apply('grace');
    expect(await stateOf(second)).toBe('submitted');
    expect(await broken()).toEqual([]);
    await withdrawOf(by, second);
    // The way back to what is withdrawn stays open.
    expect((await openByCode({ email: 'grace@city.gov' })).html).toContain('Withdrawn');
  });

  test('of several stays when the first of them lets it go', async () => {
    const { apply, revise, stateOf, by, broken } = await openCity();
    const first = await apply('ann');
    const second = await apply('ann', { fullName: 'Somebody Else' });
    expect(await stateOf(second)).toBe('held-as-duplicate');
    await revise(first, wholeDraft, { email: 'new@city.gov' });
    const third = await apply('ann', { fullName: 'A Third' });
    expect(await stateOf(third)).toBe('held-as-duplicate');
    await withdrawOf(by, second);
    await withdrawOf(by, third);
    const fourth = await apply('ann', { fullName: 'A Fourth' });
    expect(await stateOf(fourth)).toBe('submitted');
    expect(await broken()).toEqual([]);
  });

  test('is no draft’s: what is not sent holds nobody up', async () => {
    const { begin, apply, stateOf } = await openCity();
    await begin('grace');
    expect(await stateOf(await apply('grace'))).toBe('submitted');
  });

  test('lets one of ten in who send one person’s application at once', async () => {
    const { begin, by, stateOf, broken } = await openCity();
    const people = await Promise.all(Array.from({ length: 10 }, () => begin('grace')));
    const answers = await Promise.all(people.map((one) => sendOf(by, one, wholeDraft)));
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 307));
    const states = await Promise.all(people.map(stateOf));
    expect(states.filter((state) => state === 'submitted')).toHaveLength(1);
    expect(states.filter((state) => state === 'held-as-duplicate')).toHaveLength(9);
    expect(await broken()).toEqual([]);
  });
});

test('forty people of one city who withdraw in one moment all do, and nobody who waits is forgotten', async () => {
  const { apply, by, stateOf, broken } = await openCity();
  const people: Person[] = [];
  for (let made = 0; made < 44; made += 1) people.push(await apply(`person${made}`));
  const answers = await Promise.all(people.slice(0, 40).map((one) => withdrawOf(by, one)));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 307));
  const states = await Promise.all(people.slice(40).map(stateOf));
  expect(states).toEqual(['submitted', 'submitted', 'held-for-city', 'held-for-city']);
  expect(await broken()).toEqual([]);
}, 120_000);
