import fc from 'fast-check';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import type { Act } from '#shared/domain/acts/act.ts';
import { planMatchCity } from '#shared/domain/acts/staff/match-city.ts';
import { planNote } from '#shared/domain/acts/staff/note.ts';
import {
  planBeginReview,
  planShortlist,
  planUnshortlist,
} from '#shared/domain/acts/staff/steps.ts';
import { planWithdrawFor } from '#shared/domain/acts/staff/withdraw-for.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { type Case, untouchedCase } from '#shared/domain/selection/case.ts';
import { applicationStore } from '#shared/store/applications/applications.ts';
import { type Commit, commitStore } from '#shared/store/applications/commit.ts';
import { type Drafts, draftStore } from '#shared/store/applications/drafts.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { type Cases, caseStore } from '#shared/store/staff/cases.ts';
import { answers, edition as buildEdition } from '../../support/builders/builders.ts';
import { alexandra, andrew } from '../../support/builders/members.ts';
import { asPlanned, firstSending } from '../../support/builders/planned.ts';
import { planned } from '../../support/mails/staff-mails.ts';
import { faultsOf, twoAtOneCase } from '../../support/staff/two-at-one-case.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';

const edition = buildEdition({ perCity: 1 });
const call = asPlanned(edition);
const now = edition.opensAt + 60_000;
const reference = 'K7M2Q9XD';
const refused = { ok: false, error: 'changed' };

let table: TestTable;
let cases: Cases;
let drafts: Drafts;
let commit: Commit;

beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
  cases = caseStore(table.client, table.name);
  drafts = draftStore(table.client, table.name, edition);
  commit = commitStore(table.client, table.name, edition);
});

const act = (read: Case, at = now, member = andrew) => ({ member, at, id: `id${at}`, case: read });
const written = async (plan: Act): Promise<void> => {
  expect(await commit(plan)).toEqual({ ok: true, value: undefined });
};

/** Somebody of a city that is not in the list, who has applied. */
const sent = async (changes: Readonly<Record<string, string>> = {}): Promise<Application> => {
  const { act: sending, application } = firstSending({
    call,
    answers: answers({ city: 'not-listed', otherCity: 'Kampala City', country: 'UG', ...changes }),
    reference,
    language: 'en',
    receivedAt: now,
    lateBySeconds: 0,
    wording: 'en 1',
    flags: [],
    seen: { appliedBefore: false, placesTaken: 0 },
  });
  await written({ ...sending, form: { form: reference, answers: '' } });
  return application;
};

describe('a case', () => {
  test('is untouched until somebody does something, and is written with what happened', async () => {
    expect(await cases.read(reference)).toEqual(untouchedCase(reference));
    await written(planned(planBeginReview(act(await cases.read(reference)))));
    await written(planned(planShortlist(act(await cases.read(reference), now + 1))));
    const record = await cases.record(reference);
    expect(record.case).toEqual({ reference, step: 'shortlisted', assigned: [], version: 2 });
    expect(record.events.map(({ transition, by }) => [transition, by.name])).toEqual([
      ['begin-review', 'Andrew Lim'],
      ['shortlist', 'Andrew Lim'],
    ]);
  });

  test('is refused to whoever read it before somebody else changed it, and names them', async () => {
    const read = await cases.read(reference);
    await written(planned(planShortlist(act(read, now, alexandra))));
    expect(await commit(planned(planBeginReview(act(read, now + 1))))).toEqual(refused);
    expect(await cases.lastChange(reference)).toEqual({
      at: now,
      transition: 'shortlist',
      person: { id: 'alexandra', name: 'Alexandra Sidorova' },
    });
    const again = await cases.read(reference);
    await written(planned(planUnshortlist(act(again, now + 2))));
    expect(await commit(planned(planUnshortlist(act(again, now + 3))))).toEqual(refused);
  });

  test('keeps every note, also of two who write in one instant', async () => {
    const note = (id: string, text: string) =>
      planned(planNote({ ...act(untouchedCase(reference)), id, text }));
    await written(note('a', 'Called Kampala.\nThey will write.'));
    await written(note('b', 'They wrote.'));
    expect(await commit(note('a', 'Something else.'))).toEqual(refused);
    const { notes, case: own } = await cases.record(reference);
    expect(notes.map(({ text }) => text)).toEqual([
      'Called Kampala.\nThey will write.',
      'They wrote.',
    ]);
    expect(own.version).toBe(0);
  });

  test('and its application are written together, or neither of them', async () => {
    const application = await sent();
    const withdrawal = planned(
      planWithdrawFor({
        call,
        member: andrew,
        at: now + 1,
        application,
        reason: 'Asked by telephone',
        next: undefined,
      }),
    );
    const shortlisting = planned(planShortlist(act(untouchedCase(reference), now + 1)));
    await written(shortlisting);
    expect(await commit({ ...withdrawal, ...shortlisting })).toEqual(refused);
    expect((await drafts.dossier(reference)).application?.state).toBe('submitted');
    const next = planned(planUnshortlist(act(await cases.read(reference), now + 2)));
    await written({ ...withdrawal, ...next });
    expect((await drafts.dossier(reference)).application?.state).toBe('withdrawn');
    expect((await cases.read(reference)).step).toBe('under-review');
  });
});

describe('what staff did to an application', () => {
  test('names the member and the reason in its row, and neither to its applicant', async () => {
    const application = await sent();
    await written(
      planned(
        planMatchCity({
          call,
          member: andrew,
          at: now + 5,
          application,
          reason: 'Kampala, says the letter',
          cityId: 'kampala',
          seen: { placesTaken: 0, next: undefined },
        }),
      ),
    );
    expect(await cases.lastChange(reference)).toMatchObject({
      transition: 'match-city',
      person: { name: 'Andrew Lim' },
    });
    const row = (await table.items()).find((item) => stringIn(item, 'transition') === 'match-city');
    expect(stringIn(row, 'reason')).toBe('Kampala, says the letter');
    const dossier = await drafts.dossier(reference);
    expect(JSON.stringify(dossier)).not.toMatch(/Andrew|says the letter/);
    expect(dossier.application?.cityId).toBe('kampala');
    const places = await applicationStore(table.client, table.name, edition).intakeSnapshot({
      form: 'another',
      answers: '',
      duplicateKeys: [],
      cityId: 'kampala',
    });
    expect(places.placesTaken).toBe(1);
  });
});

// open-mercato/open-mercato#2989, career-ops-hq/career-ops#2900
test('two people who edit one case on the engine lose no update', async () => {
  for (const turns of fc.sample(fc.array(fc.boolean(), { maxLength: 16 }), {
    numRuns: 30,
    seed: 29,
  })) {
    const own = await createTestTable(inject('dynamodbEndpoint'));
    const desk = {
      ...caseStore(own.client, own.name),
      commit: commitStore(own.client, own.name, edition),
    };
    expect(faultsOf(await twoAtOneCase(desk, turns))).toEqual([]);
  }
});
