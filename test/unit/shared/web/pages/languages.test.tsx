import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OtherLanguages, onlySwitches } from '#shared/web/pages/languages.tsx';

const got = (path: string): string => (<OtherLanguages language="en" path={path} />).toString();

const hrefIn = (html: string): string | undefined => /href="([^"]*)"/.exec(html)?.[1];

describe('a page that is got by its address', () => {
  test('is got in the other language at the same place', () => {
    expect(got('/en/apply/you')).toBe('<a href="/ko/apply/you" lang="ko" hreflang="ko">한국어</a>');
    expect(hrefIn((<OtherLanguages language="ko" path="/ko" />).toString())).toBe('/en');
  });

  test('leads to this site whatever its path is called', () => {
    expect(hrefIn(got('//evil.example/x'))).toBe('/ko/evil.example/x');
    const part = fc.stringMatching(/^[\w./-]{0,20}$/);
    fc.assert(
      fc.property(part, (path) => {
        const href = hrefIn(got(`/${path}`)) ?? '';
        expect(new URL(href, 'https://call.example').host).toBe('call.example');
        expect(href.startsWith('/ko')).toBe(true);
      }),
    );
  });
});

describe('a page that answers a form', () => {
  const posted = {
    path: '/en/return',
    values: new Map([
      ['email', '"><b>'],
      ['switch', 'en'],
    ]),
  };

  test('is posted once more with what was typed, which runs no script', () => {
    const html = (<OtherLanguages language="en" posted={posted} />).toString();
    expect(html).toContain('<form method="post" action="/ko/return"');
    expect(html).toContain('name="email" value="&quot;&gt;&lt;b&gt;"');
  });

  test('asks for one language, not for that of the switch before as well', () => {
    const html = (<OtherLanguages language="en" posted={posted} />).toString();
    expect(html.match(/name="switch"/g)).toHaveLength(1);
    expect(html).toContain('name="switch" value="ko"');
  });

  test('with a form of its own posts that: what is typed there counts', () => {
    const html = (
      <OtherLanguages language="en" form="/en/apply/you" posted={posted} path="/en" />
    ).toString();
    expect(html).toContain('formaction="/ko/apply/you"');
    expect(html).not.toContain('<form');
    expect(html).not.toContain('href');
  });
});

test('a page that cannot be had again, such as a 404, offers no other language', () => {
  expect((<OtherLanguages language="en" />).toString()).toBe('');
});

test('a post is a switch by its button alone', () => {
  expect(onlySwitches(new Map([['switch', 'ko']]))).toBe(true);
  expect(onlySwitches(new Map([['switch', '']]))).toBe(true);
  expect(onlySwitches(new Map([['fullName', 'switch']]))).toBe(false);
});
