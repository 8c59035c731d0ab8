import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mailto, url } from '#shared/text/url.ts';

describe('a link may lead', () => {
  test.each([
    '/',
    '/en',
    '/en/apply#email',
    'https://we-gov.org/call?x=1',
    'http://127.0.0.1:3000/en',
    'mailto:andrew@we-gov.org',
  ])('to %s', (address) => {
    expect(url(address)).toBe(address);
  });
});

describe('a link may not lead', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://we-gov.org/1',
    'about:blank',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\\evil.example',
    'evil.example',
    '#top',
    '',
  ])('to %j', (address) => {
    expect(() => url(address)).toThrow(TypeError);
  });

  test('to another site than ours when it begins with a slash', () => {
    const tricky = fc.array(
      fc.constantFrom(
        '/',
        '\\',
        '\t',
        '\n',
        '\r',
        ' ',
        '.',
        '@',
        ':',
        'evil.example',
        '?',
        '#',
        '\0',
      ),
    );
    const ours = 'https://call.example';
    fc.assert(
      fc.property(tricky, (parts) => {
        const address = `/${parts.join('')}`;
        let taken: string;
        try {
          taken = url(address);
        } catch {
          return;
        }
        expect(new URL(taken, ours).origin).toBe(ours);
      }),
      { numRuns: 2000 },
    );
  });
});

test('an address for mail cannot bring a subject or a second recipient along', () => {
  expect(mailto('andrew@we-gov.org')).toBe('mailto:andrew@we-gov.org');
  expect(mailto('a@b.org?bcc=c@d.org&subject=x')).toBe(
    'mailto:a@b.org%3Fbcc%3Dc@d.org%26subject%3Dx',
  );
  expect(mailto('a@b.org,c@d.org')).toBe('mailto:a@b.org%2Cc@d.org');
});
