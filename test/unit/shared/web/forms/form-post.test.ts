import { globSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { admitPost, readFormPost } from '#shared/web/forms/form-post.ts';
import { unlessFailed } from '#shared/web/forms/unless-failed.ts';
import { capturedLog } from '../../../../support/world/captured-log.ts';
import { foreign, host, sameOrigin } from '../../../../support/world/from-elsewhere.ts';
import { contextOf, request } from '../../../../support/world/web.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const posted = (body: string, headers: Readonly<Record<string, string>> = sameOrigin) =>
  request({
    method: 'POST',
    host,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: Buffer.from(body),
  });
const read = (...parts: Parameters<typeof posted>) => readFormPost(posted(...parts), contextOf());

describe('a form that somebody posts', () => {
  test('from our page is sent, with what they typed', () => {
    const post = read('fullName=Grace+Nakato');
    expect(post).toEqual({
      ok: true,
      value: { values: new Map([['fullName', 'Grace Nakato']]), kind: 'sent' },
    });
    expect(logged.events()).toEqual([]);
  });

  test('by the button of a language does nothing but show its page', () => {
    expect(read('fullName=Grace&switch=ko')).toMatchObject({ value: { kind: 'switch' } });
  });

  test.each(foreign)('from another site, %j, is refused, which is written down once', (headers) => {
    const post = read('fullName=Grace', headers);
    expect(post).toMatchObject({ value: { kind: 'refused' } });
    expect(logged.events()).toEqual([{ event: 'form-refused', reason: 'from elsewhere' }]);
  });

  test('from another site is refused, too, where it asks for another language', () => {
    const kind = admitPost({ headers: { 'sec-fetch-site': 'cross-site' }, host }, new Map());
    expect(kind).toBe('refused');
    expect(read('switch=ko', { 'sec-fetch-site': 'cross-site' })).toMatchObject({
      value: { kind: 'refused' },
    });
  });

  test.each([
    ['a=%E9', 400, 'not-text'],
    ['a=1&a=2', 400, 'repeated-field'],
    ['x'.repeat(262_145), 413, 'too-large'],
  ])('that cannot be read is answered, and written down once: %#', (body, status, reason) => {
    const post = read(body, { 'sec-fetch-site': 'cross-site' });
    expect(post).toMatchObject({ ok: false, error: { status } });
    expect(logged.events()).toEqual([{ event: 'form-refused', reason }]);
  });
});

test('no operation asks on its own whether a form came from our pages', () => {
  const files = globSync(['functions/**/*.{ts,tsx}', 'shared/**/*.{ts,tsx}']);
  const asking = files.filter((file) => readFileSync(file, 'utf8').includes('isFromOurPages'));
  expect(asking.toSorted()).toEqual(['shared/web/forms/form-post.ts', 'shared/web/same-site.ts']);
});

describe('an act that', () => {
  test('comes about answers what it answers', async () => {
    expect(await unlessFailed(request(), async () => 'done')).toBe('done');
    expect(logged.events()).toEqual([]);
  });

  test('fails answers nothing, and leaves a line without its message', async () => {
    const answer = await unlessFailed(request({ route: 'ask-code' }), async () => {
      throw new RangeError('grace@kcca.go.ug');
    });
    expect(answer).toBeUndefined();
    expect(logged.events()).toMatchObject([
      { event: 'request-failed', route: 'ask-code', fault: 'RangeError' },
    ]);
    expect(logged.lines.join('')).not.toContain('grace');
  });
});
