import { describe, expect, test } from 'vitest';
import { bodyOf, pathOfPage, requestOf } from '#shared/web/request.ts';
import { gatewayEvent } from '../../../support/world/web.ts';

const read = (changes: Parameters<typeof gatewayEvent>[2] = {}, method = 'GET') => {
  const event = gatewayEvent('GET /{language}', '/en', changes);
  const { requestContext } = event;
  const http = { ...requestContext.http, method };
  return requestOf(
    { ...event, requestContext: { ...requestContext, http } },
    { route: 'show-call', language: 'en', receivedAt: 5 },
  );
};

describe('the cookies of a browser', () => {
  test('are known by name, spaces around it or not', () => {
    const { cookies } = read({ cookies: ['a=1', ' b=2'] });
    expect(Object.fromEntries(cookies)).toEqual({ a: '1', b: '2' });
  });

  test('that come twice by one name are the first: a planted one stands behind it', () => {
    expect(read({ cookies: ['a=ours', 'a=planted'] }).cookies.get('a')).toBe('ours');
  });

  test('may be none, or without a value', () => {
    expect(read().cookies.size).toBe(0);
    expect(read({ cookies: ['a', ''] }).cookies.get('a')).toBe('');
  });
});

describe('a request', () => {
  test('by HEAD is worked out as one by GET', () => {
    expect(read({}, 'HEAD').method).toBe('GET');
    expect(read({}, 'POST').method).toBe('POST');
  });

  test('is for the host that the gateway answers for, whatever its header says', () => {
    expect(read({ headers: { host: 'evil.example' } }).host).toBe('call.example');
  });

  test('has no parameters where its route has none', () => {
    expect(read().params).toEqual({});
  });

  test.each([
    ['text', 'a=김', false],
    ['base64', Buffer.from('a=김').toString('base64'), true],
  ])('brings the same bytes as %s', (_, body, isBase64Encoded) => {
    const event = { ...gatewayEvent('POST /{language}/apply', '/en/apply'), body, isBase64Encoded };
    expect(Buffer.from(bodyOf(event)).toString()).toBe('a=김');
  });
});

describe('where a page stands', () => {
  test.each(['/en', '/ko/apply/you', '/en/news/confirm/abc_DEF-123', '/en/deadline.ics'])(
    'is its path, which its links to other languages name: %s',
    (path) => {
      expect(pathOfPage({ method: 'GET', path })).toBe(path);
    },
  );

  test.each(['/en/"><script>', '/en/%2e', '/en?x=1', '/ko/김', 'en', '/', ''])(
    'is not said where the path holds what no path of ours does: "%s"',
    (path) => {
      expect(pathOfPage({ method: 'GET', path })).toBeUndefined();
    },
  );

  test('is not said of what answers a form', () => {
    expect(pathOfPage({ method: 'POST', path: '/en/apply' })).toBeUndefined();
  });
});
