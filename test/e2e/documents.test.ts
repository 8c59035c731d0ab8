import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { LocalRun } from '../../infra/local/local-run.ts';
import { formValues } from '../support/builders/builders.ts';
import { eicar, heic, jpeg, pdf, pdfOf, photographed } from '../support/builders/files.ts';
import { startRun } from '../support/run/start-run.ts';
import {
  fillToLetter,
  formIn,
  newVisitor,
  type Shown,
  sendChecked,
  toCheck,
  type Visitor,
} from '../support/run/visitor.ts';
import { textOf } from '../support/text/html.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'documents-'));
const options = { edition: 'rehearsal', schedules: false, dataDir } as const;
let run: LocalRun;

beforeAll(async () => {
  run = await startRun(options);
  run.setClock({ at: run.call.opensAt + 60_000 });
});
afterAll(async () => {
  await run?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const letterPath = '/en/documents/nomination-letter';
const letter = (which: string): Buffer => pdf({ content: Buffer.from(which) });
const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const person = (name: string) =>
  formValues({ givenToPartner3: 'yes', fullName: name, email: `${name}@city.gov` });

/** Somebody at the page of the letter; with cookies, or without. */
const arrived = async (name: string, cookies = true) => {
  const visitor = newVisitor(run.siteUrl, { cookies });
  const values = person(name);
  return { visitor, values, shown: await fillToLetter(visitor, values) };
};

const filesOf = (shown: Shown) => {
  const [, reference = ''] = /([0-9A-HJKMNP-TV-Z]{8})/.exec(textOf(shown.html)) ?? [];
  return run.files().filter(({ key }) => key.includes(reference));
};

/** The status page as it stands when the scanner has said `words`. */
const statusOnceScanned = (visitor: Visitor, words: string): Promise<Shown> =>
  vi.waitFor(
    async () => {
      const status = await visitor.get('/en/application');
      expect(status.html).toContain(words);
      return status;
    },
    { timeout: 60_000, interval: 300 },
  );

test.each([true, false])(
  'an official sends, replaces, removes a letter and applies with it, cookies: %s',
  async (cookies) => {
    const { visitor, values, shown } = await arrived(cookies ? 'amara' : 'bina', cookies);
    expect(textOf(shown.html)).toContain('PDF, JPEG or PNG, up to 4 MB');
    expect(formIn(shown.html, letterPath)).toContain('enctype="multipart/form-data"');

    const first = await visitor.upload(shown, { bytes: letter('1'), name: 'Grace Nakato.pdf' });
    expect([first.status, textOf(first.html)]).toEqual([200, expect.stringContaining('1 KB')]);
    expect(first.html).toContain(sumOf(letter('1')));
    const got = await visitor.fetchFile(first, `${letterPath}/download`);
    expect(Buffer.from(await got.arrayBuffer())).toEqual(letter('1'));
    expect(got.headers.get('content-disposition')).toBe('attachment; filename="Grace Nakato.pdf"');

    const second = await visitor.upload(first, { bytes: letter('2') });
    expect(second.html).toContain(sumOf(letter('2')));
    expect(second.html).not.toContain(sumOf(letter('1')));

    const removed = await visitor.send(second, `${letterPath}/remove`);
    expect(removed.html).not.toContain(sumOf(letter('2')));
    expect(textOf(removed.html)).toContain('Skip for now');

    const third = await visitor.upload(removed, { bytes: photographed(jpeg()), name: 'a.jpg' });
    const check = await toCheck(visitor, third);
    expect(textOf(check.html)).toContain('a.jpg');
    const receipt = await sendChecked(visitor, check, values);
    expect(textOf(receipt.html)).toContain('Files you submitted');
    expect(receipt.html).toContain(sumOf(photographed(jpeg())));
    expect(receipt.html).not.toContain('a.jpg');
    const kept = filesOf(receipt);
    expect(kept.map(({ bytes }) => bytes.includes('Exif'))).toEqual([false]);
  },
);

test('the receipt by mail names the file by its sum', async () => {
  const { visitor, values, shown } = await arrived('cora');
  const check = await toCheck(visitor, await visitor.upload(shown, { bytes: letter('mail') }));
  await sendChecked(visitor, check, values);
  const receipt = await vi.waitFor(() => {
    const mails = run.mails().filter(({ destinations }) => destinations.includes('cora@city.gov'));
    const found = mails.find(({ tags }) => tags['mail'] === 'v1-receipt');
    expect(found).toBeDefined();
    return found;
  }, 60_000);
  expect(receipt?.raw.toString().replaceAll('=\r\n', '')).toContain(sumOf(letter('mail')));
});

test('the test virus is shown as such, given to nobody, and can be replaced', async () => {
  const { visitor, shown } = await arrived('dina');
  const sent = await visitor.upload(shown, { bytes: pdf({ content: eicar }) });
  expect(textOf(sent.html)).toContain('Not checked for viruses');
  const infected = await statusOnceScanned(visitor, 'We found a virus');
  expect(infected.html).not.toContain(`action="${letterPath}/download"`);
  const refused = await visitor.fetchFile(sent, `${letterPath}/download`);
  expect([refused.status, await refused.text()]).toEqual([
    403,
    expect.stringContaining('You cannot open this file'),
  ]);
  await visitor.upload(await visitor.get('/en/apply/file/nomination-letter'), {
    bytes: letter('clean'),
  });
  await statusOnceScanned(visitor, 'Checked for viruses: none found');
  expect(run.failures()).toEqual([]);
});

test('what was sent keeps its file until other ones are sent', async () => {
  const { visitor, values, shown } = await arrived('edna');
  const check = await toCheck(visitor, await visitor.upload(shown, { bytes: letter('old') }));
  const receipt = await sendChecked(visitor, check, values);
  const again = await visitor.get('/en/apply/file/nomination-letter');
  const changed = await visitor.upload(again, { bytes: letter('new') });

  const status = await visitor.get('/en/application');
  expect(textOf(status.html)).toContain('You have changes that you have not submitted');
  expect(status.html).toContain(sumOf(letter('old')));
  expect(status.html).toContain(sumOf(letter('new')));
  expect((await visitor.get(receipt.url)).html).toContain(sumOf(letter('old')));
  expect(filesOf(receipt)).toHaveLength(2);

  const sent = await sendChecked(visitor, await toCheck(visitor, changed), values);
  expect(sent.html).toContain(sumOf(letter('new')));
  const data = await visitor.fetchFile(
    await visitor.get('/en/application'),
    '/en/application/data',
  );
  const { application, versions, files } = JSON.parse(await data.text());
  const sums = [application, ...versions].map(({ documents }) => documents[0].receivedSha256);
  expect(sums).toEqual([sumOf(letter('new')), sumOf(letter('old'))]);
  expect(files).toHaveLength(2);
});

describe('a file that is no good', () => {
  test.each<[string, Buffer, string]>([
    ['a photo of an iPhone', heic('heic'), 'HEIC'],
    ['one byte too many', pdfOf(4 * 1024 * 1024 + 1), 'larger than 4 MB'],
  ])('%s is refused in words, and the letter before stands', async (_what, bytes, words) => {
    const { visitor, shown } = await arrived(`fay${bytes.length}`);
    const before = await visitor.upload(shown, { bytes: letter('before') });
    const refused = await visitor.upload(before, { bytes });
    expect([refused.status, textOf(refused.html)]).toEqual([422, expect.stringContaining(words)]);
    expect(refused.html).toContain(sumOf(letter('before')));
  });

  test('the largest that is taken comes back whole', async () => {
    const { visitor, shown } = await arrived('gita');
    const largest = pdfOf(4 * 1024 * 1024);
    const kept = await visitor.upload(shown, { bytes: largest });
    expect(kept.html).toContain(sumOf(largest));
    const got = await visitor.fetchFile(kept, `${letterPath}/download`);
    expect(sumOf(Buffer.from(await got.arrayBuffer()))).toBe(sumOf(largest));
  });
});

describe('while', () => {
  test('mail is down, a letter is taken', async () => {
    run.faults.ses(() => ({ kind: 'error', status: 500 }));
    const { visitor, shown } = await arrived('hana');
    const kept = await visitor.upload(shown, { bytes: letter('1') });
    run.faults.ses();
    expect(kept.html).toContain(sumOf(letter('1')));
  });

  test('the bucket is down, the page says so, and nothing is lost', async () => {
    const { visitor, shown } = await arrived('ines');
    const kept = await visitor.upload(shown, { bytes: letter('1') });
    run.faults.s3(() => ({ kind: 'error', status: 500 }));
    const refused = await visitor.upload(kept, { bytes: letter('2') });
    run.faults.s3();
    expect([refused.status, textOf(refused.html)]).toEqual([
      503,
      expect.stringContaining('We could not save the file'),
    ]);
    expect(refused.html).toContain(sumOf(letter('1')));
    const again = await visitor.upload(refused, { bytes: letter('2') });
    expect(again.html).toContain(sumOf(letter('2')));
  });
});

test('who has no access gets the way back, and nothing is stored', async () => {
  const { shown } = await arrived('jana', false);
  const html = shown.html.replace(/name="proof" value="[^"]*"/g, 'name="proof" value="forged"');
  const stranger = newVisitor(run.siteUrl, { cookies: false });
  const before = run.files().length;
  const refused = await stranger.upload({ ...shown, html }, { bytes: letter('1') });
  expect(refused.status).toBe(403);
  expect(run.files()).toHaveLength(before);
});

test('documents outlive the run where its data is kept', async () => {
  const keys = () =>
    run
      .files()
      .map(({ key }) => key)
      .toSorted();
  const before = keys();
  await run.stop();
  run = await startRun(options);
  expect(keys()).toEqual(before);
});
