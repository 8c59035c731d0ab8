import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { download, page, plainText, sameAt, seeOther, withCookie } from '#shared/web/response.ts';

const headerOf = (name: string): string =>
  download(name, 'application/pdf', new Uint8Array()).headers['content-disposition'] ?? '';

describe('a file that is downloaded', () => {
  test('is called by its name, wherever that is plain', () => {
    expect(headerOf('deadline.ics')).toBe('attachment; filename="deadline.ics"');
  });

  test('is called by its name in its own script, and by a plain one where that is not read', () => {
    expect(headerOf('추천서.pdf')).toBe(
      `attachment; filename="___.pdf"; filename*=UTF-8''${encodeURIComponent('추천서.pdf')}`,
    );
  });

  test.each([
    ['a quote', 'a".pdf'],
    ['a backslash', 'a\\.pdf'],
    ['a percent sign, which some browsers decode', 'a%22.pdf'],
    ['a line break', 'a\r\nset-cookie: x=1.pdf'],
  ])('ends no header by %s in its name', (_, name) => {
    const [, plain = ''] = /^attachment; filename="([^"]*)"; /.exec(headerOf(name)) ?? [];
    expect(plain).not.toMatch(/["\\%\r\n]/);
  });

  test('has a header of printable ASCII, whatever its name, and the name comes back of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const header = headerOf(name);
        expect(header).toMatch(/^[ -~]+$/);
        const [, exact] = /filename\*=UTF-8''([^;]*)$/.exec(header) ?? [];
        const [, plain] = /^attachment; filename="([^"]*)"$/.exec(header) ?? [];
        expect(exact === undefined ? plain : decodeURIComponent(exact)).toBe(name);
        expect(exact ?? '').not.toMatch(/['()* ]/);
      }),
    );
  });

  test('is text or bytes, and bytes have no text beside them', () => {
    expect(download('a.txt', 'text/plain', 'text')).toMatchObject({ body: 'text' });
    const bytes = Uint8Array.of(1, 2);
    expect(download('a.pdf', 'application/pdf', bytes)).toMatchObject({ body: '', bytes });
  });
});

describe('an answer', () => {
  test('that is a page says that it is HTML of UTF-8; one that is text, that it is text', () => {
    expect(page(404, '<p>')).toMatchObject({ status: 404, type: 'text/html; charset=utf-8' });
    expect(plainText('x')).toMatchObject({ status: 200, type: 'text/plain; charset=utf-8' });
  });

  test('that leads on after a form is got by GET, and posted again for who keeps no cookies', () => {
    expect(seeOther('/en').status).toBe(303);
    expect(sameAt('/en')).toEqual({ ...seeOther('/en'), status: 307 });
  });

  test('keeps the cookies that it has when it is given another', () => {
    const answer = withCookie(withCookie(page(200, ''), 'a=1'), 'b=2');
    expect(answer.cookies).toEqual(['a=1', 'b=2']);
    expect(page(200, '').cookies).toBeUndefined();
  });
});
