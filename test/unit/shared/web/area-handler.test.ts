import type { Context } from 'aws-lambda';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { showUnsaved } from '#shared/applicant/show-unsaved.ts';
import { envNames } from '#shared/runtime/env-names.ts';
import { areaHandler, type Operation } from '#shared/web/area-handler.ts';
import { brokenPage, notFoundPage } from '#shared/web/pages/standard-pages.ts';
import type { WebRequest } from '#shared/web/request.ts';
import { page } from '#shared/web/response.ts';
import { securityHeaders } from '#shared/web/security-headers.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';
import { everyOperation } from '../../../support/world/every-operation.ts';
import { contextOf, gatewayEvent, testCall } from '../../../support/world/web.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const context: Context = JSON.parse('{}');
const clock = { now: () => 0, ofEvent: (instant: number) => instant + 1000 };

const siteWith = (operation: Operation) => {
  const handler = areaHandler<'applicants'>({
    clock,
    operations: everyOperation('applicants', operation),
    unsaved: showUnsaved({ contextIn: (language) => contextOf({ language }) }),
    notFound: (language) => notFoundPage(contextOf({ language })),
    broken: (language) => brokenPage(contextOf({ language })),
  });
  return (event: ReturnType<typeof gatewayEvent>) => handler(event, context);
};

const applyEvent = (changes: Parameters<typeof gatewayEvent>[2] = {}) =>
  gatewayEvent('GET /{language}/apply/one-page', '/en/apply/one-page', {
    pathParameters: { language: 'en' },
    ...changes,
  });

