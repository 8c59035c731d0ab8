import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readForm } from '#shared/web/forms/read-form.ts';
import { textOf } from '../../../../support/text/html.ts';
import { capturedLog } from '../../../../support/world/captured-log.ts';
import { contextOf, request } from '../../../../support/world/web.ts';

let log: ReturnType<typeof capturedLog>;
beforeEach(() => {
  log = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const read = (body: string | Uint8Array, type?: string, language: 'en' | 'ko' = 'en') =>
  readForm(
    request({
      method: 'POST',
      headers: type === undefined ? {} : { 'content-type': type },
      body: typeof body === 'string' ? Buffer.from(body) : body,
    }),
    contextOf({ language }),
  );
const form = 'application/x-www-form-urlencoded';

describe('a form that is posted', () => {
  test.each([
    form,
    `${form}; charset=UTF-8`,
    `${form};charset=utf-8`,
    form.toUpperCase(),
    ` ${form} `,
  ])('is read whatever else its type says: "%s"', (type) => {
    expect(read('a=1&b=%EA%B9%80', type)).toEqual({
      ok: true,
      value: new Map([
        ['a', '1'],
        ['b', '김'],
      ]),
    });
    expect(log.events()).toEqual([]);
  });

  test.each([
    { what: 'of another type', body: 'a=1', type: 'application/json', status: 415 },
    { what: 'of a type that only begins alike', body: 'a=1', type: `${form}2`, status: 415 },
    { what: 'of no type', body: 'a=1', type: undefined, status: 415 },
    { what: 'that is no text', body: Uint8Array.of(0x61, 0x3d, 0xff), type: form, status: 400 },
    { what: 'with a field twice', body: 'a=1&a=2', type: form, status: 400 },
    {
      what: 'of more than any form holds',
      body: `a=${'x'.repeat(300_000)}`,
      type: form,
      status: 413,
    },
  ])('$what is told so as a page with people to ask, and logged', ({ body, type, status }) => {
    const answer = read(body, type);
    if (answer.ok) throw new Error('it was read');
    expect(answer.error.answer.status).toBe(status);
    expect(textOf(answer.error.answer.body)).toContain('andrew@we-gov.org');
    expect(log.events()).toEqual([{ event: 'form-refused', reason: answer.error.error }]);
  });

  test('and refused is told so in the language of its page, with a way to the other', () => {
    const answer = read('', undefined, 'ko');
    if (answer.ok) throw new Error('it was read');
    expect(answer.error.answer.body).toContain('<html lang="ko"');
    expect(answer.error.answer.body).toContain('href="/en"');
  });

  test('of nothing has nothing in it', () => {
    expect(read('', form)).toEqual({ ok: true, value: new Map() });
  });
});
