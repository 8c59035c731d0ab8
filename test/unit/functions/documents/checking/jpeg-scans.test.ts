import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countScans } from '../../../../../functions/documents/checking/jpeg-scans.ts';

const start = [0xff, 0xd8];
const end = [0xff, 0xd9];
/** A scan with a head of two bytes, and what is in it. */
const scan = (...data: readonly number[]) => [0xff, 0xda, 0, 2, ...data];
const segment = (...data: readonly number[]) => [0xff, 0xe1, 0, data.length + 2, ...data];
const jpeg = (...parts: readonly (readonly number[])[]) => Buffer.from([...start, ...parts.flat()]);

describe('how often a reader has to go over a photo', () => {
  test.each([
    ['once, of a usual one', jpeg(scan(1, 2, 3), end), 1],
    ['ten times, of one that sharpens while it loads', jpeg(...Array(10).fill(scan(7)), end), 10],
    ['never, of one without pixels', jpeg(end), 0],
    [
      'no oftener for what the data of a scan looks like',
      jpeg(scan(0xff, 0, 0xda, 0xff, 0xd3), end),
      1,
    ],
    [
      'no oftener for a thumbnail within its notes',
      jpeg(segment(0xff, 0xda, 0xff, 0xda), scan(1), end),
      1,
    ],
    ['no oftener for what stands behind its end', jpeg(scan(1), end, scan(1), scan(1)), 1],
    [
      'as often as there are heads, where it is filled up between them',
      jpeg([0xff], scan(1), [0xff, 0xff], scan(1), end),
      2,
    ],
    ['once, of one that is cut off', jpeg(scan(1, 2)), 1],
    ['once, of one that is cut off within a head', jpeg(scan(1), [0xff]), 1],
  ])('%s', (_how, file, scans) => {
    expect(countScans(file, 100)).toBe(scans);
  });

  test('is counted no further than one too many, however many there are', () => {
    const file = jpeg(...Array(10_000).fill(scan()), end);
    expect(countScans(file, 20)).toBe(21);
  });

  test('is counted of any bytes, and comes to an end', () => {
    const any = fc.array(fc.constantFrom(0xff, 0xda, 0xd9, 0xd8, 0, 1, 2, 0xe1), {
      maxLength: 300,
    });
    fc.assert(
      fc.property(any, fc.nat(30), (bytes, most) => {
        const scans = countScans(Buffer.from(bytes), most);
        expect(scans).toBeGreaterThanOrEqual(0);
        expect(scans).toBeLessThanOrEqual(most + 1);
      }),
    );
  });
});
