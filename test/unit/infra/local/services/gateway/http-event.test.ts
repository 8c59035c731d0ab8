import { describe, expect, it } from 'vitest';
import {
  decodedPath,
  httpEvent,
  requestTime,
  type WireRequest,
} from '../../../../../../infra/local/services/gateway/http-event.ts';

const post: WireRequest = {
  method: 'POST',
  url: '/en/apply?from=a%20b&x=1&x=2',
  rawHeaders: [
    ...['Host', '127.0.0.1:8080', 'User-Agent', 'Browser', 'Cookie', 'a=1; b=2'],
    ...['Accept', 'text/html', 'accept', 'text/plain', 'Connection', 'keep-alive'],
    ...['Content-Type', 'application/x-www-form-urlencoded'],
  ],
  body: Buffer.from('name=Khem'),
  sourceIp: '127.0.0.1',
  requestId: '0f5b5b5c-0000-4000-8000-000000000000',
  receivedAt: Date.UTC(2018, 4, 17, 14, 59, 59, 999),
};
const match = { routeKey: 'POST /{language}/apply', pathParameters: { language: 'en' } };
const event = (change: Partial<WireRequest> = {}) =>
  httpEvent({ ...post, ...change }, '/en/apply', match);

describe('the event of payload format 2.0', () => {
  it('carries the route, the path and the instant of receipt', () => {
    expect(event()).toMatchObject({
      version: '2.0',
      routeKey: 'POST /{language}/apply',
      rawPath: '/en/apply',
      rawQueryString: 'from=a%20b&x=1&x=2',
      queryStringParameters: { from: 'a b', x: '1,2' },
      pathParameters: { language: 'en' },
      requestContext: {
        domainName: '127.0.0.1:8080',
        http: { method: 'POST', path: '/en/apply', userAgent: 'Browser' },
        stage: '$default',
        time: '17/May/2018:14:59:59 +0000',
        timeEpoch: post.receivedAt,
      },
    });
  });

  it('keeps cookies apart and joins repeated headers', () => {
    const { headers, cookies } = event();
    expect(cookies).toEqual(['a=1', 'b=2']);
    expect(headers).toMatchObject({
      accept: 'text/html,text/plain',
      'x-forwarded-for': '127.0.0.1',
    });
    expect(Object.keys(headers)).not.toContain('cookie');
    expect(Object.keys(headers)).not.toContain('connection');
  });

  it('hands on a form in base64', () => {
    expect(event()).toMatchObject({ isBase64Encoded: true, body: 'bmFtZT1LaGVt' });
  });

  it('hands on JSON as text', () => {
    const rawHeaders = ['Content-Type', 'application/json; charset=utf-8'];
    expect(event({ rawHeaders, body: Buffer.from('{}') })).toMatchObject({
      isBase64Encoded: false,
      body: '{}',
    });
  });

  it('leaves out what is not there', () => {
    const bare = event({ url: '/', rawHeaders: [], body: Buffer.alloc(0) });
    expect(bare).not.toHaveProperty('body');
    expect(bare).not.toHaveProperty('cookies');
    expect(bare).not.toHaveProperty('queryStringParameters');
  });

  it('decodes the path, or says that it cannot', () => {
    expect(decodedPath('/%EC%84%9C?x=%')).toBe('/서');
    expect(decodedPath('/%E0%A4%A')).toBeUndefined();
  });

  it('writes the time as an access log does', () => {
    expect(requestTime(0)).toBe('01/Jan/1970:00:00:00 +0000');
  });
});
