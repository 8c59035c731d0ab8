import { text } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { formValues } from '../../support/builders/builders.ts';
import { pdf } from '../../support/builders/files.ts';
import { apply, eventually, referenceIn } from '../../support/run/applicant.ts';
import { signIn } from '../../support/run/sign-in.ts';
import { startRun } from '../../support/run/start-run.ts';
import {
  fillToLetter,
  newVisitor,
  sendChecked,
  toCheck,
  type Visitor,
} from '../../support/run/visitor.ts';

let run: LocalRun;

beforeAll(async () => {
  run = await startRun({ edition: 'rehearsal', schedules: false });
  run.setClock({ at: run.call.opensAt + 60_000 });
});
afterAll(() => run?.stop());

const action = '/en/staff/new-export';
const person = (fullName: string, email: string) =>
  formValues({ givenToPartner3: 'yes', fullName, email });

/** Somebody applies with a nomination letter. */
const applyWithLetter = async (fullName: string): Promise<void> => {
  const visitor = newVisitor(run.siteUrl);
  const values = person(fullName, 'bina@city.gov');
  const documents = await fillToLetter(visitor, values);
  const bytes = pdf({ content: Buffer.from(fullName) });
  const uploaded = await visitor.upload(documents, { bytes });
  const check = await toCheck(visitor, uploaded);
  expect((await sendChecked(visitor, check, values)).status).toBe(200);
};

const cookiesOf = ({ jar }: Visitor): string =>
  [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

/** The file that the page of an export leads to, as the bucket gives it to whoever has the link. */
const fileBehind = async (visitor: Visitor, path: string): Promise<Response> => {
  const led = await fetch(`${run.siteUrl}${path}`, {
    redirect: 'manual',
    headers: { cookie: cookiesOf(visitor) },
  });
  expect(led.status).toBe(303);
  return fetch(led.headers.get('location') ?? '');
};

test('a member of the secretariat exports a list of three as a workbook and as a ZIP of files', async () => {
  const first = referenceIn(await apply(run.siteUrl, person('Amara Okafor', 'amara@city.gov')));
  await apply(run.siteUrl, person('Lucía Núñez', 'lucia@city.gov'));
  await applyWithLetter('Bina Thapa');
  const { visitor } = await signIn(run.siteUrl, { member: 'andrew@we-gov.org' });
  const page = await eventually('three in the list', async () => {
    const shown = await visitor.get(action);
    return shown.html.includes('3 applications') ? shown : undefined;
  });

  const workbook = await visitor.fetchFile(page, action, [
    ['format', 'xlsx'],
    ['columns', 'all'],
  ]);
  expect(workbook.status).toBe(200);
  expect(workbook.headers.get('content-disposition')).toMatch(/^attachment; .*\.xlsx"$/);
  const book = new ExcelJS.Workbook();
  // exceljs names a Buffer of an older Node.
  await book.xlsx.load((await workbook.arrayBuffer()) as never);
  const sheet = book.getWorksheet('Applications');
  const references = sheet?.getColumn(1).values.map(String) ?? [];
  expect(references).toContain(first);
  expect(sheet?.rowCount).toBe(4);

  const begun = await visitor.send(page, action, [
    ['format', 'files'],
    ['columns', 'list'],
  ]);
  const ready = await eventually('the file', async () => {
    const shown = await visitor.get(begun.url);
    return /Download \(ZIP, \d+ KB\)/.test(shown.html) ? shown : undefined;
  });
  const archive = await fileBehind(visitor, `${ready.url}/file`);
  expect(archive.status).toBe(200);
  expect(archive.headers.get('content-disposition')).toMatch(/^attachment; .*-files\.zip"$/);
  const zip = await fromBufferPromise(Buffer.from(await archive.arrayBuffer()), {
    lazyEntries: true,
  });
  const files = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  const names = [...files.keys()];
  expect(names).toHaveLength(2);
  expect(names.find((name) => name.endsWith('/nomination-letter.pdf'))).toMatch(/Bina Thapa/);
  const manifest = [...files].find(([name]) => !name.endsWith('.pdf'))?.[1];
  expect(manifest).toContain('nomination-letter.pdf');

  const mine = await visitor.get('/en/staff/exports');
  expect(mine.html).toContain('Open: Ready');
  expect(mine.html).toContain('Downloaded at once');
  expect(run.judged().refused).toEqual([]);
}, 90_000);
