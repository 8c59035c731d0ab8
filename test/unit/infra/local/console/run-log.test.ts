import { expect, test } from 'vitest';
import { type LogLine, runLog } from '../../../../../infra/local/console/run-log.ts';

test('each line is told at once, and kept in its order with where it comes from', () => {
  const told: LogLine[] = [];
  const log = runLog((line) => told.push(line));
  log.write('Mailer', 'a mail was sent');
  log.write('gateway', 'GET /en 200');
  expect(told).toEqual([
    { source: 'Mailer', text: 'a mail was sent' },
    { source: 'gateway', text: 'GET /en 200' },
  ]);
  expect(log.lines()).toEqual(told);
});

test('a rehearsal of days forgets its oldest lines, and never its newest', () => {
  let told = 0;
  const log = runLog(() => {
    told += 1;
  });
  for (let count = 1; count <= 200_001; count += 1) log.write('Mailer', String(count));
  expect(told).toBe(200_001);
  expect(log.lines()).toHaveLength(180_001);
  expect(log.lines()[0]?.text).toBe('20001');
  expect(log.lines().at(-1)?.text).toBe('200001');
});
