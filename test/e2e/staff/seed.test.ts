import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocumentKey } from '#shared/domain/documents/document.ts';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { eventually } from '../../support/run/applicant.ts';
import { signIn } from '../../support/run/sign-in.ts';
import { startRun } from '../../support/run/start-run.ts';

let run: LocalRun;

beforeAll(async () => {
  run = await startRun({ edition: 'rehearsal', seed: 20, schedules: false });
});
afterAll(() => run?.stop());

test('a member of the secretariat opens the letter of an invented applicant', async () => {
  const [letter] = run.files().flatMap(({ key }) => readDocumentKey(key) ?? []);
  if (!letter) throw new Error('somebody has a letter');
  const { visitor } = await signIn(run.siteUrl, { member: 'andrew@we-gov.org' });
  const path = `/en/staff/applications/${letter.reference}`;
  const shown = await eventually('the verdict on the letter', async () => {
    const page = await visitor.get(path);
    return page.html.includes('Scanned, no malware found') ? page : undefined;
  });
  const link = `${path}/documents/nomination-letter/${letter.id}`;
  expect(shown.html).toContain(`href="${link}"`);
  const opened = await visitor.get(link);
  expect(opened.status).toBe(200);
  expect(opened.html).toContain(`letter for application ${letter.reference}`);
});
