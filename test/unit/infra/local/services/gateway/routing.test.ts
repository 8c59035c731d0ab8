import { describe, expect, it } from 'vitest';
import { router } from '../../../../../../infra/local/services/gateway/routing.ts';

const match = router([
  'GET /{language}',
  'GET /',
  'GET /favicon.ico',
  'GET /assets/{file}',
  'GET /{language}/apply',
  'POST /{language}/apply',
  'ANY /files/{path+}',
  'GET /files/list',
  '$default',
]);

describe('choosing a route', () => {
  it.each([
    ['GET', '/', 'GET /', {}],
    ['GET', '/en', 'GET /{language}', { language: 'en' }],
    ['GET', '/favicon.ico', 'GET /favicon.ico', {}],
    ['GET', '/assets/a.css', 'GET /assets/{file}', { file: 'a.css' }],
    ['GET', '/assets/apply', 'GET /assets/{file}', { file: 'apply' }],
    ['POST', '/ko/apply', 'POST /{language}/apply', { language: 'ko' }],
    ['PUT', '/files/a/b', 'ANY /files/{path+}', { path: 'a/b' }],
    ['GET', '/files/list', 'GET /files/list', {}],
  ])('%s %s', (method, path, routeKey, pathParameters) => {
    expect(match(method, path)).toEqual({ routeKey, pathParameters });
  });

  it.each([
    ['HEAD', '/'],
    ['DELETE', '/en/apply'],
    ['GET', '/en/'],
    ['GET', '/en/apply/more'],
    ['GET', '//apply'],
  ])('leaves %s %s to $default', (method, path) => {
    expect(match(method, path)).toEqual({ routeKey: '$default', pathParameters: {} });
  });

  it('finds nothing where there is no $default', () => {
    expect(router(['GET /'])('GET', '/x')).toBeUndefined();
  });
});
