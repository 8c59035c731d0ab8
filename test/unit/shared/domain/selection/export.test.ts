import { expect, test } from 'vitest';
import {
  auditOf,
  begun,
  done,
  exportFileName,
  exportLasts,
  failed,
  hasStopped,
  isOver,
  mayBegin,
  mostTries,
  ordered,
  runLease,
  standingOf,
} from '#shared/domain/selection/export.ts';

const now = Date.UTC(2018, 4, 18, 14, 59);

const record = ordered({
  ...{ id: 'a1', format: 'csv-exact', query: 'q=kim&state=submitted', columns: ['name'] },
  ...{ language: 'en', memberId: 'minji', roles: ['staff'], orderedAt: now, of: 3 },
});

test('one that waits may begin; one that runs, or is done, may not', () => {
  const running = begun(record, now);
  expect(mayBegin(record, now)).toBe(true);
  expect(mayBegin(running, now)).toBe(false);
  expect(mayBegin(done(running, { key: 'k', bytes: 1, rows: 3 }, now), now)).toBe(false);
});

test('one whose run has said nothing for two minutes may begin once more', () => {
  const running = begun(record, now);
  expect(hasStopped(running, now + runLease - 1)).toBe(false);
  expect(hasStopped(running, now + runLease)).toBe(true);
  expect(mayBegin(running, now + runLease)).toBe(true);
});

test('whoever waits is told where nobody makes it any longer, and may start it again', () => {
  const aMinute = 60_000;
  const running = begun(record, now);
  expect(standingOf(record, now + 5 * aMinute - 1)).toBe('waiting');
  expect(standingOf(record, now + 5 * aMinute)).toBe('stopped');
  expect(standingOf(running, now + runLease - 1)).toBe('running');
  expect(standingOf(running, now + runLease)).toBe('stopped');
  // Between two tries of Lambda it waits once more.
  expect(standingOf(failed(running, 'failed', now), now + 2 * aMinute)).toBe('waiting');
});

test('one that died in its last try has failed', () => {
  const last = { ...begun(record, now), tries: mostTries };
  expect(standingOf(last, now + runLease)).toBe('failed');
});

test('after three faults it has failed', () => {
  let last = record;
  for (let tries = 1; tries <= mostTries; tries += 1)
    last = failed(begun(last, now), 'failed', now);
  expect(last).toMatchObject({ state: 'failed', fault: 'failed', tries: 3, endedAt: now });
  expect(mayBegin(last, now)).toBe(false);
});

test('what no further try mends fails at once', () => {
  expect(failed(begun(record, now), 'not-allowed', now)).toMatchObject({ state: 'failed' });
});

test('after a day it is over', () => {
  expect([isOver(record, now + exportLasts - 1), isOver(record, now + exportLasts)]).toEqual([
    false,
    true,
  ]);
  expect(mayBegin(record, now + exportLasts)).toBe(false);
});

test('its file is named by the call, the time of UTC, and that its values are exact', () => {
  expect(exportFileName(record, '2018-jeju')).toBe(
    'applications-2018-jeju-20180518-1459-exact.csv',
  );
});

test('the audit keeps the filters, and of a search only that there was one', () => {
  expect(auditOf(record)).toMatchObject({ filters: 'state=submitted', isSearch: true });
  expect(JSON.stringify(auditOf(record))).not.toContain('kim');
});
