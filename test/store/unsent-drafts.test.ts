import { beforeEach, describe, expect, inject, test } from 'vitest';
import { savingOf } from '#shared/domain/acts/saving.ts';
import { planStart } from '#shared/domain/acts/start.ts';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import { draftEndsAt, newDraft } from '#shared/domain/draft/draft.ts';
import { digest } from '#shared/runtime/digest.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { draftStore } from '#shared/store/applications/drafts.ts';
import { effectStore } from '#shared/store/call/effects.ts';
import { unsentDraftStore } from '#shared/store/call/unsent-drafts.ts';
import { numberIn, stringIn } from '#shared/store/engine/item.ts';
import { writeTogether } from '#shared/store/engine/transaction.ts';
import { putNew } from '#shared/store/engine/writes.ts';
import { draftItem } from '#shared/store/items/draft-item.ts';
import { extendDrafts } from '../../functions/scheduler/extend-drafts.ts';
import { tellDrafts } from '../../functions/scheduler/tell-drafts.ts';
import { edition as buildEdition } from '../support/builders/builders.ts';
import { createTestTable, type TestTable } from '../support/table/test-table.ts';
import { capturedLog } from '../support/world/captured-log.ts';

const edition = buildEdition();
const call = plannedCall(edition);
const anHour = 3_600_000;

const someone = {
  reference: 'EEEEEEEE',
  language: 'en',
  startedAt: call.opensAt,
  now: call.opensAt,
} as const;

let table: TestTable;
let tell: (now: number) => Promise<void>;

const begin = async (reference: string, values: Record<string, string>, sentVersion = 0) => {
  const draft = {
    ...newDraft({ reference, language: 'en', startedAt: call.opensAt, now: call.opensAt }),
    version: 2,
    values,
    sentVersion,
  };
  const commit = commitStore(table.client, table.name, edition);
  await commit(planStart({ draft, call, digest: 'digest', browser: '' }));
};

const mailsOf = async (reference: string): Promise<readonly string[]> =>
  (await table.items())
    .filter((item) => stringIn(item, 'pk') === `APPLICATION#${reference}`)
    .filter((item) => stringIn(item, 'sk').startsWith('MAIL#'))
    .map((item) => stringIn(item, 'kind'));

beforeEach(async () => {
  capturedLog();
  table = await createTestTable(inject('dynamodbEndpoint'));
  const effects = effectStore(table.client, table.name);
  const drafts = unsentDraftStore(table.client, table.name);
  const told = tellDrafts({ edition, effects: async () => effects, drafts: async () => drafts });
  tell = (now) => told(call, now);
  await begin('AAAAAAAA', { email: 'amara@city.gov' });
  await begin('BBBBBBBB', { email: 'bina@city.gov' }, 2);
  await begin('CCCCCCCC', { email: 'no address' });
});

test('whoever has not sent is reminded once of each instant, however often the schedule fires', async () => {
  for (const hours of [47, 46, 5, 5]) await tell(call.closesAt - hours * anHour);
  expect(await mailsOf('AAAAAAAA')).toEqual(['draft-reminder', 'draft-reminder']);
});

test('whoever has sent, or gave no address, is not written to', async () => {
  await tell(call.closesAt - 47 * anHour);
  expect(await mailsOf('BBBBBBBB')).toEqual([]);
  expect(await mailsOf('CCCCCCCC')).toEqual([]);
});

test('a run that broke off is taken up by the next, and nobody is told twice', async () => {
  const effects = effectStore(table.client, table.name);
  const store = unsentDraftStore(table.client, table.name);
  let calls = 0;
  const breaking = tellDrafts({
    edition,
    effects: async () => effects,
    drafts: async () => ({
      ...store,
      tell: async (...told) => {
        const written = await store.tell(...told);
        calls += 1;
        if (calls === 1) throw new Error('the function died');
        return written;
      },
    }),
  });
  await begin('DDDDDDDD', { email: 'dina@city.gov' });
  const now = call.closesAt - 47 * anHour;
  await expect(breaking(call, now)).rejects.toThrow('drafts-two-days: 1 rows have failed');
  await tell(now + 300_000);
  expect(await mailsOf('AAAAAAAA')).toEqual(['draft-reminder']);
  expect(await mailsOf('DDDDDDDD')).toEqual(['draft-reminder']);
});

