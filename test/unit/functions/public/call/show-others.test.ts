import { describe, expect, test } from 'vitest';
import { previewName, stylesheetName, workScriptName } from '#shared/web/assets/asset-names.ts';
import { workScript } from '#shared/web/assets/scripts/work.ts';
import { stylesheet } from '#shared/web/assets/stylesheet.ts';
import { notFoundPage } from '#shared/web/pages/standard-pages.ts';
import { routes } from '#shared/web/routes/routes.ts';
import { showAsset } from '../../../../../functions/public/call/show-asset.ts';
import { showNotFound } from '../../../../../functions/public/call/show-not-found.ts';
import { showRobots } from '../../../../../functions/public/call/show-robots.ts';
import { showSecurityContact } from '../../../../../functions/public/call/show-security-contact.ts';
import { costOf } from '../../../../support/measure/processor-work.ts';
import { contextOf, request, testEdition } from '../../../../support/world/web.ts';

describe('an address that leads nowhere', () => {
  const show = showNotFound({ contextIn: (language) => contextOf({ language }) });
  const answerAt = (path: string, method = 'GET') =>
    show(request({ route: 'show-not-found', path, method }));

  test.each([
    '/nothing',
    '/xx/apply',
    '/en/apply/more/still',
    '/en/applications',
    '/en/applications/a/b',
    '/assets',
    '/wp-login.php',
    '/../etc/passwd',
    '//evil.example',
    '/__proto__',
  ])('%s gets the 404 page with a way home', async (path) => {
    const { status, body, headers } = await answerAt(path);
    expect(status).toBe(404);
    expect(headers).toEqual({});
    expect(body).toContain('href="/en"');
  });

  test.each([
    ['/en/', '/en'],
    ['/en/apply/', '/en/apply'],
    ['/en/apply///', '/en/apply'],
  ])('%s leads to %s', async (path, wanted) => {
    const { status, headers } = await answerAt(path);
    expect({ status, headers }).toEqual({ status: 303, headers: { location: wanted } });
  });

  test.each(['//evil.example/', '/\\evil.example/', '/nothing/', '///'])(
    '%s leads nowhere',
    async (path) => {
      expect((await answerAt(path)).status).toBe(404);
    },
  );

  test.each([
    ['/en/apply', 'DELETE', 'GET, HEAD, POST'],
    ['/en/application/forget', 'GET', 'POST'],
    ['/en', 'POST', 'GET, HEAD'],
    ['/', 'PUT', 'GET, HEAD'],
    ['/en/applications/K7M2Q9XD', 'POST', 'GET, HEAD'],
    ['/favicon.ico', 'POST', 'GET, HEAD'],
  ])('%s by %s gets the 405 page, which allows %s', async (path, method, allow) => {
    const { status, headers, body } = await answerAt(path, method);
    expect({ status, headers }).toEqual({ status: 405, headers: { allow } });
    expect(body).toContain('You cannot open this page directly');
  });

  test.each(['/', '/x', '/../', '/en/', '/en//apply/'])(
    'costs less than 5 ms when it is 100 KB of "%s"',
    async (part) => {
      const path = `/en${part.repeat(100_000 / part.length)}`;
      for (const one of [path, `${path}x`]) {
        expect([303, 404]).toContain((await answerAt(one)).status);
        expect(
          costOf(() => void answerAt(one), 5),
          one.slice(-9),
        ).toBeLessThan(5);
      }
    },
  );

  test('is told 405 at every path of every route', async () => {
    for (const path of routes.flatMap(({ paths }) => paths)) {
      const real = path.replace('{language}', 'en').replace(/\{\w+\}/, 'x');
      expect((await answerAt(real, 'PATCH')).status).toBe(405);
    }
  });

  test('is not repeated on the page', async () => {
    expect((await answerAt('/en/<script>alert(1)</script>')).body).not.toContain('alert(1)');
  });
});

