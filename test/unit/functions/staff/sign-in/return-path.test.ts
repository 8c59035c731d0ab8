import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Route } from '#shared/web/routes/route.ts';
import { pathsByMethod } from '#shared/web/routes/route-names.ts';
import { routes } from '#shared/web/routes/routes.ts';
import { returnPath } from '../../../../../functions/staff/sign-in/return-path.ts';

const filled = (path: string): string =>
  path.replace('{language}', 'ko').replace(/\{\w+\}/g, 'K7M2Q9XD');

// open-mercato/cezar#119, multica-ai/multica#1116
describe('after a sign-in (case 56)', () => {
  test.each(routes.map((route: Route) => route))('$method $name is followed, or not', (route) => {
    for (const path of route.paths) {
      const to = filled(path);
      const shared = routes.some(
        (one: Route) => one.method === 'GET' && one.roles && one.paths.map(filled).includes(to),
      );
      expect(returnPath(to)).toBe(shared ? to : undefined);
      expect(returnPath(`${to}?q=%EA%B9%80&page=2`)).toBe(
        shared ? `${to}?q=%EA%B9%80&page=2` : undefined,
      );
    }
  });

  test('some pages are', () => {
    expect(Object.keys(pathsByMethod.GET)).toContain('show-home');
    expect(returnPath('/en/staff')).toBe('/en/staff');
  });

  const attack = fc.constantFrom(
    ...[
      '//evil.example',
      'https://evil.example',
      'javascript:x',
      '/\\evil',
      '\\\\evil',
      '/%2fevil',
    ],
    ...['@evil.example', '/./', '/../', '%5c', '\t', '\n', '\r\nx: y', '#', '"', '<b>', ' ', '。'],
  );

  test('whatever is put before, between or behind, the answer is a path of our site (p)', () => {
    fc.assert(
      fc.property(
        attack,
        fc.constantFrom('', '/en/staff', '/en/staff?x=', '/en'),
        fc.constantFrom('', '/en/staff', '/staff', '?x'),
        (bad, before, after) => {
          const answer = returnPath(`${before}${bad}${after}`);
          if (answer === undefined) return;
          const url = new URL(answer, 'https://call.example');
          expect(url.origin).toBe('https://call.example');
          expect(`${url.pathname}${url.search}`).toBe(answer);
          expect(url.pathname).toBe('/en/staff');
        },
      ),
    );
  });

  test('nothing is followed where nothing is asked for', () => {
    expect(returnPath(undefined)).toBeUndefined();
    expect(returnPath('')).toBeUndefined();
  });
});
