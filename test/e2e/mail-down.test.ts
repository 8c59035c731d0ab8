import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FieldPage, fieldPages } from '#shared/domain/form/form-fields.ts';
import type { LocalRun } from '../../infra/local/local-run.ts';
import { formValues } from '../support/builders/builders.ts';
import { pdf } from '../support/builders/files.ts';
import { eventually } from '../support/run/applicant.ts';
import { unsentIn } from '../support/run/evidence.ts';
import { startRun } from '../support/run/start-run.ts';
import { newVisitor, sendChecked, toCheck } from '../support/run/visitor.ts';

let run: LocalRun;

beforeAll(async () => {
  run = await startRun({ edition: 'rehearsal', port: 0 });
  run.setClock({ at: run.call.opensAt + 60_000 });
});
afterAll(() => run?.stop());

const values = formValues({ givenToPartner3: 'yes', fullName: 'Amara', email: 'amara@city.gov' });
const aMinute = 60_000;

/** The mails about applications that SES took, by name. */
const posted = (): readonly string[] =>
  run
    .mails()
    .filter(({ tags }) => tags['owner']?.startsWith('application'))
    .map(({ tags }) => tags['mail'] ?? '');

test('with mail wholly down an official starts, uploads, sends and prints a receipt; all is out ten minutes after mail is back', async () => {
  run.faults.ses(() => ({ kind: 'error', status: 503 }));
  const visitor = newVisitor(run.siteUrl);
  let shown = await visitor.begin();
  for (const page of fieldPages satisfies readonly FieldPage[])
    shown = await visitor.fill(shown, page, values);
  shown = await visitor.send(shown, '/en/apply/documents', [['nomination', 'letter']]);
  shown = await visitor.upload(shown, { bytes: pdf() });
  expect(shown.html).toContain('letter.pdf');
  shown = await toCheck(visitor, shown);
  const receipt = await sendChecked(visitor, shown, values);
  expect(receipt.html).toContain('We have received your application');
  expect(receipt.html).toMatch(/[0-9a-f]{64}/);
  expect((await visitor.get('/en/application')).html).toContain('waiting to be sent');
  expect(posted()).toEqual([]);

  // An hour without mail.
  for (let quarter = 1; quarter <= 4; quarter += 1) {
    run.setClock({ at: run.clock.now() + 15 * aMinute });
    await run.fire('Sweep');
  }
  expect((await unsentIn(run)).length).toBeGreaterThanOrEqual(4);
  run.faults.ses();
  for (let sweep = 0; sweep < 2; sweep += 1) {
    run.setClock({ at: run.clock.now() + 5 * aMinute });
    await run.fire('Sweep');
  }
  await eventually(
    'all mails are out',
    async () => (await unsentIn(run)).length === 0 || undefined,
  );
  expect(posted().toSorted()).toEqual(
    [
      expect.stringMatching(/^draft-begun/),
      'v1-receipt',
      'v1-staff-notice-contact-1',
      'v1-staff-notice-contact-2',
    ].toSorted(),
  );
});
