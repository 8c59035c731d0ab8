import { expect, test } from 'vitest';
import { sized } from '../../support/measure/sized.ts';
import { crashMatrix } from '../../support/world/crash-matrix.ts';

test('F1 whatever two calls fail or kill, no application and no mail is lost or doubled', async () => {
  const { row, found } = await crashMatrix(true);
  console.table([row]);
  expect(found).toEqual([]);
  expect(row['all faults met']).toBeGreaterThanOrEqual(sized(600, 1200));
  expect(row['never acknowledged']).toBe(0);
  expect(row['mails unsettled']).toBe(0);
  expect(row['double mails']).toBe(0);
}, 900_000);
