import { describe, expect, test } from 'vitest';
import { allKeys, routeOfKey } from '#shared/web/routes/find-route.ts';
import { routeKeys, routes } from '#shared/web/routes/routes.ts';

describe('the route of a key of the gateway', () => {
  test('is the one that the list has there, by HEAD as by GET', () => {
    for (const route of routes)
      for (const key of routeKeys(route)) expect(routeOfKey(key), key).toBe(route.name);
  });

  test.each(['$default', 'GET /{language}/nowhere', 'PUT /{language}/apply', 'constructor', ''])(
    'is the 404 page’s for "%s", which is in no list',
    (key) => {
      expect(routeOfKey(key)).toBe('show-not-found');
    },
  );

  test('is known for every path, each once', () => {
    const keys = routes.flatMap(routeKeys).filter((key) => !key.startsWith('HEAD '));
    expect([...allKeys].sort()).toEqual(keys.sort());
  });
});
