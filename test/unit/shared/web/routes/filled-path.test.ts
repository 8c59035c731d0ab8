import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filledPath } from '#shared/web/routes/filled-path.ts';
import { pathTo } from '#shared/web/routes/paths.ts';

const anyText = fc.string({ unit: 'grapheme', minLength: 1 });

describe('a path', () => {
  test('holds whatever stands in it as one part, and gives it back', () => {
    fc.assert(
      fc.property(anyText, (token) => {
        const path = pathTo('show-endorsement', { language: 'en', token });
        const parts = path.split('/');
        expect(parts).toHaveLength(4);
        expect(decodeURIComponent(parts[3] ?? '')).toBe(token);
        expect(path).toMatch(/^\/en\/endorse\/[\w.!~*'()%-]+$/);
      }),
    );
  });

  test.each(['../admin', '//evil.example', 'a?b=c', 'a#b', '{language}', '$&', '$1', '"><b>'])(
    'is led nowhere else by "%s"',
    (reference) => {
      const path = pathTo('show-receipt', { language: 'ko', reference });
      expect(new URL(path, 'https://call.example').href).toBe(
        `https://call.example/ko/applications/${encodeURIComponent(reference)}`,
      );
    },
  );

  test('of several is the last, without the part that is not given', () => {
    expect(filledPath('/ ~/return ~/return/{reference}', { language: 'en', reference: 'K7' })).toBe(
      '/en/return/K7',
    );
    expect(filledPath('~/return ~/return/{reference}', { language: 'en' })).toBe('/en/return');
  });

  test('of no route is none', () => {
    expect(filledPath(undefined, {})).toBe('');
  });
});