describe('a request', () => {
  test('reaches the operation of its route with all that it brought', async () => {
    capturedLog();
    const seen: WebRequest[] = [];
    const handle = siteWith(async (request) => {
      seen.push(request);
      return page(200, 'here');
    });
    const body = Buffer.from('fullName=%EA%B9%80').toString('base64');
    const event = gatewayEvent('POST /{language}/apply', '/en/apply', {
      pathParameters: { language: 'en' },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      cookies: ['a=1', '__Host-application=x.y=', 'a=2'],
      body,
      isBase64Encoded: true,
    });
    event.requestContext.http.method = 'POST';
    expect(await handle(event)).toMatchObject({ statusCode: 200, body: 'here' });
    expect(seen).toEqual([
      {
        route: 'submit-application',
        method: 'POST',
        path: '/en/apply',
        params: { language: 'en' },
        query: new Map(),
        millisecondsLeft: expect.any(Function),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        cookies: new Map([
          ['a', '1'],
          ['__Host-application', 'x.y'],
        ]),
        host: 'call.example',
        sourceIp: '192.0.2.1',
        receivedAt: testCall.closesAt - 60_000 + 1000,
        language: 'en',
        body: Buffer.from('fullName=%EA%B9%80'),
      },
    ]);
  });

  test('brings text that the gateway did not encode, and may bring none', async () => {
    capturedLog();
    const bodies: string[] = [];
    const handle = siteWith(async ({ body }) => {
      bodies.push(Buffer.from(body).toString('utf8'));
      return page(200, '');
    });
    await handle(applyEvent({ body: '김=x' }));
    await handle(applyEvent());
    expect(bodies).toEqual(['김=x', '']);
  });

  test.each(['xx', 'EN', 'en-GB', '__proto__', ''])(
    'in a language that there is not, "%s", gets the 404 page and reaches nothing',
    async (language) => {
      const { events } = capturedLog();
      const operation = vi.fn<Operation>();
      const answer = await siteWith(operation)(
        applyEvent({ rawPath: `/${language}/apply`, pathParameters: { language } }),
      );
      expect(answer).toMatchObject({ statusCode: 404, headers: securityHeaders });
      expect(answer.body).toContain('Page not found');
      expect(operation).not.toHaveBeenCalled();
      expect(events()).toMatchObject([{ event: 'request-answered', status: 404 }]);
    },
  );

  test.each(['$default', 'GET /', 'GET /{language}/news', 'constructor'])(
    'on the route "%s", which this area does not have, gets the 404 page',
    async (routeKey) => {
      capturedLog();
      const operation = vi.fn<Operation>();
      const answer = await siteWith(operation)(gatewayEvent(routeKey, '/en/x'));
      expect(answer.statusCode).toBe(404);
      expect(operation).not.toHaveBeenCalled();
    },
  );

  test.each([
    ['/', 'ko-KR,ko;q=0.9', 'ko'],
    ['/', undefined, 'en'],
    ['/en/apply', 'ko-KR,ko;q=0.9', 'en'],
    ['/ko/apply', 'en-GB', 'ko'],
  ])(
    'at %s from a browser that asks for %s is answered in "%s"',
    async (path, header, language) => {
      capturedLog();
      const seen: string[] = [];
      const handle = siteWith(async (request) => {
        seen.push(request.language);
        return page(200, '');
      });
      const named = path === '/' ? {} : { pathParameters: { language: path.slice(1, 3) } };
      await handle(applyEvent({ rawPath: path, ...named, headers: { 'accept-language': header } }));
      expect(seen).toEqual([language]);
    },
  );

  test.each([
    ['/ko에서', undefined, 'ko'],
    ['/ko%EC%97%90%EC%84%9C', 'en-GB', 'ko'],
    ['/ko-KR/apply', 'en-GB', 'ko'],
    ['/EN', 'ko-KR', 'en'],
    ['/nowhere', 'ko-KR,ko;q=0.9', 'ko'],
    ['/nowhere', 'en-GB,ko;q=0.5', 'en'],
    ['/nowhere', undefined, 'en'],
    ['/assets/nothing.css', 'ko', 'ko'],
    ['/xx/apply', 'ko', 'ko'],
  ])(
    'at %s, where nothing is, from a browser that asks for %s is told so in "%s"',
    async (path, header, language) => {
      capturedLog();
      const handle = siteWith(async () => page(200, ''));
      const part = path.split('/')[1] ?? '';
      const events = [
        gatewayEvent('$default', path, { headers: { 'accept-language': header } }),
        applyEvent({
          rawPath: path,
          pathParameters: { language: part },
          headers: { 'accept-language': header },
        }),
      ];
      for (const event of events) {
        const answer = await handle(event);
        expect(answer.statusCode).toBe(404);
        expect(answer.body).toContain(`<html lang="${language}"`);
      }
    },
  );

  test('by HEAD is answered as by GET, without the body', async () => {
    capturedLog();
    const seen: string[] = [];
    const handle = siteWith(async ({ method }) => {
      seen.push(method);
      return page(200, 'x'.repeat(2000));
    });
    const asked = { 'accept-encoding': 'br' };
    const key = 'HEAD /{language}/apply/one-page';
    const event = gatewayEvent(key, '/en/apply/one-page', {
      pathParameters: { language: 'en' },
      headers: asked,
    });
    event.requestContext.http.method = 'HEAD';
    const head = await handle(event);
    const got = await handle(applyEvent({ headers: asked }));
    expect(seen).toEqual(['GET', 'GET']);
    expect([head.statusCode, head.headers]).toEqual([got.statusCode, got.headers]);
    expect(head.body).toBe('');
    expect(got.body).not.toBe('');
  });

  test('that fails is kept from search engines, and in a rehearsal each is', async () => {
    capturedLog();
    const robots = async (answer: Operation) =>
      (await siteWith(answer)(applyEvent())).headers?.['x-robots-tag'];
    expect(await robots(async () => page(200, ''))).toBeUndefined();
    expect(await robots(async () => page(410, ''))).toBe('noindex, nofollow');
    vi.stubEnv(envNames.rehearsalClock, '0');
    expect(await robots(async () => page(200, ''))).toBe('noindex, nofollow');
    vi.unstubAllEnvs();
  });

  test('leaves one line in the log, with neither path nor address', async () => {
    const { events, lines } = capturedLog();
    await siteWith(async () => page(200, 'x'))(applyEvent());
    expect(events()).toEqual([
      {
        event: 'request-answered',
        route: 'show-application-form',
        status: 200,
        ms: expect.any(Number),
      },
    ]);
    expect(lines.join('')).not.toMatch(/192\.0\.2|\/en/);
  });

  test('is answered as it asks to be packed', async () => {
    capturedLog();
    const handle = siteWith(async () => page(200, 'x'.repeat(2000)));
    const answer = await handle(applyEvent({ headers: { 'accept-encoding': 'gzip' } }));
    expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip' });
  });
});

