import { beforeEach, describe, expect, inject, test } from 'vitest';
import type { Act } from '#shared/domain/acts/act.ts';
import { planNote } from '#shared/domain/acts/staff/note.ts';
import { planShortlist } from '#shared/domain/acts/staff/steps.ts';
import { longestAnswer } from '#shared/domain/application/return.ts';
import { untouchedCase } from '#shared/domain/selection/case.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { grouped } from '#shared/text/grouped.ts';
import { edition as buildEdition } from '../../support/builders/builders.ts';
import { andrew } from '../../support/builders/members.ts';
import { peopleOf, postTo, savePageOf, sendOf, wholeDraft } from '../../support/builders/people.ts';
import { formsOf } from '../../support/every/every-post.ts';
import { planned, questions } from '../../support/mails/staff-mails.ts';
import { returnIt, storedApplication } from '../../support/staff/staff-desk.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';
import { textOf } from '../../support/text/html.ts';
import { createWorld } from '../../support/world/world.ts';

const edition = buildEdition();
const opened = edition.opensAt + 60_000;

let table: TestTable;
beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
});

/** Somebody whose application was sent, and what they and the staff do. */
const applied = async () => {
  const parts = { table: table.name, edition, now: () => opened };
  const { fetch: by } = createWorld({ endpoint: inject('dynamodbEndpoint'), ...parts });
  const person = await peopleOf({ client: table.client, ...parts }).begun();
  expect((await sendOf(by, person, wholeDraft)).status).toBe(307);
  const { reference } = person.session;
  const forms = formsOf(person, opened);
  const post = async (name: keyof typeof forms, changes: Readonly<Record<string, string>> = {}) => {
    const { path, fields } = forms[name];
    return postTo(by, path, [...new Map([...fields, ...Object.entries(changes)])]);
  };
  const read = async (name: keyof typeof forms) => (await post(name)).text();
  const returned = () => returnIt(table, edition, { reference, at: opened });
  const stored = () => storedApplication(table, edition, reference);
  return { by, person, reference, post, read, returned, stored };
};

const kindsQueued = async (): Promise<readonly string[]> =>
  (await table.items())
    .filter((item) => stringIn(item, 'sk').startsWith('MAIL#'))
    .map((item) => stringIn(item, 'kind'));

describe('an applicant whom staff have asked for more', () => {
  test('reads on the status page what is asked and by when, and is told by email', async () => {
    const { read, returned } = await applied();
    await returned();
    const page = textOf(await read('open-status'));
    expect(page).toContain('We need more information from you');
    for (const question of questions) expect(page).toContain(question);
    expect(page).toContain('Friday, 20 April 2018 at 23:59');
    expect(await kindsQueued()).toEqual(expect.arrayContaining(['returned', 'return-reminder']));
  });

  test('answers once: the application is where it was, and staff are told', async () => {
    const { post, read, returned, stored } = await applied();
    const before = await stored();
    await returned();
    expect((await post('answer-return')).status).toBe(307);
    const after = await stored();
    expect(after).toMatchObject({ state: before.state, version: before.version + 2 });
    expect(after.returns?.[0]?.answer).toEqual({ at: opened, text: 'From 2011 to 2018.' });
    expect((await post('answer-return', { answer: 'Or from 2012.' })).status).toBe(307);
    expect(await stored()).toEqual(after);
    const page = textOf(await read('open-status'));
    expect(page).toContain('We have received your answer');
    expect(page).toContain('From 2011 to 2018.');
    expect(page).not.toContain('Submit answer');
    expect(await kindsQueued()).toContain('staff-answered');
  });

  test('is told what is wrong with an answer, and keeps what was typed', async () => {
    const { post, returned, stored } = await applied();
    await returned();
    const none = await post('answer-return', { answer: ' \n ' });
    expect(none.status).toBe(422);
    expect(textOf(await none.text())).toContain('Enter your answer');
    const long = `${'word '.repeat(longestAnswer / 5)}end`;
    const tooLong = await post('answer-return', { answer: long });
    expect(tooLong.status).toBe(422);
    const page = await tooLong.text();
    expect(page).toContain(long);
    expect(textOf(page)).toContain(`You entered ${grouped(long.length)}.`);
    expect((await stored()).state).toBe('returned');
  });

  test('who has the page of an earlier question is shown the new one above what was typed', async () => {
    const { post, returned, stored } = await applied();
    await returned();
    const answer = await post('answer-return', { question: '1', answer: 'Yes, by my mayor.' });
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(textOf(page)).toContain('We have asked you something else');
    expect(page).toContain('Yes, by my mayor.');
    expect((await stored()).state).toBe('returned');
  });

  test('may still change the application, which answers nothing', async () => {
    const { by, person, returned, stored } = await applied();
    await returned();
    const changes = { phone: '+256 7' };
    await savePageOf(by, person, { page: 'you', version: wholeDraft, changes });
    expect((await sendOf(by, person, wholeDraft + 1)).status).toBe(307);
    const after = await stored();
    expect(after.answers.phone).toBe('+256 7');
    expect(after.state).toBe('returned');
    expect(after.returns?.[0]?.answer).toBeUndefined();
  });

  test('may withdraw', async () => {
    const { post, returned, stored } = await applied();
    await returned();
    await post('withdraw-application');
    expect((await stored()).state).toBe('withdrawn');
  });
});

// MIT-LCP/physionet-build#1220, devilry/devilry-django#76
test('what the staff keep in the case changes no byte of what its applicant is answered', async () => {
  const { by, person, reference, read } = await applied();
  const pages = async () => [
    await read('open-status'),
    await read('download-data'),
    await read('open-form-page'),
    await read('open-check'),
    await read('open-documents'),
    await (await by(new URL(`/en/applications/${reference}`, 'https://call.example'))).text(),
  ];
  const before = await pages();
  const commit = commitStore(table.client, table.name, edition);
  const act = { member: andrew, at: opened, id: 'e1', case: untouchedCase(reference) };
  const kept: readonly Act[] = [
    planned(planNote({ ...act, text: 'The mayor called about Grace.' })),
    planned(planShortlist({ ...act, reason: 'Best of Kampala' })),
  ];
  for (const one of kept) expect((await commit(one)).ok).toBe(true);
  expect(await pages()).toEqual(before);
  expect(before[0]).toContain(person.session.reference);
});
