import { describe, expect, test } from 'vitest';
import { patternsIn, slowTextFor, sources } from '../../support/text/patterns.ts';

const found = sources().map(({ file, code }) => ({ file, ...patternsIn(file, code) }));
const patterns = new Map(
  found.flatMap(({ written }) =>
    written.map((pattern) => [`${pattern.file} /${pattern.source}/${pattern.flags}`, pattern]),
  ),
);

describe('B3 a pattern', () => {
  test('is found wherever it stands in what is deployed', () => {
    expect(found.length).toBeGreaterThan(250);
    expect(patterns.size).toBeGreaterThan(80);
    const code = 'const a = <p title={/a+/u.test(b)}>{c / d / e}</p>; f(x, /b/g); type A = "/c/";';
    expect(patternsIn('a.tsx', code).written.map(({ source }) => source)).toEqual(['a+', 'b']);
  });

  test('is never made of a text, which nobody could hold to this', () => {
    expect(found.filter(({ made }) => made > 0).map(({ file }) => file)).toEqual([]);
    expect(patternsIn('a.ts', 'new RegExp(a); RegExp(b);').made).toBe(2);
  });

  test.each([...patterns])('costs no more than time in proportion: %s', (_, pattern) => {
    expect(slowTextFor(pattern)).toBeUndefined();
  });

  test.each([
    ['\\s*;\\s*q=', ''],
    ['\\/+$', ''],
    ['^(?:a+)+$', ''],
    ['(\\w+\\s?)*!', ''],
    ['\\.?\\d+x', 'u'],
    ['<[^>]*>.*<', 's'],
    ['\\p{L}+@', 'u'],
    ['[\\u0300-\\u036f]+$', 'u'],
  ])('that costs more is found: /%s/%s', (source, flags) => {
    expect(slowTextFor({ source, flags })).toBeDefined();
  });
});