describe('when the call is extended by more than the time for which drafts are kept', () => {
  const weeks = 7 * 24 * anHour;
  const extended = {
    ...call,
    closesAt: call.closesAt + 5 * weeks,
    graceEndsAt: call.graceEndsAt + 5 * weeks,
    earlierClosings: [call.closesAt],
  };
  const justBefore = draftEndsAt(extended) - 1;
  const keep = () =>
    extendDrafts({
      effects: async () => effectStore(table.client, table.name),
      drafts: async () => unsentDraftStore(table.client, table.name),
    });
  const address = digest('amara@city.gov');
  const found = async (reference: string) => {
    const drafts = draftStore(table.client, table.name, edition);
    const opened = await drafts.open(reference, 'digest', justBefore);
    return { draft: opened.draft?.values, browser: opened.hasAccess };
  };

  test('a draft is there until the new end, with its browser and its address', async () => {
    const drafts = draftStore(table.client, table.name, edition);
    const { draft: read } = await drafts.open('AAAAAAAA', 'digest', call.opensAt);
    if (!read) throw new Error('no draft');
    const draft = savingOf(read, { ...read, version: 3 }, { call, addressDigest: address });
    await commitStore(table.client, table.name, edition)({ draft });
    expect(await found('AAAAAAAA')).toEqual({ draft: undefined, browser: false });
    await keep()(extended, call.closesAt - anHour);
    expect(await found('AAAAAAAA')).toEqual({ draft: { email: 'amara@city.gov' }, browser: true });
    const rows = (await table.items()).filter(
      (item) => stringIn(item, 'pk') === `ADDRESS#${address}`,
    );
    expect(rows.map((item) => numberIn(item, 'expiresAt'))).toEqual([draftEndsAt(extended) / 1000]);
  });

  test('a draft that has ended, and of which one was told so, does not come back', async () => {
    await keep()(extended, draftEndsAt(call) + 1_000);
    expect(await found('AAAAAAAA')).toEqual({ draft: undefined, browser: false });
  });

  test('each closing costs two looks at the table, and what was sent keeps no end', async () => {
    const log = capturedLog();
    for (const minutes of [0, 5, 10, 15, 20])
      await keep()(extended, call.opensAt + minutes * 60_000);
    expect(log.events()).toMatchObject([
      { event: 'drafts-kept', instant: extended.closesAt },
      { event: 'drafts-kept', instant: extended.closesAt, rows: 0 },
    ]);
    const sentBefore = { ...newDraft(someone), sentVersion: 1 };
    await writeTogether(table.client, [putNew(table.name, draftItem(sentBefore, undefined))]);
    await keep()({ ...extended, closesAt: extended.closesAt + 1 }, call.opensAt);
    const sent = (await table.items()).find(
      (item) => stringIn(item, 'pk') === 'APPLICATION#EEEEEEEE' && stringIn(item, 'sk') === 'DRAFT',
    );
    expect(sent?.['expiresAt']).toBeUndefined();
  });
});

test('after the grace time a draft expires: told once, with an audit row, and still to be sent if the call is extended', async () => {
  const expired = call.graceEndsAt + 6 * 60_000;
  await tell(expired);
  await tell(expired + 300_000);
  expect(await mailsOf('AAAAAAAA')).toEqual(['draft-expired']);
  const { history, draft } = await draftStore(table.client, table.name, edition).dossier(
    'AAAAAAAA',
  );
  expect(history.map(({ transition }) => transition)).toEqual(['start', 'expire']);
  expect(draft?.sentVersion).toBe(0);
});
