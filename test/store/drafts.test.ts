import { beforeEach, describe, expect, inject, test } from 'vitest';
import { changeOf } from '#shared/domain/acts/change.ts';
import { draftBegunMail } from '#shared/domain/acts/draft-mails.ts';
import { planRevision } from '#shared/domain/acts/revision.ts';
import { savingOf } from '#shared/domain/acts/saving.ts';
import { planStart } from '#shared/domain/acts/start.ts';
import { planWithdrawal } from '#shared/domain/acts/withdrawal.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import { type Draft, draftEndsAt, newDraft, savePage } from '#shared/domain/draft/draft.ts';
import { applicationStore } from '#shared/store/applications/applications.ts';
import { type Commit, commitStore } from '#shared/store/applications/commit.ts';
import { type Drafts, draftStore } from '#shared/store/applications/drafts.ts';
import { numberIn, stringIn } from '#shared/store/engine/item.ts';
import { limitWrite } from '#shared/store/engine/rate-limits.ts';
import { writeTogether } from '#shared/store/engine/transaction.ts';
import { answers, edition as buildEdition, formValues } from '../support/builders/builders.ts';
import { asPlanned, firstSending } from '../support/builders/planned.ts';
import { createTestTable, type TestTable } from '../support/table/test-table.ts';

const edition = buildEdition({ perCity: 1 });
const call = plannedCall(edition);
const now = edition.opensAt + 60_000;
const begun = newDraft({ reference: 'K7M2Q9XD', language: 'en', startedAt: now, now });
let table: TestTable;
let drafts: Drafts;
let applications: ReturnType<typeof applicationStore>;
let commit: Commit;

beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
  drafts = draftStore(table.client, table.name, edition);
  applications = applicationStore(table.client, table.name, edition);
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
      unreached: [],
    });
    const nothing = {
      call,
      draft: undefined,
      application: undefined,
      hasAccess: false,
      unreached: [],
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

  test('of an application that came whole is made once', async () => {
    expect((await drafts.restore({ ...begun, sentVersion: 1 })).ok).toBe(true);
    expect(await drafts.restore(begun)).toEqual(refused);
  });
});

/** Sends an application of a person of its own, with its draft. */
const sent = async (reference: string, city = 'kampala', at = now): Promise<Application> => {
  const draft = { ...saved({ ...begun, reference }, '1') };
  await start(draft);
  const places = (await rowsUnder('PLACES')).find(
    (item) => stringIn(item, 'pk') === `CITY#${city}`,
  );
  const submission = firstSending({
    call: asPlanned(edition),
    answers: answers({ city, fullName: reference, email: `${reference}@city.gov` }),
    reference,
    language: 'en',
    receivedAt: at,
    lateBySeconds: 0,
    wording: 'en 1',
    flags: [],
    seen: { appliedBefore: false, placesTaken: numberIn(places, 'taken') ?? 0 },
    from: 'draft',
  });
  const stored = await commit({
    ...submission.act,
    form: { form: reference, answers: '' },
    naming: { duplicateKeys: [{ duplicateKey: reference, before: [], after: [reference] }] },
    draft: { kind: 'sent', draft },
  });
  if (!stored.ok) throw new Error(stored.error);
  return submission.application;
};

const revised = (application: Application, city: string, next?: Application) =>
  planRevision({
    call: asPlanned(edition),
    application,
    answers: { ...application.answers, city },
    language: 'en',
    receivedAt: now + 10,
    lateBySeconds: 0,
    wording: 'en 1',
    flags: [],
    documents: [],
    seen: { resembles: false, placesTaken: 0, next },
  });

