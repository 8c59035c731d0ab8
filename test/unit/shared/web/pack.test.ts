import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pack } from '#shared/web/pack.ts';
import { download, lastingFile, page, seeOther, type WebResponse } from '#shared/web/response.ts';
import { securityHeaders } from '#shared/web/security-headers.ts';
import { costOf } from '../../../support/measure/processor-work.ts';

const long = page(200, `<p>${'김민준, Vladivostok & the others. '.repeat(80)}</p>`);

const bodyOf = (answer: WebResponse, accepted: string): string => {
  const { body = '', headers, isBase64Encoded } = pack(answer, accepted);
  if (!isBase64Encoded) return body;
  const raw = Buffer.from(body, 'base64');
  const encoding = headers?.['content-encoding'];
  return (encoding === 'br' ? brotliDecompressSync(raw) : gunzipSync(raw)).toString('utf8');
};

test.each([' ', ' ;', ';q=', ',', 'br;', '\t'])(
  'a header of 100 KB of "%s" is read in less than a millisecond',
  (part) => {
    const header = `x${part.repeat(100_000 / part.length)}x`;
    const short = page(200, 'x'.repeat(1000));
    expect(costOf(() => pack(short, header), 1)).toBeLessThan(1);
  },
);

describe('an answer is packed', () => {
  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip;q=1.0, br;q=0.5', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.000, gzip;q=0.1', 'gzip'],
    ['br ; q=0 , gzip', 'gzip'],
    ['gzip\t;\tQ=0.1;x=y', 'gzip'],
    ['br;x=y;q=0, gzip', 'gzip'],
  ])('for "%s" with %s, and reads the same', (accepted, encoding) => {
    expect(pack(long, accepted)).toMatchObject({
      isBase64Encoded: true,
      headers: { 'content-encoding': encoding },
    });
    expect(bodyOf(long, accepted)).toBe(long.body);
  });

  test.each(['', 'identity', 'deflate', 'br;q=0, gzip;q=0', 'br;q=none', 'brotli', ';q=1', ','])(
    'for "%s" not at all',
    (accepted) => {
      const packed = pack(long, accepted);
      expect(packed.body).toBe(long.body);
      expect(packed.isBase64Encoded).toBeUndefined();
      expect(packed.headers).not.toHaveProperty('content-encoding');
    },
  );

  test('not at all when it is short', () => {
    expect(pack(page(404, 'No'), 'br')).toMatchObject({ statusCode: 404, body: 'No' });
  });
});

describe('the headers of an answer', () => {
  const kinds: readonly [string, WebResponse][] = [
    ['a page', long],
    ['a short page', page(500, 'No')],
    ['a redirection', seeOther('/en/applications/K7M2Q9XD')],
    ['a download', download('deadline.ics', 'text/calendar; charset=utf-8', 'BEGIN')],
  ];

  test.each(kinds)('of %s hold every security header, packed or not', (_, answer) => {
    for (const accepted of ['', 'br', 'gzip'])
      expect(pack(answer, accepted).headers).toMatchObject({
        ...securityHeaders,
        'content-type': answer.type,
        vary: 'accept-encoding',
      });
  });

  test('of a lasting file differ in the caching alone', () => {
    const { headers } = pack(lastingFile('text/css; charset=utf-8', 'a{}'), 'br');
    expect(headers).toEqual({
      ...securityHeaders,
      'content-type': 'text/css; charset=utf-8',
      vary: 'accept-encoding',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  test('of a redirection lead to the page', () => {
    expect(pack(seeOther('/en/applications/K7M2Q9XD'), '')).toMatchObject({
      statusCode: 303,
      headers: { location: '/en/applications/K7M2Q9XD' },
    });
  });

  test('of a download name the file', () => {
    expect(pack(download('deadline.ics', 'text/calendar', 'x'), '').headers).toMatchObject({
      'content-disposition': 'attachment; filename="deadline.ics"',
    });
  });
});

test('the security headers are those that were promised, to the letter', () => {
  expect(securityHeaders).toEqual({
    'content-security-policy':
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cache-control': 'no-store',
  });
});
