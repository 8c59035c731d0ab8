import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, readCode } from '#shared/domain/access/one-time-code.ts';

describe('the six digits of a mail', () => {
  test('are six whatever chance gives, and read as themselves', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 16 }), (random) => {
        const code = codeOf(random);
        expect(code).toMatch(/^\d{6}$/);
        expect(readCode(code)).toBe(code);
      }),
    );
  });

  test.each([
    [[0, 0, 0, 7], '000007'],
    [[255, 255, 255, 255], '967295'],
    [[0, 15, 66, 64], '000000'],
  ])('of the bytes %j are %s', (bytes, code) => {
    expect(codeOf(Uint8Array.from(bytes))).toBe(code);
  });

  test.each([
    '123456',
    ' 123 456 ',
    '123-456\n',
    '12 34 56\n',
    '１２３４５６',
    '१२३४५६',
    '١٢٣٤٥٦',
    '𝟙𝟚𝟛𝟜𝟝𝟞',
    '123456.',
    '123456,',
    '123.456',
    '“123456”',
    '(123456)',
    '123–456',
    '123\u2011456',
    '123—456',
    '１２３－４５６',
    '123\u00a0456',
    '123\u3000456',
    '123\u200b456',
    '\u2060123456\ufeff',
    '123\u00ad456',
    'code: 123456',
    'Code：１２３４５６',
    'Your 6-digit code: 123456.',
    '숫자 여섯 자리: 123456',
    '코드는 123456입니다.',
  ])('are read as people type or paste them: %j', (values) => {
    expect(readCode(values)).toBe('123456');
  });

  test.each([
    '',
    '12345',
    '1234567',
    '12345a',
    'a123456',
    '123456b',
    '123456 654321',
    '12345²',
    '12345½',
    '12.345',
    'half a million',
    '1'.repeat(1e6),
    `${' '.repeat(1e5)}123456`,
  ])('are not read from what has no six of them', (values) => {
    expect(readCode(values)).toBeUndefined();
  });
});