describe('an application that changes', () => {
  test('marks its draft as sent, which is then kept with it', async () => {
    const { reference } = await sent('AAAAAAAA');
    const [row] = await rowsUnder('DRAFT');
    expect(numberIn(row, 'sentVersion')).toBe(2);
    expect(row).not.toHaveProperty('expiresAt');
    const later = draftEndsAt(call) - 1;
    expect((await drafts.open(reference, 'access', later)).application?.state).toBe('submitted');
  });

  test('is sent once a version of its draft', async () => {
    const application = await sent('AAAAAAAA');
    const change = revised(application, 'kampala');
    for (const version of [2, 3]) {
      const draft = { reference: 'AAAAAAAA', version, accessRound: 0 };
      expect(await commit({ ...change, draft: { kind: 'sent', draft } })).toEqual(refused);
    }
    expect(await rowsUnder('VERSION#')).toEqual([]);
  });

  test('keeps the version that counted before, also when both came in one millisecond', async () => {
    const application = await sent('AAAAAAAA', 'kampala', now + 10);
    const draft = { ...saved({ ...begun, reference: 'AAAAAAAA' }, '1') };
    await save({ ...draft, sentVersion: 2 }, saved(draft, '2'));
    const change = revised(application, 'kampala');
    const again = { reference: 'AAAAAAAA', version: 3, accessRound: 0 };
    expect((await commit({ ...change, draft: { kind: 'sent', draft: again } })).ok).toBe(true);
    const { versions, history } = await drafts.dossier('AAAAAAAA');
    expect(versions).toEqual([application]);
    expect(history.map(({ transition }) => transition)).toEqual(['start', 'submit', 'revise']);
  });

  test('is refused to whoever read an older version', async () => {
    const application = await sent('AAAAAAAA');
    const consent = changeOf(asPlanned(edition), 'change-consents', application, { at: now + 1 });
    const act = { changes: [consent] };
    const results = await Promise.all([commit(act), commit(act)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const withdrawal = planWithdrawal({
      call: asPlanned(edition),
      application,
      next: undefined,
      at: now + 2,
    });
    expect(await commit(withdrawal)).toEqual(refused);
  });

  test('gives its place to whoever has waited longest, in the same write', async () => {
    const first = await sent('AAAAAAAA', 'kampala', now);
    await sent('CCCCCCCC', 'kampala', now + 2);
    await sent('BBBBBBBB', 'kampala', now + 3);
    const next = await applications.nextInQueue('kampala');
    expect(next?.reference).toBe('CCCCCCCC');
    const withdrawal = { call: asPlanned(edition), application: first, at: now + 4 };
    // Whoever has not seen that somebody waits cannot give the place back.
    const unseen = planWithdrawal({ ...withdrawal, next: undefined });
    expect(await commit(unseen)).toEqual(refused);
    expect((await commit(planWithdrawal({ ...withdrawal, next }))).ok).toBe(true);
    expect((await applications.nextInQueue('kampala'))?.reference).toBe('BBBBBBBB');
    expect((await drafts.dossier('CCCCCCCC')).application?.state).toBe('submitted');
    // The same place is not given twice.
    expect((await commit(planWithdrawal({ ...withdrawal, next }))).ok).toBe(false);
  });

  test('leaves no queue where nobody waits', async () => {
    await sent('AAAAAAAA');
    expect(await applications.nextInQueue('kampala')).toBeUndefined();
    expect(await applications.nextInQueue('nowhere')).toBeUndefined();
  });
});

describe('a limit', () => {
  const limited = { ok: false, error: 'limited' };
  const limit = { what: 'a thing', most: 3, ms: 3_600_000, now };
  const once = (changes: Partial<typeof limit> = {}) =>
    writeTogether(table.client, [limitWrite(table.name, { ...limit, ...changes })]);

  test('lets as many through as it says, in each span of time', async () => {
    for (let time = 0; time < 3; time += 1) expect((await once()).ok).toBe(true);
    expect(await once()).toEqual(limited);
    expect((await once({ what: 'another' })).ok).toBe(true);
    expect((await once({ now: now + 3_600_000 })).ok).toBe(true);
  });

  test('lets no more through when they come at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        for (;;) {
          const counted = await once();
          if (counted.ok || counted.error === 'limited') return;
        }
      }),
    );
    const [row] = await table.items();
    expect(numberIn(row, 'times')).toBe(3);
    expect(numberIn(row, 'expiresAt')).toBeGreaterThan(now / 1000);
  });

  test('refuses all that is written with it', async () => {
    const put = { TableName: table.name, Item: { pk: { S: 'x' }, sk: { S: 'x' } } };
    for (let time = 0; time < 3; time += 1) await once();
    const both = [{ Put: put }, limitWrite(table.name, limit)];
    expect(await writeTogether(table.client, both)).toEqual(limited);
    expect((await table.items()).some((item) => stringIn(item, 'pk') === 'x')).toBe(false);
  });
});
