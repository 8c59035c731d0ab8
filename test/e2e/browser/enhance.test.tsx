import type { Child } from 'hono/jsx';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mostFileBytes } from '#shared/domain/documents/document.ts';
import { scriptWords } from '#shared/text/words.ts';
import { deviceTimeScript } from '#shared/web/assets/scripts/device-time.ts';
import { enhanceScript } from '#shared/web/assets/scripts/enhance.ts';
import { FileField } from '#shared/web/fields/file-field.tsx';
import { Radios } from '#shared/web/fields/radios.tsx';
import { TextArea } from '#shared/web/fields/text-area.tsx';
import { TextField } from '#shared/web/fields/text-field.tsx';
import { Tick } from '#shared/web/fields/tick.tsx';
import { Enhance } from '#shared/web/pages/enhance.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import { layout } from '#shared/web/pages/layout.tsx';
import { securityHeaders } from '#shared/web/security-headers.ts';
import { startBrowser } from '../../support/browser/browser.ts';
import { shownContext } from '../../support/builders/shown.ts';

const site = 'https://call.example';
const words = scriptWords('en');

let browser: Browser;
let context: BrowserContext;
let page: Page;
let pages: Map<string, string>;
let posted: Buffer[];

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  pages = new Map();
  posted = [];
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  await context.route('**/*', (route) => {
    const request = route.request();
    const { pathname } = new URL(request.url());
    if (request.method() === 'POST') posted.push(request.postDataBuffer() ?? Buffer.alloc(0));
    const isScript = pathname.endsWith('.js');
    return route.fulfill({
      headers: { ...securityHeaders },
      contentType: isScript ? 'text/javascript' : 'text/html; charset=utf-8',
      body: isScript ? enhanceScript : (pages.get(pathname) ?? '<!doctype html><p>Received'),
    });
  });
  page = await context.newPage();
});
afterEach(() => context.close());

const whole = (children: Child, language = 'en'): string =>
  layout({ context: shownContext(language), title: 'Your work', children });

const none = { context: shownContext('en'), error: undefined };

/** A form with a field of each kind, as it was saved in a version. */
const form = (version: number, saved = '', keptFor = 'K7M2Q9XD'): string =>
  whole(
    <MainForm action="/en/apply/you" keepTyped={words.putBack} keptFor={keptFor}>
      <Enhance />
      <input type="hidden" name="version" value={String(version)} />
      <TextField {...none} name="fullName" label="Full name" value={saved} />
      <TextArea
        {...none}
        name="work"
        label="Your work"
        value={saved}
        count={words.count('{n}', '1,500')}
      />
      <Radios
        {...none}
        name="level"
        label="Level"
        options={['director', 'manager'].map((value) => ({ value, text: value }))}
        chosen={undefined}
      />
      <Tick {...none} name="agrees" label="I agree" isTicked={false} />
      <button type="submit">Save and continue</button>
    </MainForm>,
  );

const open = async (path: string, html: string): Promise<void> => {
  pages.set(path, html);
  await page.goto(`${site}${path}`);
};
const text = (selector: string) => page.locator(selector).textContent();
const isSaid = (what: string) => page.getByText(what, { exact: true }).waitFor({ timeout: 30_000 });

describe('somebody who writes a long answer', () => {
  test('reads how long it is once they pause, by the characters that people see', async () => {
    await open('/en/apply/you', form(1));
    await page.fill('#work', 'Cafe\u0301 👩‍👩‍👧‍👦  ');
    await isSaid('6 of 1,500 characters');
    await page.fill('#work', 'a'.repeat(1600));
    await isSaid('1,600 of 1,500 characters');
    expect(await page.getAttribute('.count', 'aria-live')).toBe('polite');
  });

  test('reads it at once where something stands there already', async () => {
    await open('/en/apply/you', form(2, 'We build a platform'));
    await isSaid('19 of 1,500 characters');
  });
});

