import { beforeEach, describe, expect, inject, test } from 'vitest';
import { deployedExtension, type Extension, extendCall } from '#shared/domain/call/extension.ts';
import { type Calls, callStore } from '#shared/store/call/calls.ts';
import { numberIn, stringIn } from '#shared/store/engine/item.ts';
import { createTestTable, type TestTable } from '../../support/table/test-table.ts';
import { testCall, testEdition } from '../../support/world/web.ts';

const aDay = 86_400_000;
const at = testCall.opensAt + aDay;

let table: TestTable;
let calls: Calls;

beforeEach(async () => {
  table = await createTestTable(inject('dynamodbEndpoint'));
  calls = callStore(table.client, table.name, testEdition);
});

const byDays = async (days: number, when = at): Promise<Extension> => {
  const call = await calls.read();
  const wish = { closesAt: call.closesAt + days * aDay, at: when, by: 'ops', reason: 'a storm' };
  const extended = extendCall(call, { ...wish, workshopAt: call.archivesAt, reopens: false });
  if (!extended.ok) throw new Error(extended.error);
  return extended.value;
};

describe('the closing of a call', () => {
  test('is that of the edition file until it is moved', async () => {
    expect(await calls.read()).toEqual(testCall);
  });

  test('once it is moved is the new one, with the old one remembered', async () => {
    const extension = await byDays(1);
    expect((await calls.extend(extension)).ok).toBe(true);
    expect(await calls.read()).toEqual(extension.after);
  });

  test('is moved twice by who looks in between, and every closing is remembered', async () => {
    await calls.extend(await byDays(1));
    await calls.extend(await byDays(2, at + 1));
    expect(await calls.read()).toMatchObject({
      closesAt: testCall.closesAt + 3 * aDay,
      earlierClosings: [testCall.closesAt, testCall.closesAt + aDay],
    });
  });

  test('is not moved by who looked before another moved it, nor is an audit written of that', async () => {
    const [one, other] = [await byDays(1), await byDays(5, at + 1)];
    await calls.extend(one);
    expect(await calls.extend(other)).toEqual({ ok: false, error: 'changed' });
    expect((await calls.read()).closesAt).toBe(one.after.closesAt);
    const audits = (await table.items()).filter((item) =>
      stringIn(item, 'sk').startsWith('AUDIT#'),
    );
    expect(audits).toHaveLength(1);
  });

  test('is moved with who, when, from what to what and why', async () => {
    await calls.extend(await byDays(1));
    const audit = (await table.items()).find((item) => stringIn(item, 'sk').startsWith('AUDIT#'));
    expect({
      by: stringIn(audit, 'by'),
      reason: stringIn(audit, 'reason'),
      at: numberIn(audit, 'at'),
      from: numberIn(audit, 'from'),
      to: numberIn(audit, 'to'),
    }).toEqual({
      by: 'ops',
      reason: 'a storm',
      at,
      from: testCall.closesAt,
      to: testCall.closesAt + aDay,
    });
  });
});

describe('the closing that the edition file has', () => {
  const later = { ...testEdition, closesAt: testEdition.closesAt + aDay };

  test('is not known before the schedule has looked', async () => {
    expect(await calls.plannedClosing()).toBeUndefined();
  });

  test('is noted by one of two runs that look at once', async () => {
    const noted = await Promise.all([1, 2].map(() => calls.notePlanned(undefined, undefined)));
    expect(noted.filter(({ ok }) => ok).length).toBeLessThan(2);
    await calls.notePlanned(undefined, undefined);
    expect(await calls.plannedClosing()).toBe(testEdition.closesAt);
  });

  test('once it is later is noted with the extension that a deployment has made', async () => {
    await calls.notePlanned(undefined, undefined);
    const deployed = callStore(table.client, table.name, later);
    const before = await deployed.plannedClosing();
    const planned = { closesAt: later.closesAt, graceEndsAt: later.graceEndsAt + aDay };
    const extension = deployedExtension(await deployed.read(), { planned, before }, at);
    expect((await deployed.notePlanned(before, extension)).ok).toBe(true);
    expect(await deployed.read()).toMatchObject({
      closesAt: later.closesAt,
      earlierClosings: [testEdition.closesAt],
      changedAt: at,
    });
    expect(await deployed.plannedClosing()).toBe(later.closesAt);
  });

  test('is not noted on what another run has noted meanwhile, and the closing stays', async () => {
    await calls.notePlanned(undefined, undefined);
    const extension = await byDays(1);
    expect(await calls.notePlanned(5, extension)).toEqual({ ok: false, error: 'changed' });
    expect(await calls.read()).toEqual(testCall);
  });
});
