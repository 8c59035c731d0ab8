import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Is, isListOf, isNumber, isRecordOf, isText } from '#shared/domain/shape.ts';
import { json, s } from '#shared/store/engine/item.ts';
import { jsonIn } from '#shared/store/engine/stored-json.ts';

const row = { pk: s('APPLICATION#K7M2Q9XD'), sk: s('DRAFT') };
const refusal = 'APPLICATION#K7M2Q9XD DRAFT holds no readable "it"';
const isTexts = isListOf(isText);
const isAnything: Is<unknown> = (value): value is unknown => value !== undefined;

describe('what a row holds as JSON', () => {
  test('comes back as it went in, in any script', () => {
    const texts = fc.array(fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(texts, (it) => {
        expect(jsonIn({ ...row, it: json(it) }, 'it', isTexts)).toEqual(it);
      }),
    );
  });

  test('is refused where it is missing or empty, by the key of the row', () => {
    expect(() => jsonIn(row, 'it', isTexts)).toThrow(refusal);
    expect(() => jsonIn({ ...row, it: s('') }, 'it', isTexts)).toThrow(refusal);
  });

  test('is what stands instead where it is missing and may be', () => {
    expect(jsonIn(row, 'it', isTexts, [])).toEqual([]);
  });

  test('is refused where it is something else, though it may be missing', () => {
    expect(() => jsonIn({ ...row, it: json(7) }, 'it', isTexts, [])).toThrow(refusal);
    expect(() => jsonIn({ ...row, it: s('Grace') }, 'it', isTexts, [])).toThrow(refusal);
  });

  test('is never quoted when it cannot be read: it may be a person’s', () => {
    fc.assert(
      fc.property(fc.string(), (it) => {
        try {
          expect(isNumber(jsonIn({ ...row, it: s(it) }, 'it', isNumber))).toBe(true);
        } catch (error) {
          expect(String(error)).toBe(`Error: ${refusal}`);
        }
      }),
    );
  });

  test('may be nothing, said as null, and is read as that', () => {
    expect(jsonIn({ ...row, it: s('null') }, 'it', isAnything)).toBeNull();
  });

  test('of a record has every value looked at', () => {
    const record = { ...row, it: s('{"a":"x","b":7}') };
    expect(() => jsonIn(record, 'it', isRecordOf(isText))).toThrow(refusal);
  });
});
