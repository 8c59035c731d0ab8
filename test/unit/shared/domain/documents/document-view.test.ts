import { expect, test } from 'vitest';
import { minuteOf, type SeenDocument, viewsOf } from '#shared/domain/documents/document-view.ts';

const seen = (documentId: string, at: number): SeenDocument => ({
  kind: 'headshot',
  documentId,
  role: 'staff',
  at,
});

test('the views of a file are those of this file, newest first', () => {
  const [early, late, other] = [seen('a', 1), seen('a', 3), seen('b', 2)];
  const file = { key: 'applications/K7M2Q9XD/headshot/a' };
  expect(viewsOf([early, other, late], file)).toEqual([late, early]);
  expect(viewsOf([other], file)).toEqual([]);
});

test('a view is of the minute in which it began', () => {
  expect([59_999, 60_000, 119_999].map(minuteOf)).toEqual([0, 60_000, 60_000]);
});