describe('what programs look for', () => {
  const siteUrl = 'https://call.example';
  const textAt = async (edition: Parameters<typeof showSecurityContact>[0]['edition']) =>
    (await showSecurityContact({ edition, siteUrl })(request())).body;

  test('search engines may fetch every page: those that they must not list say so themselves', async () => {
    const { status, type, body } = await showRobots()(request());
    expect([status, type]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(body).toBe('User-agent: *\nDisallow:\n');
  });

  test('who finds a hole is told whom to write to, in which languages, and until when', async () => {
    const security = { contact: 'security@we-gov.org', until: '2018-12-31' };
    expect(await textAt({ ...testEdition, security })).toBe(
      [
        'Contact: mailto:security@we-gov.org',
        'Expires: 2018-12-31T00:00:00.000Z',
        'Preferred-Languages: en, ko',
        'Canonical: https://call.example/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });

  test('where the edition names nobody it is the first contact, for half a year after the workshop', async () => {
    const text = await textAt(testEdition);
    expect(text).toContain(`Contact: mailto:${testEdition.contacts[0]?.address}\n`);
    const until = /Expires: (\S+)/.exec(text)?.[1] ?? '';
    expect(Date.parse(until) - testEdition.archivesAt).toBe(182 * 86_400_000);
  });
});

describe('a file of the site', () => {
  const show = showAsset({ notFound: async (language) => notFoundPage(contextOf({ language })) });
  const answerTo = (path: string, file?: string) =>
    show(request({ route: 'show-asset', path, params: { file } }));

  test('today’s stylesheet is kept by browsers for a year', async () => {
    expect(await answerTo(`/assets/${stylesheetName}`, stylesheetName)).toEqual({
      status: 200,
      body: stylesheet,
      type: 'text/css; charset=utf-8',
      headers: { 'cache-control': 'public, max-age=31536000, immutable' },
    });
  });

  test('a page from before still gets a stylesheet, which is not kept', async () => {
    expect(await answerTo('/assets/style-0123456789.css', 'style-0123456789.css')).toMatchObject({
      status: 200,
      body: stylesheet,
      headers: {},
    });
  });

  test('the script of a crowded hour is one, and kept for a year; a page from before gets it, too', async () => {
    const script = { status: 200, type: 'text/javascript; charset=utf-8', body: workScript };
    const kept = await answerTo(`/assets/${workScriptName}`, workScriptName);
    expect(kept).toMatchObject(script);
    expect(kept.headers['cache-control']).toContain('immutable');
    const older = await answerTo('/assets/work-0123456789.js', 'work-0123456789.js');
    expect(older).toMatchObject({ ...script, headers: {} });
  });

  test('the icons stand where browsers look for them unasked', async () => {
    const icon = await answerTo('/favicon.ico');
    expect(icon).toMatchObject({ status: 200, type: 'image/x-icon' });
    const picture = Buffer.from(icon.bytes ?? []).subarray(22);
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([32, 32]);
    const touch = await answerTo('/apple-touch-icon.png');
    expect(touch.type).toBe('image/png');
    expect(Buffer.from(touch.bytes ?? []).readUInt32BE(16)).toBe(180);
  });

  test('the picture beside a link is small', async () => {
    const answer = await answerTo(`/assets/${previewName}`, previewName);
    const picture = Buffer.from(answer.bytes ?? []);
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(picture.length).toBeLessThan(10_000);
    expect(answer.headers['cache-control']).toContain('immutable');
    const older = await answerTo('/assets/preview-0123456789.png', 'preview-0123456789.png');
    expect(older).toMatchObject({ type: 'image/png', headers: {} });
  });

  test.each(['style.css', 'style-0123456789.css.map', '../index.js', 'STYLE-0123456789.css', ''])(
    '"%s" is none',
    async (file) => {
      expect((await answerTo(`/assets/${file}`, file)).status).toBe(404);
    },
  );
});
