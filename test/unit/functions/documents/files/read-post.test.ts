import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readPost } from '../../../../../functions/documents/files/read-post.ts';
import { textOf } from '../../../../support/text/html.ts';
import { capturedLog } from '../../../../support/world/captured-log.ts';
import { contextOf, request } from '../../../../support/world/web.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const boundary = '----WebKitFormBoundary7MA4YWxkTrZu0gW';
const multipart = `multipart/form-data; boundary=${boundary}`;
const part = (head: string, body: string): string =>
  `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
const bodyOf = (...parts: readonly string[]): Uint8Array =>
  Buffer.from(`${parts.join('')}--${boundary}--\r\n`);

const read = (
  body: Uint8Array,
  type: string | undefined = multipart,
  language = 'en' as 'en' | 'ko',
) =>
  readPost(
    request({
      route: 'upload-document',
      method: 'POST',
      language,
      body: new Uint8Array(body),
      headers: type === undefined ? {} : { 'content-type': type },
    }),
    contextOf({ language }),
  );

test('a form is read with what was typed beside the file, and the file', async () => {
  const found = await read(
    bodyOf(part('name="consent"', 'yes'), part('name="file"; filename="Thư.pdf"', '%PDF-1.7')),
  );
  if (!found.ok) throw new Error(found.error.error);
  expect([...found.value.values]).toEqual([['consent', 'yes']]);
  expect(found.value.file?.name).toBe('Thư.pdf');
  expect(Buffer.from(found.value.file?.bytes ?? []).toString()).toBe('%PDF-1.7');
  expect(logged.events()).toEqual([]);
});

describe('a person whose form cannot be read', () => {
  const hostile: readonly (readonly [string, Uint8Array, string | undefined, number, string])[] = [
    ['is of no type', bodyOf(), '', 415, 'not-a-form'],
    ['is of another type', bodyOf(), 'application/json', 415, 'not-a-form'],
    ['has no boundary', bodyOf(), 'multipart/form-data', 415, 'not-a-form'],
    [
      'ends in the middle',
      Buffer.from(`--${boundary}\r\nContent-Dis`),
      multipart,
      415,
      'not-a-form',
    ],
    [
      'is more than a function is ever handed',
      Buffer.alloc(6 * 1024 * 1024 + 1),
      multipart,
      413,
      'too-large',
    ],
    [
      'says one thing twice',
      bodyOf(part('name="kind"', 'passport'), part('name="kind"', 'headshot')),
      multipart,
      400,
      'repeated-field',
    ],
  ];

  test.each(hostile)(
    'since it %s gets a page that says so',
    async (_why, ...[body, type, status, error]) => {
      const found = await read(body, type);
      if (found.ok) throw new Error('it was read');
      expect(found.error.error).toBe(error);
      expect(found.error.answer.status).toBe(status);
      expect(textOf(found.error.answer.body)).not.toBe('');
      expect(logged.events()).toEqual([{ event: 'form-refused', reason: error }]);
    },
  );

  test('is told in their language, where the page of the documents is', async () => {
    const found = await read(Buffer.alloc(6 * 1024 * 1024 + 1), multipart, 'ko');
    if (found.ok) throw new Error('it was read');
    expect(found.error.answer.body).toContain('lang="ko"');
    expect(found.error.answer.body).toContain('/en/apply/documents');
  });

  test('sees nothing of what was posted: it may come from anyone', async () => {
    const script = '<script>alert(1)</script>';
    const twice = bodyOf(part('name="a"', script), part('name="a"', script));
    const found = await read(twice);
    expect(found.ok).toBe(false);
    expect(!found.ok && found.error.answer.body).not.toContain('alert(1)');
  });
});
