import { expect, test } from 'vitest';
import { fileSize } from '#shared/web/pages/file-size.ts';

test.each([
  [1, '1 KB', '1KB'],
  [327_680, '320 KB', '320KB'],
  [1_048_575, '1,024 KB', '1,024KB'],
  [1_048_576, '1 MB', '1MB'],
  [3_565_158, '3.4 MB', '3.4MB'],
])('a file of %s bytes has %s', (bytes, en, ko) => {
  expect(fileSize(bytes, 'en')).toBe(en);
  expect(fileSize(bytes, 'ko')).toBe(ko);
});
