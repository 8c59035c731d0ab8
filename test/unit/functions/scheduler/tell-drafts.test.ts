import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Draft, newDraft } from '#shared/domain/draft/draft.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import { err, ok } from '#shared/domain/result.ts';
import type { ToBeTold } from '#shared/store/call/unsent-drafts.ts';
import type { Item } from '#shared/store/engine/item.ts';
import type { Refusal } from '#shared/store/engine/transaction.ts';
import { draftItem } from '#shared/store/items/draft-item.ts';
import { tellDrafts } from '../../../../functions/scheduler/tell-drafts.ts';
import { fakeEffects } from '../../../support/fakes/fake-effects.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';
import { testCall, testEdition } from '../../../support/world/web.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const aDay = 86_400_000;
const { closesAt, graceEndsAt, opensAt } = testCall;
const aWeekBefore = closesAt - 7 * aDay;
const expiredAt = graceEndsAt + 5 * 60_000;

const draftOf = (reference: string, changes: Partial<Draft> = {}): Draft => ({
  ...newDraft({ reference, language: 'en', startedAt: opensAt, now: opensAt }),
  version: 2,
  values: { email: `${reference.toLowerCase()}@kcca.go.ug`, city: 'kampala' },
  ...changes,
});
const some = ['GRACE222', 'AMARA222', 'KAMYA222'].map((reference) => draftOf(reference));

/** Drafts in memory; `saving` is what an owner does just before a draft is told. */
const table = (drafts: readonly Draft[], ends = Number.MAX_SAFE_INTEGER) => {
  const rows = new Map(drafts.map((draft) => [draft.reference, draft]));
  const broken: Item[] = [];
  const told = new Map<string, ToBeTold['news']>();
  const refusals: Refusal[] = [];
  const effects = fakeEffects();
  const before = { telling: (_draft: Draft) => {} };
  const nameOf = ({ draft, news }: ToBeTold) => `${draft.reference} ${news.aside}`;
  const tell = tellDrafts({
    edition: testEdition,
    effects: async () => effects.port,
    drafts: async () => ({
      pages: async function* () {
        const items = [...rows.values()].map((draft) => draftItem(draft, ends));
        yield { rows: [...broken, ...items], next: undefined };
      },
      read: async (reference) => rows.get(reference),
      untold: async (all) => all.filter((one) => !told.has(nameOf(one))),
      tell: async (one) => {
        before.telling(one.draft);
        const refusal = refusals.shift();
        if (refusal) return err(refusal);
        const isAsRead = rows.get(one.draft.reference)?.version === one.draft.version;
        if (!isAsRead || told.has(nameOf(one))) return err('changed');
        told.set(nameOf(one), one.news);
        return ok(undefined);
      },
    }),
  });
  const mails = (): readonly Mail[] => [...told.values()].flatMap((news) => news.mails);
  const to = () =>
    mails()
      .map((mail) => mail.to)
      .sort();
  return { rows, broken, refusals, before, tell, told, mails, to, done: effects.done };
};

describe('whoever has begun and not sent', () => {
  test('is reminded a week before the closing, once however often the schedule comes', async () => {
    const { tell, to, done } = table(some);
    await tell(testCall, aWeekBefore - 1);
    expect(to()).toEqual([]);
    for (const at of [0, 0, 60_000]) await tell(testCall, aWeekBefore + at);
    expect(to()).toEqual(['amara222@kcca.go.ug', 'grace222@kcca.go.ug', 'kamya222@kcca.go.ug']);
    expect(done()).toEqual([`drafts-week ${aWeekBefore}`]);
    expect(logged.events()).toEqual([
      { event: 'effect-done', effect: 'drafts-week', instant: aWeekBefore, mails: 3 },
    ]);
    expect(logged.lines.join()).not.toContain('@');
  });

  test('is not reminded where they have typed no address yet', async () => {
    const { tell, to } = table([draftOf('GRACE222', { values: { email: 'grace@' } })]);
    await tell(testCall, aWeekBefore);
    expect(to()).toEqual([]);
  });

  test('is told when it is too late, and the record says that the draft has ended', async () => {
    const { tell, mails, told } = table(some);
    await tell(testCall, graceEndsAt);
    expect(mails()).toEqual([]);
    await tell(testCall, expiredAt);
    expect(mails().map(({ kind }) => kind)).toEqual(Array(3).fill('draft-expired'));
    for (const { audit } of told.values()) expect(audit).toMatchObject({ transition: 'expire' });
  });

  test('has a record that the draft has ended though there is no address to tell it to', async () => {
    const { tell, told, mails } = table([draftOf('GRACE222', { values: {} })]);
    await tell(testCall, expiredAt);
    expect(mails()).toEqual([]);
    expect([...told.values()].map(({ audit }) => audit?.transition)).toEqual(['expire']);
  });

  test('is not told of a draft that is over, though its row is there still', async () => {
    const { tell, to } = table(some, aWeekBefore - aDay);
    await tell(testCall, aWeekBefore);
    expect(to()).toEqual([]);
  });
});

describe('whoever does something while reminders go out', () => {
  test('and saves is reminded at the address that they have just saved', async () => {
    const { tell, rows, before, to } = table(some.slice(0, 1));
    before.telling = (draft) => {
      before.telling = () => {};
      rows.set(draft.reference, {
        ...draft,
        version: draft.version + 1,
        values: { ...draft.values, email: 'new@kcca.go.ug' },
      });
    };
    await tell(testCall, aWeekBefore);
    expect(to()).toEqual(['new@kcca.go.ug']);
  });

  test('and sends is not reminded any more', async () => {
    const { tell, rows, before, to, done } = table(some.slice(0, 1));
    before.telling = (draft) => {
      rows.set(draft.reference, { ...draft, version: 3, sentVersion: 3 });
    };
    await tell(testCall, aWeekBefore);
    expect(to()).toEqual([]);
    expect(done()).toHaveLength(1);
  });

  test('and whose draft is erased holds up nobody', async () => {
    const { tell, rows, before, to } = table(some);
    before.telling = ({ reference }) => {
      if (reference === 'GRACE222') rows.delete(reference);
    };
    await tell(testCall, aWeekBefore);
    expect(to()).toEqual(['amara222@kcca.go.ug', 'kamya222@kcca.go.ug']);
  });

  test('and saves without an end is left to the next run, and the others are told', async () => {
    const { tell, rows, before, to, done } = table(some);
    before.telling = (draft) => {
      if (draft.reference === 'GRACE222')
        rows.set(draft.reference, { ...draft, version: draft.version + 1 });
    };
    await expect(tell(testCall, aWeekBefore)).rejects.toThrow('1 rows have failed');
    expect(to()).toEqual(['amara222@kcca.go.ug', 'kamya222@kcca.go.ug']);
    before.telling = () => {};
    await tell(testCall, aWeekBefore + 60_000);
    expect(to()).toHaveLength(3);
    expect(done()).toHaveLength(1);
  });
});

test('a write that meets another is tried again at once', async () => {
  const { tell, refusals, to } = table(some.slice(0, 1));
  refusals.push('busy', 'busy', 'busy');
  await tell(testCall, aWeekBefore);
  expect(to()).toEqual(['grace222@kcca.go.ug']);
});

test('a row that cannot be read fails the run when all others were told', async () => {
  const { tell, broken, to } = table(some);
  broken.push({ ...draftItem(draftOf('BROKEN22'), undefined), typed: { S: '{"email":' } });
  await expect(tell(testCall, aWeekBefore)).rejects.toThrow('1 rows have failed');
  expect(to()).toHaveLength(3);
});
