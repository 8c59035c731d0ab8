import { beforeEach, describe, expect, inject, test } from 'vitest';
import { addMember, changeMember, removeMember } from '#shared/domain/people/changes.ts';
import { memberStore } from '#shared/store/staff/members.ts';
import { peopleStore } from '#shared/store/staff/people.ts';
import { signInStore } from '#shared/store/staff/sign-ins.ts';
import { subjectStore } from '#shared/store/staff/subjects.ts';
import {
  addedMember,
  decider,
  reviewer,
  secretary,
  staffEdition,
} from '../../support/builders/members.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';

const now = 1_500_000_000_000;

let table: TestTable;
let stores: ReturnType<typeof storesOf>;

const storesOf = ({ client, name }: TestTable) => ({
  members: memberStore(client, name, staffEdition),
  people: peopleStore(client, name),
  signIns: signInStore(client, name),
  subjects: subjectStore(client, name, staffEdition),
});

beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
  stores = storesOf(table);
});

const made = <Value>(answer: { ok: true; value: Value } | { ok: false; error: string }): Value => {
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
};

describe('a change of the list', () => {
  test('writes the member and its entry, which reads back', async () => {
    const ask = { by: decider.id, now, id: 'm-1' };
    const change = made(addMember(await stores.members.list(), addedMember(), ask));
    expect((await stores.people.write(change, 0)).ok).toBe(true);
    expect(await stores.members.list()).toContainEqual(change.after);
    expect(await stores.people.entriesOf('m-1')).toEqual([change.entry]);
    expect(await stores.people.entriesOf(decider.id)).toEqual([]);
    expect(await stores.people.version()).toBe(1);
  });

  test('is refused on a list that was changed meanwhile, and writes nothing', async () => {
    const members = await stores.members.list();
    const one = made(removeMember(members, { by: 'x', now, id: reviewer.id, version: 0 }));
    const other = made(removeMember(members, { by: 'x', now, id: secretary.id, version: 0 }));
    expect((await stores.people.write(one, 0)).ok).toBe(true);
    expect(await stores.people.write(other, 0)).toEqual({ ok: false, error: 'changed' });
    expect(await stores.people.entriesOf(secretary.id)).toEqual([]);
    expect((await stores.people.write(other, 1)).ok).toBe(true);
  });

  test('is refused on a member who was changed meanwhile', async () => {
    const members = await stores.members.list();
    const change = made(removeMember(members, { by: 'x', now, id: reviewer.id, version: 0 }));
    await stores.subjects.bind(reviewer, 's', now);
    expect(await stores.people.write(change, 0)).toEqual({ ok: false, error: 'changed' });
  });

  test('frees the account that belongs to the member no longer', async () => {
    await stores.subjects.bind(reviewer, 's', now);
    const bound = made(
      changeMember(
        await stores.members.list(),
        { ...reviewer, address: 'amina@example.org' },
        { by: 'x', now, id: reviewer.id, version: 1 },
      ),
    );
    await stores.people.write(bound, 0);
    expect(await stores.subjects.memberOf('s')).toBeUndefined();
    expect((await stores.subjects.bind(secretary, 's', now)).ok).toBe(true);
  });

  test('entries are the latest first', async () => {
    for (const [version, name] of ['One', 'Two', 'Three'].entries()) {
      const members = await stores.members.list();
      const ask = { by: 'x', now: now + version, id: reviewer.id, version };
      const change = made(changeMember(members, { ...reviewer, name }, ask));
      await stores.people.write(change, version);
    }
    const entries = await stores.people.entriesOf(reviewer.id);
    expect(entries.map(({ changes }) => changes[0]?.to)).toEqual(['Three', 'Two', 'One']);
  });
});

describe('an account', () => {
  test('becomes a member’s once, whoever is first', async () => {
    const answers = await Promise.all([
      stores.subjects.bind(reviewer, 's', now),
      stores.subjects.bind(secretary, 's', now),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const owner = await stores.subjects.memberOf('s');
    expect(owner).toMatchObject({ subject: 's', version: 1 });
  });

  test('is the only one of its member', async () => {
    const answers = await Promise.all(
      ['s', 't'].map((subject) => stores.subjects.bind(reviewer, subject, now)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('is nobody’s until then', async () => {
    expect(await stores.subjects.memberOf('s')).toBeUndefined();
  });
});

describe('a sign-in that has begun', () => {
  const begun = {
    state: 'state',
    nonce: 'nonce',
    verifier: 'verifier',
    purpose: 'again',
    returnTo: '/ko/staff',
    language: 'ko',
    begunAt: now,
  } as const;

  test('is taken once', async () => {
    await stores.signIns.begin('digest', begun);
    const taken = await Promise.all(
      [1, 2].map(() => stores.signIns.take('digest', 'state', now + 599_000)),
    );
    expect(taken.filter(Boolean)).toEqual([begun]);
    expect(await table.items()).toEqual([]);
  });

  test('ends after ten minutes', async () => {
    await stores.signIns.begin('digest', begun);
    expect(await stores.signIns.take('digest', 'state', now + 600_000)).toBeUndefined();
  });

  test('is in the table without its state', async () => {
    await stores.signIns.begin('digest', begun);
    expect(JSON.stringify(await table.items())).not.toContain('"state"');
  });
});
