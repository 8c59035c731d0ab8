import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalRun } from '../../infra/local/local-run.ts';
import { formValues } from '../support/builders/builders.ts';
import { startRun } from '../support/run/start-run.ts';
import { fillAll, newVisitor, sendChecked } from '../support/run/visitor.ts';

let run: LocalRun;

const person = (name: string, changes: Readonly<Record<string, string>> = {}) =>
  formValues({ givenToPartner3: 'yes', fullName: name, email: `${name}@city.gov`, ...changes });

beforeAll(async () => {
  run = await startRun({ edition: 'rehearsal', port: 0 });
  run.setClock({ at: run.call.opensAt + 60_000 });
});
afterAll(() => run?.stop());

test.each([true, false])(
  'an official walks the pages to a receipt, cookies: %s',
  async (cookies) => {
    const visitor = newVisitor(run.siteUrl, { cookies });
    const values = person(cookies ? 'amara' : 'bina');
    const check = await fillAll(visitor, values);
    const receipt = await sendChecked(visitor, check, values);
    expect(receipt.html).toContain('We have received your application');
  },
);
