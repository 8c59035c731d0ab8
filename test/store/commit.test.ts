import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { untouched } from '#shared/domain/acts/act.ts';
import { changeOf } from '#shared/domain/acts/change.ts';
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
import { keyItem, keys, numberIn, stringIn } from '#shared/store/engine/item.ts';
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

describe('an application that is new', () => {
  /** The act of a form that came whole from a person, as the intake plans it. */
  const whole = (reference: string, placesTaken = 0) => {
    const { act } = firstSending({
      call: asPlanned(edition),
      answers: answers({ fullName: reference, email: `${reference}@city.gov` }),
      reference,
      language: 'en',
      receivedAt: now,
      lateBySeconds: 0,
      wording: 'en 1',
      flags: [],
      seen: { appliedBefore: false, placesTaken },
    });
    return { ...act, form: { form: `form of ${reference}`, answers: 'answers' } };
  };
  const snapshot = (form: string) =>
    applications.intakeSnapshot({ form, answers: '', duplicateKeys: ['key'], cityId: 'kampala' });

  test('is seen by the next who looks: its form, its duplicate keys and its place', async () => {
    const naming = { duplicateKeys: [{ duplicateKey: 'key', before: [], after: ['AAAAAAAA'] }] };
    expect((await commit({ ...whole('AAAAAAAA'), naming })).ok).toBe(true);
    expect(await snapshot('form of AAAAAAAA')).toMatchObject({
      sentBefore: { reference: 'AAAAAAAA', answers: 'answers' },
      carriers: { key: ['AAAAAAAA'] },
      ofOthers: true,
      placesTaken: 1,
    });
  });

  test('is made of a form once, whatever reference it would get', async () => {
    const { form } = whole('AAAAAAAA');
    await commit(whole('AAAAAAAA'));
    expect(await commit({ ...whole('BBBBBBBB', 1), form })).toEqual(refused);
    expect(await rowsUnder('APPLICATION')).toHaveLength(1);
  });

  test('takes nobody’s reference', async () => {
    await commit(whole('AAAAAAAA'));
    const form = { form: 'another form', answers: '' };
    expect(await commit({ ...whole('AAAAAAAA', 1), form })).toEqual(refused);
  });

  test('is refused with all its mails where the last place has gone', async () => {
    await commit(whole('AAAAAAAA'));
    expect(await commit(whole('BBBBBBBB'))).toEqual(refused);
    const owners = (await rowsUnder('MAIL#')).map((item) => stringIn(item, 'pk'));
    expect(new Set(owners)).toEqual(new Set(['APPLICATION#AAAAAAAA']));
  });

  test('is refused where somebody has got one of its duplicate keys meanwhile', async () => {
    const carriedBy = (reference: string) => ({
      duplicateKeys: [{ duplicateKey: 'key', before: [], after: [reference] }],
    });
    await commit({ ...whole('AAAAAAAA'), naming: carriedBy('AAAAAAAA') });
    const second = { ...whole('BBBBBBBB', 1), naming: carriedBy('BBBBBBBB') };
    expect(await commit(second)).toEqual(refused);
    expect(await applications.carriers(['key'])).toEqual({ key: ['AAAAAAAA'] });
  });

  test('is found by its address where no duplicate key leads there', async () => {
    const naming = { duplicateKeys: [], address: 'its-digest', formerAddress: 'the-one-before' };
    await commit({ ...whole('AAAAAAAA'), naming });
    const rows = (await table.items())
      .filter((item) => stringIn(item, 'pk').startsWith('ADDRESS#'))
      .map((item) => `${stringIn(item, 'pk')} ${stringIn(item, 'sk')}`);
    expect(rows.toSorted()).toEqual([
      'ADDRESS#its-digest APPLICATION#AAAAAAAA',
      'ADDRESS#the-one-before FORMER#AAAAAAAA',
    ]);
  });

  test('over a limit is not written, and is not counted', async () => {
    const limit = { what: 'a thing', most: 1, ms: 3_600_000, now };
    await commit({ ...whole('AAAAAAAA'), limits: [limit] });
    const second = await commit({ ...whole('BBBBBBBB', 1), limits: [limit] });
    expect(second).toEqual({ ok: false, error: 'limited' });
    expect(await rowsUnder('APPLICATION')).toHaveLength(1);
  });

  test('on a count that has risen meanwhile is refused as changed, to be planned anew', async () => {
    const count = { what: 'a text', ms: 3_600_000, now, plannedBelow: 1 };
    await commit({ ...whole('AAAAAAAA'), seenCounts: [count] });
    expect(await commit({ ...whole('BBBBBBBB', 1), seenCounts: [count] })).toEqual(refused);
  });
});

describe('what an act may begin from', () => {
  test('is written with it: a row in another state is left as it is', async () => {
    const application = await sent('AAAAAAAA');
    const { pk, sk } = keyItem(keys.application('AAAAAAAA'));
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: { pk, sk },
        UpdateExpression: 'SET #state = :state',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':state': { S: 'withdrawn' } },
      }),
    );
    const change = changeOf(asPlanned(edition), 'change-consents', application, { at: now });
    expect(await commit({ changes: [change] })).toEqual(refused);
  });

  test('keeps no version of one who only moves up', async () => {
    const first = await sent('AAAAAAAA', 'kampala');
    await sent('BBBBBBBB', 'kampala', now + 1);
    const next = await applications.nextInQueue('kampala');
    const draft = { ...saved({ ...begun, reference: 'AAAAAAAA' }, '1') };
    await save({ ...draft, sentVersion: 2 }, saved(draft, '2'));
    const again = { reference: 'AAAAAAAA', version: 3, accessRound: 0 };
    const act = revised(first, 'vladivostok', next);
    expect((await commit({ ...act, draft: { kind: 'sent', draft: again } })).ok).toBe(true);
    expect((await drafts.dossier('AAAAAAAA')).versions).toHaveLength(1);
    expect((await drafts.dossier('BBBBBBBB')).versions).toEqual([]);
  });
});

describe('an act of a browser whose accesses were ended meanwhile', () => {
  test('is refused though it leaves the draft as it is, and goes through in the round that holds', async () => {
    const application = await sent('AAAAAAAA');
    const { draft } = await drafts.dossier('AAAAAAAA');
    if (!draft) throw new Error('no draft');
    expect((await drafts.revokeOthers(draft, 'another')).ok).toBe(true);
    const change = changeOf(asPlanned(edition), 'change-consents', application, { at: now });
    const act = { changes: [change] };
    expect(await commit({ ...act, draft: untouched(draft) })).toEqual(refused);
    const inForce = { ...draft, accessRound: draft.accessRound + 1 };
    expect((await commit({ ...act, draft: untouched(inForce) })).ok).toBe(true);
  });
});