describe('an operation that throws', () => {
  const secret = 'Grace Nakato\n    at grace.nakato@kcca.go.ug (of Kampala)';

  test('answers the 500 page with every security header and a way to reach people', async () => {
    capturedLog();
    const answer = await siteWith(async () => {
      throw new Error(secret);
    })(applyEvent());
    expect(answer).toMatchObject({ statusCode: 500, headers: securityHeaders });
    expect(answer.body).toContain('Something went wrong on our side');
    expect(answer.body).toContain('andrew@we-gov.org');
    expect(answer.body).not.toContain('Grace');
  });

  test('leaves a log line without the message, which may quote a person', async () => {
    const { events, lines } = capturedLog();
    await siteWith(async () => {
      throw new RangeError(secret);
    })(applyEvent());
    expect(events()).toEqual([
      {
        event: 'request-failed',
        route: 'show-application-form',
        fault: 'RangeError',
        stack: expect.stringContaining('area-handler.test.ts'),
      },
    ]);
    expect(lines.join('')).not.toMatch(/Grace|nakato|Kampala/);
  });

  test('may throw anything at all', async () => {
    const { events } = capturedLog();
    const answer = await siteWith(async () => {
      throw secret;
    })(applyEvent());
    expect(answer.statusCode).toBe(500);
    expect(events()).toMatchObject([{ event: 'request-failed', fault: 'string', stack: '' }]);
  });
});

test('a form whose answer cannot be loaded either is answered with the page for our faults', async () => {
  const { events } = capturedLog();
  const gone = async () => {
    throw new Error('the file is gone');
  };
  const handler = areaHandler<'applicants'>({
    clock,
    operations: everyOperation('applicants', gone),
    unsaved: gone,
    notFound: (language) => notFoundPage(contextOf({ language })),
    broken: async (language, posted) => (posted ? gone() : brokenPage(contextOf({ language }))),
  });
  const event = gatewayEvent('POST /{language}/apply', '/ko/apply', {
    pathParameters: { language: 'ko' },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'fullName=Grace',
  });
  event.requestContext.http.method = 'POST';
  const answer = await handler(event, context);
  expect(answer).toMatchObject({ statusCode: 500, headers: securityHeaders });
  expect(answer.body).toContain('<html lang="ko"');
  expect(events().at(-1)).toMatchObject({ event: 'request-failed', route: 'submit-application' });
});

describe('a form that a fault of ours kept from being saved', () => {
  const posted = (operation: Operation, body: string) => {
    const fails = areaHandler<'applicants'>({
      clock,
      operations: everyOperation('applicants', operation),
      unsaved: showUnsaved({ contextIn: (language) => contextOf({ language }) }),
      notFound: (language) => notFoundPage(contextOf({ language })),
      broken: (language) => brokenPage(contextOf({ language })),
    });
    const event = gatewayEvent('POST /{language}/apply', '/en/apply', {
      pathParameters: { language: 'en' },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });
    event.requestContext.http.method = 'POST';
    return fails(event, context);
  };
  const fails: Operation = async () => {
    throw new Error('the table is away');
  };

  test('is answered 503, with all that was typed, and says what to do', async () => {
    const { events } = capturedLog();
    const answer = await posted(fails, 'fullName=Grace+Nakato&workAndProjects=My+work');
    expect(answer).toMatchObject({ statusCode: 503, headers: securityHeaders });
    expect(answer.body).toContain('Grace Nakato');
    expect(answer.body).toContain('My work');
    expect(answer.body).toContain('We could not save this.');
    expect(events()[0]).toMatchObject({ event: 'request-failed', route: 'submit-application' });
  });

  test('is answered 503, too, where it cannot be read', async () => {
    capturedLog();
    expect((await posted(fails, '%ff')).statusCode).toBe(503);
  });
});
