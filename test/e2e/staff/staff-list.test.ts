import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringIn } from '#shared/store/engine/item.ts';
import { staffKeys } from '#shared/store/engine/staff-keys.ts';
import { readListEntry } from '#shared/store/items/staff/entry-item.ts';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { formValues } from '../../support/builders/builders.ts';
import { apply, eventually, referenceIn } from '../../support/run/applicant.ts';
import { itemsOf } from '../../support/run/evidence.ts';
import { startRun } from '../../support/run/start-run.ts';

let run: LocalRun;

beforeAll(async () => {
  run = await startRun({ edition: 'rehearsal', port: 0 });
  run.setClock({ at: run.call.opensAt + 60_000 });
});
afterAll(() => run?.stop());

// A form that is filled in at once looks like a robot’s: it is held for a check.
test('who has just applied stands in the list of the staff, and their mail goes out as well', async () => {
  const values = formValues({ givenToPartner3: 'yes', fullName: 'Lucía Núñez' });
  const reference = referenceIn(await apply(run.siteUrl, values));
  const { pk } = staffKeys.entry(reference);
  const entry = await eventually('the entry', async () => {
    const item = (await itemsOf(run)).find((one) => stringIn(one, 'pk') === pk);
    return item && readListEntry(item);
  });
  expect(entry).toMatchObject({ reference, name: 'Lucía Núñez', state: 'held-for-check' });
  expect(entry.needs).toEqual(['flagged']);
  await eventually('the receipt', () =>
    run.mails().find(({ tags }) => tags['mail'] === 'v1-receipt'),
  );
  await run.fire('Compare');
  expect(run.judged().refused).toEqual([]);
  const kinds = Object.keys(run.judged().kinds).filter((kind) => kind.startsWith('KeeperArea'));
  for (const action of ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'Query'])
    expect(
      kinds.some((kind) => kind.includes(`dynamodb:${action}`)),
      action,
    ).toBe(true);
});
