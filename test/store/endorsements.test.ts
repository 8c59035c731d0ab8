import { beforeEach, expect, inject, test } from 'vitest';
import type { Act, ApplicationChange } from '#shared/domain/acts/act.ts';
import { changeOf } from '#shared/domain/acts/change.ts';
import { savingOf } from '#shared/domain/acts/saving.ts';
import { draftOf } from '#shared/domain/draft/draft-of-application.ts';
import { answered, askFirst } from '#shared/domain/endorsement/endorsement.ts';
import { endorsementToken, linkDigestOf, linkSeed } from '#shared/runtime/endorsement-link.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { draftStore } from '#shared/store/applications/drafts.ts';
import { endorsementStore } from '#shared/store/applications/endorsements.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { writeTogether } from '#shared/store/engine/transaction.ts';
import { putNew } from '#shared/store/engine/writes.ts';
import { draftItem } from '#shared/store/items/draft-item.ts';
import { askedAt, endorsement, endorser, submissionWith } from '../support/builders/endorsed.ts';
import { createTestTable, type TestTable } from '../support/table/test-table.ts';
import { testCall, testEdition, testInForce } from '../support/world/web.ts';

const secret = 'a secret of the tests';
const reference = 'K7M2Q9XD';
const seed = (byte: number) => linkSeed(secret, reference, new Uint8Array(32).fill(byte));
const limit = { what: 'endorser x', most: 3, ms: 86_400_000, now: askedAt };

let table: TestTable;
let stores: ReturnType<typeof storesOf>;

const storesOf = ({ client, name }: TestTable) => ({
  commit: commitStore(client, name, testEdition),
  endorsements: endorsementStore(client, name, testEdition),
  drafts: draftStore(client, name, testEdition),
});

const submission = submissionWith(endorsement(seed(1)));

beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
  stores = storesOf(table);
  const form = { form: 'f', answers: 'a' };
  const sent = await stores.commit({ ...submission.act, form, limits: [limit] });
  expect(sent.ok).toBe(true);
});

const token = (byte: number) => endorsementToken(secret, reference, seed(byte).nonce);
const found = (byte: number, now = askedAt) =>
  stores.endorsements.byLink(linkDigestOf(token(byte)) ?? '', now);

const another = (byte: number, before = submission.application) => {
  const asked = askFirst(
    { ...endorser, address: `superior${byte}@kcca.go.ug` },
    { before: before.endorsement, link: seed(byte), at: askedAt + byte },
  );
  return changeOf(testInForce, 'ask-endorser', before, {
    at: askedAt + byte,
    changed: { endorsement: asked },
  });
};

/** Asks an endorser, counted under the limit of that address. */
const asking = (change: ApplicationChange, under = limit): Act => ({
  changes: [change],
  limits: [under],
});

test('a link finds its application and its number, and no other does', async () => {
  expect(await found(1)).toMatchObject({
    number: 1,
    application: { reference, endorsement: { ...endorser, state: 'requested' } },
  });
  expect(await found(2)).toBeUndefined();
  expect(await found(1, testEdition.archivesAt)).toBeUndefined();
});

test('the table holds no link, only what it cannot be made from alone', async () => {
  const stored = JSON.stringify(await table.items());
  expect(stored).not.toContain(token(1));
  expect(stored).toContain(linkDigestOf(token(1)));
  expect(endorsementToken('another secret', reference, seed(1).nonce)).not.toBe(token(1));
  expect(endorsementToken(secret, 'K7M2Q9XE', seed(1).nonce)).not.toBe(token(1));
});

test('another endorser is asked with the draft that names them; the old link finds what became of it', async () => {
  const draft = draftOf(submission.application);
  await writeTogether(table.client, [putNew(table.name, draftItem(draft, undefined))]);
  const next = { ...draft, version: 2, nomination: 'endorsement', sentVersion: 2 } as const;
  const asked = await stores.commit({
    ...asking(another(2)),
    draft: savingOf(draft, next, { call: testCall }),
  });
  expect(asked.ok).toBe(true);
  expect(await found(2)).toMatchObject({ number: 2, application: { endorsement: { number: 2 } } });
  expect(await found(1)).toMatchObject({ number: 1, application: { endorsement: { number: 2 } } });
  const { draft: kept } = await stores.drafts.dossier(reference);
  expect(kept).toMatchObject({ version: 2, sentVersion: 2 });
  const mails = (await table.items()).map((item) => stringIn(item, 'sk'));
  expect(mails).toContain('MAIL#endorsement-request-2-1');
  expect(mails).toContain('AUDIT#000002');
});

test('of an answer and a change of endorser at once one counts', async () => {
  const before = submission.application;
  const given = answered(endorsement(seed(1)), { verdict: 'endorse', name: 'S', reason: '' }, 5);
  const answer = changeOf(testInForce, 'endorse', before, {
    at: askedAt + 9,
    changed: { endorsement: given },
  });
  const results = await Promise.all([
    stores.commit({ changes: [answer] }),
    stores.commit(asking(another(2))),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test('an address is mailed three times a day, and again the next', async () => {
  expect(await stores.endorsements.timesCounted(limit)).toBe(1);
  let before = submission.application;
  for (const byte of [2, 3]) {
    const change = another(byte, before);
    expect((await stores.commit(asking(change))).ok).toBe(true);
    before = change.after;
  }
  expect(await stores.commit(asking(another(4, before)))).toEqual({
    ok: false,
    error: 'limited',
  });
  expect(await stores.endorsements.timesCounted(limit)).toBe(3);
  const tomorrow = { ...limit, now: limit.now + limit.ms };
  expect(await stores.endorsements.timesCounted(tomorrow)).toBe(0);
  expect((await stores.commit(asking(another(4, before), tomorrow))).ok).toBe(true);
});

test('an application that changes otherwise keeps its endorsement, and makes no second link', async () => {
  const before = submission.application;
  const change = changeOf(testInForce, 'change-consents', before, { at: askedAt + 9 });
  expect((await stores.commit({ changes: [change] })).ok).toBe(true);
  expect((await found(1))?.application).toMatchObject({ version: 2, endorsement: { number: 1 } });
});
