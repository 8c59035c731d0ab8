import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFormBody } from '#shared/web/forms/form-body.ts';
import { realNames } from '../../../../support/builders/names.ts';
import { quickest } from '../../../../support/measure/quickest.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const fieldsOf = (body: Uint8Array): Record<string, string> | string => {
  const read = readFormBody(body);
  return read.ok ? Object.fromEntries(read.value) : read.error;
};
const field = (length: number): string => `f=${'x'.repeat(length - 2)}`;

describe('a posted form', () => {
  test.each(realNames)('brings the name %s as a browser sends it', (name) => {
    expect(fieldsOf(bytes(new URLSearchParams({ name }).toString()))).toEqual({ name });
  });

  test('brings a name that is not percent-encoded, as some clients send it', () => {
    expect(fieldsOf(bytes('name=김민준+Grace'))).toEqual({ name: '김민준 Grace' });
  });

  test('brings spaces, signs and empty fields', () => {
    expect(fieldsOf(bytes('a=1+2%2B3%26%3D&b=&c&d=x=y'))).toEqual({
      a: '1 2+3&=',
      b: '',
      c: '',
      d: 'x=y',
    });
  });

  test('brings nothing when there is nothing in it', () => {
    expect(fieldsOf(new Uint8Array())).toEqual({});
  });

  test('brings back whatever a browser encodes', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(text, text), { selector: ([name]) => name }),
        (fields) => {
          const body = bytes(new URLSearchParams([...fields]).toString());
          const read = readFormBody(body);
          expect(read.ok && [...read.value]).toEqual(fields);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('keeps names apart from the machinery of objects', () => {
    const read = readFormBody(bytes('__proto__=x&constructor=y'));
    expect(read.ok && [...read.value]).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });
});

describe('a body is refused', () => {
  test.each<[string, Uint8Array]>([
    ['a byte that is no UTF-8', Uint8Array.of(0x61, 0x3d, 0xff)],
    ['a cut-off character', Uint8Array.of(0x61, 0x3d, 0xea, 0xb9)],
    ['an overlong slash', Uint8Array.of(0x61, 0x3d, 0xc0, 0xaf)],
    ['half a surrogate pair', Uint8Array.of(0x61, 0x3d, 0xed, 0xa0, 0x80)],
    ['an encoded byte that is no UTF-8', bytes('a=%FF')],
    ['an encoded cut-off character', bytes('a=%EA%B9')],
    ['an encoded overlong slash', bytes('a=%C0%AF')],
    ['an encoded half of a surrogate pair', bytes('a=%ED%A0%80')],
    ['a percent sign alone', bytes('a=100%')],
    ['a name that is no UTF-8', bytes('%FF=a')],
  ])('with %s', (_, body) => {
    expect(fieldsOf(body)).toBe('not-text');
  });

  test.each(['a=1&a=2', 'a=1&%61=2', 'a=1&b=2&a=1', 'a&a'])('with a field twice: %s', (body) => {
    expect(fieldsOf(bytes(body))).toBe('repeated-field');
  });

  test('with 61 fields, and taken with 60', () => {
    const fields = (count: number) => Array.from({ length: count }, (_, n) => `f${n}=x`).join('&');
    expect(Object.keys(fieldsOf(bytes(fields(60))))).toHaveLength(60);
    expect(fieldsOf(bytes(fields(61)))).toBe('too-large');
    expect(fieldsOf(bytes(fields(10_000).slice(0, 65_000)))).toBe('too-large');
  });

  test('with one byte more than 256 KB, and taken with 256 KB', () => {
    expect(fieldsOf(bytes(field(262_144)))).toEqual({ f: 'x'.repeat(262_142) });
    expect(fieldsOf(bytes(field(262_145)))).toBe('too-large');
  });

  test('never with a throw, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (body) => {
        expect(['string', 'object']).toContain(typeof fieldsOf(body));
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['%', '%25', '&', '=', '+', 'a=', '%ED%95%9C', '\u0000'])(
    'or read within 50 ms when it is 256 KB of %j',
    (part) => {
      const body = bytes(part.repeat(262_144).slice(0, 262_144)).subarray(0, 262_144);
      expect(quickest(() => readFormBody(body))).toBeLessThan(50);
    },
  );
});
