import { beforeEach, describe, expect, inject, test } from 'vitest';
import { draftBegunMail } from '#shared/domain/acts/mails/draft-mails.ts';
import { savingOf } from '#shared/domain/acts/saving.ts';
import { planStart } from '#shared/domain/acts/start.ts';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import { type Draft, draftEndsAt, newDraft, savePage } from '#shared/domain/draft/draft.ts';
import { type Commit, commitStore } from '#shared/store/applications/commit.ts';
import { type Drafts, draftStore } from '#shared/store/applications/drafts.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { edition as buildEdition, formValues } from '../support/builders/builders.ts';
import { asPlanned } from '../support/builders/planned.ts';
import { createTestTable, type TestTable } from '../support/table/test-table.ts';

const edition = buildEdition({ perCity: 1 });
const call = plannedCall(edition);
const now = edition.opensAt + 60_000;
const begun = newDraft({ reference: 'K7M2Q9XD', language: 'en', startedAt: now, now });
let table: TestTable;
let drafts: Drafts;
let commit: Commit;

beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
  drafts = draftStore(table.client, table.name, edition);
  commit = commitStore(table.client, table.name, edition);
});

const start = (draft: Draft = begun) =>
  commit(planStart({ draft, call, digest: 'access', browser: '' }));

const save = (read: Draft, next: Draft) => commit({ draft: savingOf(read, next, { call }) });
const refused = { ok: false, error: 'changed' };

const saved = (draft: Draft, phone: string): Draft => {
  const values = formValues({ phone });
  const next = savePage(draft, {
    page: 'you',
    values,
    basedOn: draft.version,
    language: 'en',
    now,
  });
  if (!next.ok) throw new Error(next.error.why);
  return next.value;
};

const rowsUnder = async (prefix: string) =>
  (await table.items()).filter((item) => stringIn(item, 'sk').startsWith(prefix));

describe('a draft', () => {
  test('is begun once, and opened by its own access alone', async () => {
    expect((await start()).ok).toBe(true);
    expect(await start()).toEqual(refused);
    const opened = await drafts.open(begun.reference, 'access', now);
    expect(opened).toEqual({
      call,
      draft: begun,
      application: undefined,
      hasAccess: true,
      unreachable: [],
    });
    const nothing = {
      call,
      draft: undefined,
      application: undefined,
      hasAccess: false,
      unreachable: [],
    };
    expect(await drafts.open(begun.reference, 'another', now)).toEqual(nothing);
    expect(await drafts.open('ZZZZZZZZ', 'access', now)).toEqual(nothing);
  });

  test('opens no longer than it is kept, though its row be still there', async () => {
    await start();
    const endsAt = draftEndsAt(call);
    expect((await drafts.open(begun.reference, 'access', endsAt - 1)).hasAccess).toBe(true);
    expect((await drafts.open(begun.reference, 'access', endsAt)).hasAccess).toBe(false);
  });

  test('opens no longer in a browser whose access was ended', async () => {
    await start();
    await drafts.revoke(begun.reference, 'access');
    await drafts.revoke(begun.reference, 'access');
    expect((await drafts.open(begun.reference, 'access', now)).hasAccess).toBe(false);
  });

  test('of two writers over one version one is refused, with its mail and its address', async () => {
    await start();
    const [one, two] = [saved(begun, '1'), saved(begun, '2')];
    const saveFor = (next: Draft, to: string) =>
      commit({
        draft: savingOf(begun, next, { call, addressDigest: to }),
        mails: [draftBegunMail(asPlanned(edition), next, to, now)],
      });
    const results = await Promise.all([saveFor(one, 'one'), saveFor(two, 'two')]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const won = results[0]?.ok ? 'one' : 'two';
    expect((await rowsUnder('MAIL#')).map((item) => stringIn(item, 'to'))).toEqual([won]);
    const addresses = (await table.items()).filter((item) =>
      stringIn(item, 'pk').startsWith('ADDRESS#'),
    );
    expect(addresses.map((item) => stringIn(item, 'pk'))).toEqual([`ADDRESS#${won}`]);
    expect(await saveFor(saved(begun, '3'), 'three')).toEqual(refused);
  });

  test('comes back as it was saved', async () => {
    await start();
    const next = {
      ...saved(begun, '＋256 "\\\u0000김'),
      toldAddresses: ['a'],
      nomination: 'later',
    } as const;
    await save(begun, next);
    expect((await drafts.open(begun.reference, 'access', now)).draft).toEqual(next);
    expect((await drafts.dossier(begun.reference)).draft).toEqual(next);
  });

  test('that was never begun is not saved into being', async () => {
    expect(await save(begun, saved(begun, '1'))).toEqual(refused);
    expect(await table.items()).toEqual([]);
  });
});
