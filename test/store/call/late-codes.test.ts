import { beforeEach, describe, expect, inject, test } from 'vitest';
import { lateCodeMail } from '#shared/domain/acts/mails/late-code-mail.ts';
import type { LateCode } from '#shared/domain/call/late-code.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { lateCodeStore } from '#shared/store/call/late-codes.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';
import { testCall, testEdition } from '../../support/world/web.ts';

const aDay = 86_400_000;
const at = testCall.graceEndsAt + aDay;

const code = (digest: string, changes: Partial<LateCode> = {}): LateCode => ({
  digest,
  address: 'grace.nakato@kcca.go.ug',
  language: 'ko',
  until: at + aDay,
  by: 'Hana Kim (Decider)',
  at,
  reason: 'The power was out in Kampala.',
  used: undefined,
  revoked: undefined,
  ...changes,
});

let table: TestTable;
let codes: ReturnType<typeof lateCodeStore>;

beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
  codes = lateCodeStore(table.client, table.name);
});

const issue = (one: LateCode) =>
  codes.issue(one, lateCodeMail(one, { id: `id-${one.digest}`, code: 'K7M2Q9XD4T' }));
const use = (digest: string, reference: string, now: number) =>
  commitStore(table.client, table.name, testEdition)({ lateCode: { digest, reference, at: now } });

describe('a late code', () => {
  test('is read as it was issued, and its mail waits in the outbox', async () => {
    await issue(code('a'));
    expect(await codes.read('a')).toEqual(code('a'));
    expect(await codes.read('b')).toBeUndefined();
    const mails = (await table.items()).filter((item) => stringIn(item, 'kind') === 'late-code');
    expect(mails).toMatchObject([{ to: { S: 'grace.nakato@kcca.go.ug' }, language: { S: 'ko' } }]);
  });

  test('is issued once: the same digest again changes nothing', async () => {
    await issue(code('a'));
    const again = await issue(code('a', { at: at + 1, until: at + 9 * aDay }));
    expect(again).toEqual({ ok: false, error: 'changed' });
    expect(await codes.read('a')).toEqual(code('a'));
  });

  test('admits one application, whoever else comes in the same instant', async () => {
    await issue(code('a'));
    const uses = ['K7M2Q9XD', 'H2K4M6P8', 'Z9X8W7V6'].map((one) => use('a', one, at + 5));
    const answers = await Promise.all(uses);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await codes.read('a'))?.used?.at).toBe(at + 5);
    expect(await use('a', 'AAAAAAAA', at + 6)).toEqual({ ok: false, error: 'changed' });
  });

  test('admits none from its end on, and none that was not issued', async () => {
    await issue(code('a'));
    expect(await use('a', 'K7M2Q9XD', at + aDay)).toEqual({ ok: false, error: 'changed' });
    expect(await use('b', 'K7M2Q9XD', at)).toEqual({ ok: false, error: 'changed' });
    expect((await use('a', 'K7M2Q9XD', at + aDay - 1)).ok).toBe(true);
  });

  test('that is revoked admits none, and one that was used is not revoked', async () => {
    await issue(code('a'));
    await issue(code('b'));
    const revoked = { by: 'Joe Park (Decider)', at: at + 1 };
    expect((await codes.revoke('a', revoked)).ok).toBe(true);
    expect((await codes.read('a'))?.revoked).toEqual(revoked);
    expect((await use('a', 'K7M2Q9XD', at + 2)).ok).toBe(false);
    expect((await codes.revoke('a', revoked)).ok).toBe(false);
    await use('b', 'K7M2Q9XD', at + 2);
    expect(await codes.revoke('b', revoked)).toEqual({ ok: false, error: 'changed' });
    expect(await codes.revoke('none', revoked)).toEqual({ ok: false, error: 'changed' });
  });

  test('stands in the list, the newest first', async () => {
    for (const [index, digest] of ['a', 'b', 'c'].entries())
      await issue(code(digest, { at: at + index }));
    expect((await codes.list()).map(({ digest }) => digest)).toEqual(['c', 'b', 'a']);
  });
});
