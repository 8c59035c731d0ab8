import { beforeEach, describe, expect, inject, test } from 'vitest';
import { openingOf } from '#shared/domain/access/access.ts';
import { type CodeChallenge, mostTries } from '#shared/domain/access/access-code.ts';
import { codeMail } from '#shared/domain/acts/mails/code-mail.ts';
import { planStart } from '#shared/domain/acts/start.ts';
import { type Draft, draftEndsAt } from '#shared/domain/draft/draft.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import type { Limit } from '#shared/domain/records/counted.ts';
import { challengeStore } from '#shared/store/applications/access-codes.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { draftStore } from '#shared/store/applications/drafts.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { sampleDraft } from '../../support/mails/journey-mails.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';
import { testCall, testEdition } from '../../support/world/web.ts';

const now = testCall.opensAt + 3_600_000;
const reference = 'K7M2Q9XD';
const challenge: CodeChallenge = {
  reference,
  address: 'the address',
  others: [],
  codeDigest: 'the code',
  tries: 0,
  expiresAt: now + 600_000,
};
const limit: Limit = { what: 'codes of the address', ms: 3_600_000, now, most: 2 };
const mail: Mail = codeMail({
  ...{ id: 'c1', reference, to: 'grace@kcca.go.ug', language: 'en', code: '012345', now },
  challenge: 'browser',
});

let table: TestTable;
let codes: ReturnType<typeof challengeStore>;

beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
  codes = challengeStore(table.client, table.name);
});

const ask = (browser = 'browser', mails: readonly Mail[] = []) =>
  codes.ask(browser, { challenge, mails, limits: [limit] });

describe('a code that is asked for', () => {
  test('writes as many rows whether anybody gets a mail or nobody', async () => {
    await ask('browser 1', [mail]);
    const withMail = (await table.items()).length;
    await ask('browser 2');
    expect((await table.items()).length - withMail).toBe(withMail - 1);
  });

  test('is refused at its limit, and writes nothing then', async () => {
    expect((await ask('browser 1')).ok).toBe(true);
    expect((await ask('browser 2')).ok).toBe(true);
    const before = await table.items();
    expect(await ask('browser 3')).toEqual({ ok: false, error: 'limited' });
    expect(await table.items()).toEqual(before);
  });

  test('takes the place of the one that the same browser asked for before', async () => {
    await ask();
    for (let time = 0; time < 3; time += 1) await codes.take('browser');
    await ask();
    expect((await codes.take('browser'))?.tries).toBe(0);
  });
});

describe('the tries of a code', () => {
  test('are five, each told how many were before it, and then none', async () => {
    await ask();
    const tries: (number | undefined)[] = [];
    for (let time = 0; time <= mostTries; time += 1)
      tries.push((await codes.take('browser'))?.tries);
    expect(tries).toEqual([0, 1, 2, 3, 4, undefined]);
  });

  test('are five, too, for who sends thirty at once', async () => {
    await ask();
    const taken = await Promise.all(Array.from({ length: 30 }, () => codes.take('browser')));
    expect(taken.filter((one) => one !== undefined)).toHaveLength(5);
  });

  test('are none for a browser that asked for no code', async () => {
    expect(await codes.take('another browser')).toBeUndefined();
    expect(await table.items()).toEqual([]);
  });
});

describe('which limits are reached', () => {
  const another: Limit = { ...limit, what: 'codes of the line' };
  const standing = (at = now) =>
    codes.standing({ address: limit, line: another }, 'the address', at);

  test('is told of each by itself', async () => {
    await ask('browser 1');
    expect((await standing()).isReached('address')).toBe(false);
    await ask('browser 2');
    const { isReached } = await standing();
    expect([isReached('address'), isReached('line')]).toEqual([true, false]);
  });

  test('is told with the long code of the address, until that ends', async () => {
    const endsAt = now + 60_000;
    const addressCode = { key: 'the address', codeDigest: 'the long code', endsAt };
    await codes.ask('browser', { challenge, mails: [], limits: [], addressCode });
    expect((await standing(endsAt - 1)).codeDigest).toBe('the long code');
    expect((await standing(endsAt)).codeDigest).toBeUndefined();
  });

  test('is told of an address without a long code, too', async () => {
    expect((await standing()).codeDigest).toBeUndefined();
  });
});

describe('a code that opens an application', () => {
  const draft = sampleDraft();
  const drafts = () => draftStore(table.client, table.name, testEdition);

  const begin = () =>
    commitStore(
      table.client,
      table.name,
      testEdition,
    )(planStart({ draft, call: testCall, digest: 'first browser', browser: '' }));

  const openBy = (browser: string, read: Draft = draft) => {
    const opening = openingOf({ draft: read, application: undefined }, 'the address');
    if (!opening) throw new Error('there is nothing to open');
    const round = opening.next.accessRound;
    const endsAt = draftEndsAt(testCall);
    const way = 'code' as const;
    const access = { reference, digest: browser, round, way, givenAt: now, browser: '', endsAt };
    return codes.open(browser, { access, opening, draftEndsAt: endsAt });
  };

  test('opens it for its browser, and ends what was given without a code', async () => {
    await begin();
    await ask();
    expect((await openBy('browser')).ok).toBe(true);
    expect(await drafts().open(reference, 'browser', now)).toMatchObject({
      hasAccess: true,
      draft: { provedAddress: 'the address', accessRound: 1 },
    });
    expect((await drafts().open(reference, 'first browser', now)).hasAccess).toBe(false);
  });

  test('opens once: who sends it again finds it used', async () => {
    await begin();
    await ask();
    await openBy('browser');
    const { draft: read } = await drafts().open(reference, 'browser', now);
    expect(await openBy('browser', read)).toEqual({ ok: false, error: 'changed' });
  });

  test('opens nothing on what was read before another browser opened it', async () => {
    await begin();
    await ask('browser 1');
    await ask('browser 2');
    const [one, two] = [await openBy('browser 1'), await openBy('browser 2')];
    expect(one.ok).toBe(true);
    expect(two).toEqual({ ok: false, error: 'changed' });
    expect((await drafts().open(reference, 'browser 2', now)).hasAccess).toBe(false);
  });

  test('has its application found by the address first from then on', async () => {
    await begin();
    await ask();
    await openBy('browser');
    const proved = (await table.items()).filter((item) =>
      stringIn(item, 'sk').startsWith('PROVED#'),
    );
    expect(proved.map((item) => [stringIn(item, 'pk'), stringIn(item, 'sk')])).toEqual([
      ['ADDRESS#the address', `PROVED#${reference}`],
    ]);
  });

  test('cannot open what nobody asked a code for', async () => {
    await begin();
    expect(await openBy('a browser that never asked')).toEqual({ ok: false, error: 'changed' });
  });
});

describe('the address of an application', () => {
  test('is the one that its draft names while nothing was sent, and nobody’s where nothing is', async () => {
    expect(await codes.addressOf(reference)).toBeUndefined();
    await commitStore(
      table.client,
      table.name,
      testEdition,
    )(planStart({ draft: sampleDraft(), call: testCall, digest: 'a', browser: '' }));
    expect(await codes.addressOf(reference)).toBe('grace.nakato@kcca.go.ug');
  });
});
