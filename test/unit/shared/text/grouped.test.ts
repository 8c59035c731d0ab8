import { expect, test } from 'vitest';
import { grouped } from '#shared/text/grouped.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1_500, '1,500'],
  [20_000, '20,000'],
  [1_234_567, '1,234,567'],
])('%s is written %s, as Intl writes it', (value, written) => {
  expect(grouped(value)).toBe(written);
  for (const language of ['en', 'ko'])
    expect(new Intl.NumberFormat(language).format(value)).toBe(written);
});