describe('somebody whose phone drops the page', () => {
  const typeAll = async (): Promise<void> => {
    await page.fill('#fullName', 'Айсен');
    await page.fill('#work', 'Line one\nline two');
    await page.check('[value=manager]');
    await page.check('#agrees');
  };

  test('finds what they typed, and is told so; what they agree to they tick again', async () => {
    await open('/en/apply/you', form(1));
    await typeAll();
    await page.reload();
    await isSaid(words.putBack);
    expect(await page.inputValue('#fullName')).toBe('Айсен');
    expect(await page.inputValue('#work')).toBe('Line one\nline two');
    expect(await page.isChecked('[value=manager]')).toBe(true);
    expect(await page.isChecked('#agrees')).toBe(false);
  });

  test('finds it in the other language, too', async () => {
    await open('/en/apply/you', form(1));
    await typeAll();
    await open('/ko/apply/you', form(1));
    expect(await page.inputValue('#fullName')).toBe('Айсен');
  });

  test('is not given old text in the place of what was saved since', async () => {
    await open('/en/apply/you', form(1));
    await typeAll();
    await open('/en/apply/you', form(2));
    expect(await page.inputValue('#work')).toBe('');
    await open('/en/apply/you', form(1, 'saved by another window'));
    expect(await page.inputValue('#work')).toBe('saved by another window');
  });

  test('leaves nothing in the application of whoever comes next', async () => {
    await open('/en/apply/you', form(1));
    await typeAll();
    await open('/en/apply/you', form(1, '', 'AAAA2222'));
    expect(await page.inputValue('#work')).toBe('');
  });

  test('leaves nothing behind after signing out', async () => {
    await open('/en/apply/you', form(1));
    await typeAll();
    await open('/en/application/forget', whole(<Enhance forgetsTyped />));
    await open('/en/apply/you', form(1));
    expect(await page.inputValue('#work')).toBe('');
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
  });

  test('is not told of text where they typed none', async () => {
    await open('/en/apply/you', form(1));
    await page.reload();
    expect(await page.locator('.done').count()).toBe(0);
  });
});

describe('somebody at a form that is no application yet, in a tab that others use', () => {
  const path = '/en/apply/one-page';
  const empty = whole(
    <MainForm
      action="/en/apply"
      keepTyped={words.putBack}
      offers={{ ...words, offer: words.offer('{time}') }}
    >
      <Enhance />
      <TextField {...none} name="fullName" label="Full name" value="" />
      <TextArea {...none} name="work" label="Your work" value="" />
      <button type="submit">Submit application</button>
    </MainForm>,
  );
  const typedBefore = async (): Promise<void> => {
    await open(path, empty);
    await page.fill('#fullName', 'Айсен');
    await page.fill('#work', 'Line one\nline two');
    await page.reload();
  };
  const offered = () => page.getByText('answers that were typed here at').count();
  const choose = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const stillKept = () => page.evaluate('Object.keys(sessionStorage).length');

  test('reads when somebody typed, and nothing of what', async () => {
    await typedBefore();
    expect(await text('.panel')).toMatch(/typed here at \d\d:\d\d\./);
    expect(await text('body')).not.toContain('Айсен');
    expect(await page.inputValue('#fullName')).toBe('');
    expect(await page.inputValue('#work')).toBe('');
  });

  test('brings it back if it is theirs, and is told so where they are', async () => {
    await typedBefore();
    await choose(words.bringBack);
    expect(await page.inputValue('#fullName')).toBe('Айсен');
    expect(await page.inputValue('#work')).toBe('Line one\nline two');
    expect(await page.evaluate('document.activeElement.textContent')).toBe(words.putBack);
    expect(await offered()).toBe(0);
  });

  test('keeps what they have typed since', async () => {
    await typedBefore();
    await page.fill('#fullName', 'Grace');
    await choose(words.bringBack);
    expect(await page.inputValue('#fullName')).toBe('Grace');
    expect(await page.inputValue('#work')).toBe('Line one\nline two');
  });

  test('deletes what is not theirs, for good', async () => {
    await typedBefore();
    await choose(words.remove);
    expect(await page.evaluate('document.activeElement.textContent')).toBe(words.removed);
    expect(await stillKept()).toBe(0);
    await page.reload();
    expect(await offered()).toBe(0);
  });

  test('is offered nothing after an hour, and nothing is left', async () => {
    await open(path, empty);
    await page.fill('#fullName', 'Айсен');
    await open('/en', whole(<p>The call</p>));
    await page.evaluate(`for (const [key, kept] of Object.entries(sessionStorage))
      sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(kept), at: Date.now() - 3600001 }))`);
    await open(path, empty);
    expect(await offered()).toBe(0);
    expect(await page.inputValue('#fullName')).toBe('');
    expect(await stillKept()).toBe(0);
  });

  test('finds nothing once the application is submitted', async () => {
    await typedBefore();
    await choose(words.bringBack);
    await open('/en/applications/K7M2Q9XD', whole(<Enhance forgetsTyped />));
    await open(path, empty);
    expect(await offered()).toBe(0);
  });
});

