import { describe, expect, test } from 'vitest';
import {
  isBoolean,
  isListOf,
  isNumber,
  isOneOf,
  isOrNone,
  isRecordOf,
  isShape,
  isText,
} from '#shared/domain/shape.ts';

const isPerson = isShape({ name: isText, age: isOrNone(isNumber) });

describe('a value from outside', () => {
  test.each([
    ['a text', isText, 'x', 7],
    ['a number', isNumber, 7, '7'],
    ['a truth', isBoolean, false, 'yes'],
    ['one of a list', isOneOf(['a', 'b']), 'b', 'c'],
    ['a list of texts', isListOf(isText), ['a'], ['a', 1]],
    ['a list', isListOf(isText), [], {}],
    ['texts by name', isRecordOf(isText), { a: 'b' }, { a: 1 }],
    ['texts by name', isRecordOf(isText), {}, []],
    ['nothing, or a number', isOrNone(isNumber), undefined, null],
  ] as const)('that should be %s is, or is not', (_, is, right, wrong) => {
    expect(is(right)).toBe(true);
    expect(is(wrong)).toBe(false);
  });

  test.each([[{ name: 'Grace' }], [{ name: 'Grace', age: 40 }], [{ name: 'Grace', shoes: 44 }]])(
    'has the shape, whatever stands beside it: %j',
    (value) => {
      expect(isPerson(value)).toBe(true);
    },
  );

  test.each([[{}], [{ name: 7 }], [{ name: 'Grace', age: '40' }], [null], [['Grace']], ['Grace']])(
    'has another shape: %j',
    (value) => {
      expect(isPerson(value)).toBe(false);
    },
  );
});
