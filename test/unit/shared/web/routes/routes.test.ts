import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listedNames } from '#shared/web/routes/route-names.ts';
import { fallbackRoute, routeKeys, routes } from '#shared/web/routes/routes.ts';

describe('the routes', () => {
  test('are named once and stand at paths that no other has', () => {
    const names = [...routes.map(({ name }) => name), fallbackRoute.name];
    const keys = routes.flatMap(routeKeys);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('give a key for the gateway', () => {
    expect(routes.flatMap(routeKeys)).toContain('POST /{language}/apply');
    expect(routes.flatMap(routeKeys)).toContain('GET /');
  });

  test('let what can be got be asked for by HEAD, and nothing else', () => {
    const keys = routes.flatMap(routeKeys);
    for (const { method, paths } of routes)
      for (const path of paths)
        expect(keys.includes(`HEAD ${path}`), path).toBe(
          keys.includes(`GET ${path}`) && (method === 'GET' || keys.includes(`GET ${path}`)),
        );
    expect(keys).toContain('HEAD /{language}/apply');
    expect(keys).not.toContain('HEAD /{language}/apply/start');
  });

  test('that search engines may list hold nothing of one person', () => {
    expect(listedNames.toSorted()).toEqual([
      'download-deadline',
      'download-opening',
      'show-accessibility',
      'show-application-form',
      'show-asset',
      'show-call',
      'show-help',
      'show-news-form',
      'show-privacy',
      'show-robots',
      'show-security-contact',
      'show-start',
    ]);
  });

  test('let people through, and not without bound', () => {
    for (const { throttle } of routes) {
      expect(throttle.rate).toBeGreaterThan(0);
      expect(throttle.burst).toBeGreaterThanOrEqual(throttle.rate);
    }
  });

  test('are named as the files of their operations, unless they open the page of another', () => {
    const filesOf = (area: string) =>
      readdirSync(`functions/${area}`, { recursive: true, encoding: 'utf8' }).map((file) =>
        basename(file, '.ts'),
      );
    const without = [...routes, fallbackRoute].filter(
      ({ name, area }) => !filesOf(area).includes(name),
    );
    expect(without.filter((route) => !('opens' in route))).toEqual([]);
    const opened = routes.flatMap((route) =>
      'opens' in route ? [{ area: route.area, name: route.opens }] : [],
    );
    expect(without).toHaveLength(opened.length);
    for (const page of opened)
      expect(routes).toContainEqual(expect.objectContaining({ ...page, method: 'GET' }));
  });

  test('of what is only looked at are by GET, or by a POST that carries the access and opens a page', () => {
    const looking = routes.filter(({ name }) => /^(show|open)-/.test(name));
    for (const { name, method } of looking)
      expect(method).toBe(name.startsWith('open-') ? 'POST' : 'GET');
    // A sign-in has to begin by GET: a browser checks where a form leads on to. The issuer leads back.
    const leading = ['begin-sign-in', 'finish-sign-in'];
    const doing = routes.filter(
      ({ name }) => !/^(show|open|download|view|list)-/.test(name) && !leading.includes(name),
    );
    for (const { method } of doing) expect(method).toBe('POST');
  });
});
