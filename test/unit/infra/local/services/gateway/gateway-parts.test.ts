import { describe, expect, it } from 'vitest';
import { accessLine } from '../../../../../../infra/local/services/gateway/access-log.ts';
import { functionAnswer } from '../../../../../../infra/local/services/gateway/http-answer.ts';
import { tokenBucket } from '../../../../../../infra/local/services/gateway/throttle.ts';

describe('a throttle', () => {
  it('lets a burst through, then its rate', () => {
    let now = 0;
    const admit = tokenBucket(2, 3, () => now);
    expect([admit(), admit(), admit(), admit()]).toEqual([true, true, true, false]);
    now = 500;
    expect([admit(), admit()]).toEqual([true, false]);
  });
});

describe('what the gateway answers', () => {
  const answered = (answer: unknown) =>
    functionAnswer({ ok: true, payload: JSON.stringify(answer) });

  it('is the answer of the function, with its cookies and bytes', () => {
    const given = { statusCode: 200, headers: { 'Content-Type': 'image/png' }, cookies: ['a=1'] };
    const { status, headers, body } = answered({ ...given, body: 'AQI=', isBase64Encoded: true });
    expect(status).toBe(200);
    expect(headers).toEqual([
      ['content-type', 'image/png'],
      ['set-cookie', 'a=1'],
    ]);
    expect([...body]).toEqual([1, 2]);
  });

  it('is JSON where the function gives no status', () => {
    expect(answered({ ok: 1 }).body.toString()).toBe('{"ok":1}');
  });

  it.each([
    [functionAnswer({ ok: false, errorType: 'Error', errorMessage: 'with a secret' })],
    [answered({ statusCode: 'many' })],
  ])('tells nothing of a fault', ({ status, body }) => {
    expect(status).toBe(500);
    expect(body.toString()).toBe('{"message":"Internal Server Error"}');
  });
});

describe('an access log line', () => {
  it('is filled, with a dash for what is not known', () => {
    expect(
      accessLine('{"a":"$context.status","b":"$context.error.message"}', { status: '200' }),
    ).toBe('{"a":"200","b":"-"}');
  });
});
