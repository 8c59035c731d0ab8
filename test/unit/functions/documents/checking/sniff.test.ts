import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sniff } from '../../../../../functions/documents/checking/sniff.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
    ),
  );
const media = (brand: string) => bytes([0, 0, 0, 24], 'ftyp', brand, [0, 0, 0, 0]);

describe('what a file is, by its first bytes', () => {
  test.each([
    ['a photo', bytes([0xff, 0xd8, 0xff, 0xe1], 'Exif'), 'image/jpeg'],
    ['a picture', bytes([0x89], 'PNG\r\n', [0x1a], '\n'), 'image/png'],
    ['a letter', bytes('%PDF-1.7\n'), 'application/pdf'],
    ['a photo of an iPhone', media('heic'), 'heic'],
    ['one of many', media('mif1'), 'heic'],
    ['one of a new Android', media('avif'), 'heic'],
    ['a film', media('mp42'), 'unknown'],
    ['a letter in Word', bytes('PK', [3, 4], '[Content_Types].xml'), 'office-document'],
    [
      'one in an old Word',
      bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'office-document',
    ],
    ['one in rich text', bytes('{\\rtf1\\ansi'), 'office-document'],
    ['a page of the web', bytes('<!doctype html>'), 'unknown'],
    ['a picture that a browser would run', bytes('<svg onload="alert(1)">'), 'unknown'],
    ['nothing', bytes(), 'unknown'],
  ])('%s', (_what, file, type) => {
    expect(sniff(file)).toBe(type);
  });

  test.each([
    [bytes([0xff, 0xd8]), 'a photo'],
    [bytes([0x89], 'PNG'), 'a picture'],
    [bytes('%PD'), 'a letter'],
    [bytes([0, 0, 0, 24], 'ftyp', 'hei'), 'a photo of an iPhone'],
  ])('is not known where it is cut off: %o (%s)', (file) => {
    expect(sniff(file)).toBe('unknown');
  });

  test('is the same whatever comes behind them', () => {
    const heads = fc.constantFrom(
      bytes([0xff, 0xd8, 0xff]),
      bytes([0x89], 'PNG\r\n', [0x1a], '\n'),
      media('heic'),
      bytes('PK', [3, 4]),
    );
    fc.assert(
      fc.property(heads, fc.uint8Array(), (head, rest) => {
        expect(sniff(Buffer.concat([head, rest]))).toBe(sniff(head));
      }),
    );
  });
});