describe('somebody who sends a photo of a phone', () => {
  const upload = whole(
    <form method="post" action="/en/documents/headshot" enctype="multipart/form-data">
      <Enhance />
      <FileField
        {...none}
        name="file"
        label="Photo"
        accept={['image/jpeg', 'image/png', 'application/pdf']}
        shrunk={words.shrunk('{from}', '{to}')}
        most={{ bytes: mostFileBytes, tooLarge: words.tooLarge('{size}') }}
      />
      <button type="submit">Upload</button>
    </form>,
  );
  /** A picture in which no two dots are alike, which hardly gets smaller by itself. */
  const noise = `async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 2600; canvas.height = 1200;
    const pen = canvas.getContext('2d');
    const dots = pen.createImageData(2600, 1200);
    let seed = 1;
    for (let i = 0; i < dots.data.length; i += 1) {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      dots.data[i] = i % 4 === 3 ? 255 : (i >> 14) % 200 + (seed >> 16) % 40;
    }
    pen.putImageData(dots, 0, 0);
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.95));
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  }`;
  const chosen = (): Promise<{ name: string; size: number; type: string }> =>
    page.evaluate(`(({ name, size, type }) => ({ name, size, type }))(
      document.querySelector('input[type=file]').files[0])`);

  test('sends a smaller one, and is told so', async () => {
    await open('/en/apply/photo', upload);
    const buffer = Buffer.from(await page.evaluate<string>(`(${noise})()`), 'base64');
    await page.setInputFiles('#file', { name: 'IMG_1.JPEG', mimeType: 'image/jpeg', buffer });
    await page.locator('[role=status]', { hasText: 'smaller' }).waitFor();
    const { name, size, type } = await chosen();
    expect({ name, type }).toEqual({ name: 'IMG_1.jpg', type: 'image/jpeg' });
    expect(size).toBeLessThan(buffer.length);
    const longer = await page.evaluate(
      `createImageBitmap(document.querySelector('input[type=file]').files[0]).then((b) => Math.max(b.width, b.height))`,
    );
    expect(longer).toBe(2400);
    await page.click('button[type=submit]');
    await isSaid('Received');
    expect(posted).toHaveLength(1);
  });

  test.each([
    ['a PDF', { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(2e6, 'a') }],
    ['no photo at all', { name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(2e6, 'a') }],
    ['a small photo', { name: 's.png', mimeType: 'image/png', buffer: Buffer.alloc(900, 'a') }],
  ])('sends %s as it is', async (_, file) => {
    await open('/en/apply/photo', upload);
    await page.setInputFiles('#file', file);
    await page.click('button[type=submit]');
    await isSaid('Received');
    expect(posted).toHaveLength(1);
  });

  test('reads at once that a file is too large, and sends it nowhere', async () => {
    await open('/en/apply/photo', upload);
    const bytes = Buffer.alloc(mostFileBytes + 1);
    const file = { name: 'letter.pdf', mimeType: 'application/pdf', buffer: bytes };
    await page.setInputFiles('#file', file);
    await isSaid(words.tooLarge('4.2'));
    await page.click('button[type=submit]');
    await page.waitForFunction('document.activeElement.id === "file"');
    expect(posted).toEqual([]);

    await page.setInputFiles('#file', { ...file, buffer: bytes.subarray(1) });
    await page.click('button[type=submit]');
    await isSaid('Received');
    expect(posted).toHaveLength(1);
  });

  test('sends the form without a file, so that the page can say that one is missing', async () => {
    await open('/en/apply/photo', upload);
    await page.click('button[type=submit]');
    await isSaid('Received');
  });
});

test('somebody who wants the reference number copies it', async () => {
  const { copy, copied } = words;
  const reference = (
    <p class="reference" data-copy={copy} data-copied={copied}>
      K7M2Q9XD
    </p>
  );
  await open(
    '/en/applications/K7M2Q9XD',
    whole(
      <>
        {reference}
        <Enhance />
      </>,
    ),
  );
  await page.click(`button:has-text("${copy}")`);
  await isSaid(copied);
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe('K7M2Q9XD');
  expect(await text('.reference')).toContain('K7M2Q9XD');
});

test('somebody abroad reads the deadline by the clock of their device', async () => {
  const abroad = await browser.newPage({ timezoneId: 'Asia/Kathmandu', locale: 'de-DE' });
  const instant = Date.UTC(2027, 2, 15, 14, 59);
  await abroad.setContent(
    whole(
      <p hidden data-instant={String(instant)} data-text={words.deviceTime('{time}')}>
        {' '}
      </p>,
    ),
  );
  await abroad.addScriptTag({ content: deviceTimeScript });
  const said = await abroad.locator('[data-instant]').textContent();
  expect(said).toMatch(/^On this device: .*15 March 2027|March 15, 2027/);
  expect(said).toContain('20:44');
  await abroad.close();
});
