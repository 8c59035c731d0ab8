import { expect, test } from 'vitest';
import { scanVerdicts } from '#shared/domain/documents/document.ts';
import { s } from '#shared/store/engine/item.ts';
import { readFileRow } from '#shared/store/items/document-item.ts';

test.each(scanVerdicts)('a file of which the scanner said "%s" is known to be that', (verdict) => {
  const row = { key: s('applications/K7M2Q9XD/passport/a'), verdict: s(verdict) };
  expect(readFileRow(row)).toEqual({ key: 'applications/K7M2Q9XD/passport/a', verdict });
});

test.each(['', 'fine', 'Clean', 'NO_THREATS_FOUND'])(
  'a file with the verdict "%s" is shown to nobody as anything',
  (verdict) => {
    expect(() => readFileRow({ key: s('k'), verdict: s(verdict) })).toThrow(
      `the row of a file holds the verdict "${verdict}"`,
    );
  },
);

test('a file without a verdict is no clean one', () => {
  expect(() => readFileRow({ key: s('k') })).toThrow('holds the verdict ""');
});
