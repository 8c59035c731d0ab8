import { describe, expect, test } from 'vitest';
import { fallbackRoute, routeKeys, routes } from '#shared/http/routes.ts';

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

  test('let people through, and not without bound', () => {
    for (const { throttle } of routes) {
      expect(throttle.rate).toBeGreaterThan(0);
      expect(throttle.burst).toBeGreaterThanOrEqual(throttle.rate);
    }
  });

  test('change something by POST alone', () => {
    expect(routes.filter(({ method }) => method === 'POST').map(({ name }) => name)).toEqual([
      'ask-for-news',
      'confirm-news',
      'leave-news',
      'stay-on-news',
      'submit-application',
    ]);
  });
});
