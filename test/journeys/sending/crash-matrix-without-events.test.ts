import { expect, test } from 'vitest';
import { sized } from '../../support/measure/sized.ts';
import { crashMatrix } from '../../support/world/crash-matrix.ts';

test('F1 the same where SES tells nothing: no application and no mail is lost', async () => {
  const { row, found } = await crashMatrix(false);
  console.table([row]);
  expect(found).toEqual([]);
  expect(row['all faults met']).toBeGreaterThanOrEqual(sized(400, 800));
  expect(row['never acknowledged']).toBe(0);
  expect(row['mails unsettled']).toBe(0);
  // Each lost answer can cost one more copy where SES tells nothing, and a schedule has two faults.
  expect(row['most in one schedule']).toBeLessThanOrEqual(2);
  expect(row['most after one fault']).toBeLessThanOrEqual(1);
}, 900_000);
