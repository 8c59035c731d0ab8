import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  type DocumentKind,
  type FileError,
  mostFileBytes,
} from '#shared/domain/documents/document.ts';
import { checkFile } from '../../../../../functions/documents/checking/check-file.ts';
import { processorTime } from '../../../../bench/harness/processor-time.ts';
import * as files from '../../../../support/builders/files.ts';

const photo = files.jpeg();
const scan = files.png();
const wholePdf = files.pdf();
const glued = (...parts: readonly (Buffer | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));

/** What is sent, as which document, and what becomes of it: an error, or the type that is stored. */
type Case = [
  string,
  () => Buffer | Promise<Buffer>,
  DocumentKind,
  FileError | 'application/pdf' | 'image/jpeg',
];

const letter = 'nomination-letter';

const pdfVersions = ['1.3', '1.4', '1.6', '1.7ext3'];

/** A PDF as office programs lock it: RC4 of 40 and of 128 bits, AES of 128 and of 256. */
const locked = (pdfVersion: string, options: object): Promise<Buffer> =>
  files.typesetPdf({ pdfVersion, ...options });

/** What office copiers and generators write there. */
const behindTheEnd: readonly [string, string][] = [
  ['a Ctrl-Z', '\r\n\x1a'],
  ['a comment', '\n%made by a copier\n'],
  ['stray bytes', '\n\xff\xfe\x01stray'],
  ['the zeros of a whole block', '\0'.repeat(4_096)],
  ['its mark once more', '\n%%EOF\n'],
];

/** What mail programs, spoolers and old scanners write there. */
const beforeTheHead: readonly [string, string][] = [
  ['a byte order mark', '\ufeff'],
  ['a blank line', '\r\n'],
  ['a line of PostScript', '%!PS-Adobe-3.0\n'],
  ['the words of a printer', '\x1b%-12345X@PJL ENTER LANGUAGE=PDF\r\n'],
  ['headers of a mail', 'Content-Type: application/pdf\r\n\r\n'],
  ['1,024 blanks', ' '.repeat(1_024)],
];

const cases: Case[] = [
  ['an empty file', () => Buffer.alloc(0), letter, 'empty'],
  ['a file of one byte', () => Buffer.from('%'), letter, 'not-accepted'],
  ['4 MB of nothing', () => Buffer.alloc(mostFileBytes), letter, 'not-accepted'],
  ['a PDF of exactly 4 MB', () => files.pdfOf(mostFileBytes), letter, 'application/pdf'],
  ['a PDF of one byte more', () => files.pdfOf(mostFileBytes + 1), letter, 'too-large'],

  ['a photo', () => photo, 'headshot', 'image/jpeg'],
  ['a scan as PNG', () => scan, 'passport', 'image/jpeg'],
  ['a PNG of deep colours', files.deepPng, 'passport', 'image/jpeg'],
  ['a JPEG of printing inks', files.cmykJpeg, 'headshot', 'image/jpeg'],
  ['a photo with its place', () => files.photographed(photo), 'headshot', 'image/jpeg'],
  ['a photo taken upright', () => files.photographed(photo, 6), 'headshot', 'image/jpeg'],
  ['a progressive photo', () => files.progressiveJpeg(640, 480), 'headshot', 'image/jpeg'],

  ['a letter as PDF', () => wholePdf, letter, 'application/pdf'],
  ['a letter as PDF 2.0', () => files.pdf({ head: '%PDF-2.0' }), letter, 'application/pdf'],
  ['a PDF that ends in blanks', () => files.pdf({ tail: '\r\n \0' }), letter, 'application/pdf'],
  ['a PDF in place of a headshot', () => wholePdf, 'headshot', 'not-accepted'],
  ...pdfVersions.flatMap((version): Case[] => [
    [
      `F1 a PDF ${version} that opens with a password`,
      () => locked(version, { userPassword: 'secret' }),
      letter,
      'encrypted',
    ],
    [
      `F1 a PDF ${version} that only forbids editing`,
      () => locked(version, { ownerPassword: 'secret', permissions: { modifying: false } }),
      letter,
      'application/pdf',
    ],
  ]),
  [
    'F1 a PDF that opens with a certificate',
    () => files.pdf({ trailer: '/Encrypt<</Filter/Adobe.PubSec/V 4>>/ID[<00><00>]' }),
    letter,
    'encrypted',
  ],
  [
    'F1 a PDF whose page speaks of locks',
    () => files.pdf({ content: Buffer.from('BT (/Encrypt << and /Encrypt 5 0 R) Tj ET') }),
    letter,
    'application/pdf',
  ],
  ['half a PDF', () => wholePdf.subarray(0, wholePdf.length / 2), letter, 'damaged'],
  ['a PDF without its last line', () => files.pdf({ tail: '' }).subarray(0, -5), letter, 'damaged'],
  ['a PDF behind a web page', () => glued(files.page, wholePdf), letter, 'not-accepted'],
  ['a web page behind a PDF', () => glued(wholePdf, files.page), letter, 'damaged'],
  ['a zip behind a PDF', () => glued(wholePdf, files.zip), letter, 'damaged'],
  ...behindTheEnd.map(
    ([what, tail]): Case => [
      `F2 a PDF with ${what} behind its end`,
      () => files.pdf({ tail }),
      letter,
      'application/pdf',
    ],
  ),
  [
    'F2 a PDF whose last letter was cut',
    () => files.pdf({ tail: '' }).subarray(0, -1),
    letter,
    'application/pdf',
  ],
  [
    'F2 a PDF with comments before its end',
    () => files.pdf({ beforeEnd: '% made by a copier\r\n%\n' }),
    letter,
    'application/pdf',
  ],
  [
    'F2 a PDF of two versions whose second was cut',
    () => glued(wholePdf, '5 0 obj <</Length 4000>> stream\n', 'x'.repeat(2_000)),
    letter,
    'damaged',
  ],
  [
    'B3 a PDF with 4 MB of blanks, and something behind them',
    () => glued(wholePdf, ' '.repeat(4_000_000), 'x'.repeat(2_000)),
    letter,
    'damaged',
  ],
  ['F2 a program behind a PDF', () => glued(wholePdf, files.program), letter, 'damaged'],
  ...beforeTheHead.map(
    ([what, before]): Case => [
      `F3 a PDF behind ${what}`,
      () => glued(before, wholePdf),
      letter,
      'application/pdf',
    ],
  ),
  ['F3 a PDF behind too much', () => glued('\n'.repeat(1_025), wholePdf), letter, 'not-accepted'],
  ['F3 a PDF behind a program', () => glued(files.program, wholePdf), letter, 'not-accepted'],
  ['the first line of a PDF', () => Buffer.from('%PDF-1.7\n'), letter, 'damaged'],

  ['a web page', () => files.page, letter, 'not-accepted'],
  [
    'a web page that mentions PDF',
    () => glued('<!-- %PDF-1.7 -->', files.page),
    letter,
    'not-accepted',
  ],
  ['a drawing (SVG)', () => files.drawing, 'headshot', 'not-accepted'],
  [
    'a drawing behind a byte order mark',
    () => glued('\ufeff', files.drawing),
    'headshot',
    'not-accepted',
  ],
  ['a GIF', () => files.otherImage('.gif'), 'headshot', 'not-accepted'],
  ['a WebP', () => files.otherImage('.webp'), 'headshot', 'not-accepted'],
  ['a TIFF', () => files.otherImage('.tif'), 'passport', 'not-accepted'],
  ['a photo of an iPhone', () => files.heic('heic'), 'headshot', 'heic'],
  ['an AVIF', () => files.heic('avif'), 'headshot', 'heic'],
  ['a letter as Word keeps it', () => files.zip, letter, 'office-document'],
  ['a letter of an old Word', () => files.oldWord, letter, 'office-document'],
  ['a letter as rich text', () => Buffer.from('{\\rtf1 We nominate}'), letter, 'office-document'],
  ['a program that is named photo.jpg', () => files.program, 'headshot', 'not-accepted'],
  ['zeros, packed', () => files.packedZeros, letter, 'not-accepted'],

  ['the test virus', () => files.eicar, letter, 'not-accepted'],
  [
    'a PDF with the test virus',
    () => files.pdf({ content: files.eicar }),
    letter,
    'application/pdf',
  ],
  [
    'a photo with the test virus behind it',
    () => glued(photo, files.eicar),
    'headshot',
    'image/jpeg',
  ],
  ['a photo that is a web page as well', () => glued(photo, files.page), 'headshot', 'image/jpeg'],
  ['a photo that is a zip as well', () => glued(photo, files.zip), 'headshot', 'image/jpeg'],

  ['half a photo', () => photo.subarray(0, photo.length / 2), 'headshot', 'damaged'],
  ['the first bytes of a photo', () => photo.subarray(0, 20), 'headshot', 'damaged'],
  ['a photo without its last byte', () => photo.subarray(0, -1), 'headshot', 'damaged'],
  ['half a PNG', () => scan.subarray(0, scan.length / 2), 'passport', 'damaged'],
  ['the first bytes of a PNG', () => scan.subarray(0, 33), 'passport', 'damaged'],
  [
    'a web page in the clothes of a photo',
    () => glued(photo.subarray(0, 3), files.page),
    'headshot',
    'damaged',
  ],

  ['100 million pixels', () => files.blackPng(10_000, 10_000), 'passport', 'too-many-pixels'],
  [
    'a PNG that claims 3,600 million',
    () => files.blackPng(60_000, 60_000, { rows: 9 }),
    'passport',
    'too-many-pixels',
  ],
  [
    'a JPEG that claims 4,000 million',
    () => files.claimingSize(photo, 65_000, 65_000),
    'headshot',
    'too-many-pixels',
  ],
  [
    'a PNG that holds far more than it shows',
    () => files.blackPng(8, 8, { rows: 30_000_000 }),
    'passport',
    'image/jpeg',
  ],
  [
    'a PNG with a colour profile that unpacks to 30 MB',
    () => files.blackPng(8, 8, { extra: [files.packedChunk('iCCP', 30_000_000)] }),
    'passport',
    'image/jpeg',
  ],
  [
    'a PNG with a comment that unpacks to 30 MB',
    () => files.blackPng(8, 8, { extra: [files.packedChunk('zTXt', 30_000_000)] }),
    'passport',
    'image/jpeg',
  ],
  [
    'A5 a PNG of eighty comments that unpack to 50 MB each',
    () => files.blackPng(8, 8, { extra: Array(80).fill(files.packedChunk('zTXt', 50_000_000)) }),
    'passport',
    'image/jpeg',
  ],
  [
    'A5 a JPEG of 90 empty scans over 35 million pixels',
    () => files.emptyScans(7_000, 5_000, 90),
    'headshot',
    'too-costly',
  ],
  ...[100, 2_000, 20_000].map(
    (scans): Case => [
      `A5 a small JPEG of ${scans} empty scans`,
      () => files.emptyScans(640, 480, scans),
      'headshot',
      'too-costly',
    ],
  ),
  ['a JPEG of many scans', () => files.emptyScans(640, 480, 60), 'headshot', 'image/jpeg'],
  ['A5 a PNG of one column', () => files.blackPng(1, 40_000_000), 'passport', 'too-many-pixels'],
  ['A5 a PNG of one row', () => files.blackPng(20_001, 1), 'passport', 'too-many-pixels'],
  ['a long strip', () => files.blackPng(20_000, 100), 'passport', 'image/jpeg'],
  [
    'A5 a PNG of 40 million deep pixels',
    () => files.claimingDepth(files.blackPng(6_320, 6_320, { rows: 9 })),
    'passport',
    'too-many-pixels',
  ],
  [
    'a JPEG of ten thousand passes',
    () => files.endlessScans(files.progressiveJpeg(640, 480), 10_000),
    'headshot',
    'too-costly',
  ],
];

const check = async (bytes: Buffer, kind: DocumentKind) => {
  const checked = await checkFile(bytes, kind);
  if (!checked.ok) throw new Error(`refused as ${checked.error}`);
  return checked.value;
};

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('B4 each file has its fixed result', () => {
  test('there are at least 40', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  test.each(cases)(
    '%s',
    async (_what, build, kind, result) => {
      const bytes = await build();
      const cost = await processorTime(1, async () => {
        const checked = await checkFile(bytes, kind);
        expect(checked.ok ? checked.value.type : checked.error).toBe(result);
      });
      expect(cost).toBeLessThan(5_000);
    },
    20_000,
  );
});

describe('what is stored', () => {
  test('of a PDF is what was sent, byte by byte', async () => {
    const { bytes, receivedSha256, storedSha256 } = await check(wholePdf, letter);
    expect(Buffer.from(bytes)).toEqual(wholePdf);
    expect(storedSha256).toBe(receivedSha256);
  });

  test('has the digests of what came and of what lies in the bucket', async () => {
    const checked = await check(photo, 'headshot');
    expect(checked.receivedSha256).toBe(digest(photo));
    expect(checked.storedSha256).toBe(digest(checked.bytes));
    expect(checked.storedSha256).not.toBe(checked.receivedSha256);
  });

  test('of a photo of printing inks costs what another one costs', async () => {
    const cost = (bytes: Buffer) => processorTime(1, () => checkFile(bytes, 'headshot'));
    const [inks, light] = [files.plainJpeg(4_500, 4_500, 'cmyk'), files.plainJpeg(4_500, 4_500)];
    expect(await cost(inks)).toBeLessThan(6 * (await cost(light)));
  }, 60_000);

  test('of a photo is the same each time', async () => {
    const [first, second] = [await check(photo, 'headshot'), await check(photo, 'headshot')];
    expect(first.storedSha256).toBe(second.storedSha256);
  });

  const told = [
    'Exif',
    'http://ns.adobe.com',
    'GPSLatitude',
    'Photoshop',
    'Grace',
    '<script',
    '<?php',
  ];

  test('of a photo names no place, no camera and no person', async () => {
    const sent = files.photographed(photo);
    for (const text of told) expect(sent.includes(text), text).toBe(true);
    const kept = Buffer.from((await check(sent, 'headshot')).bytes);
    for (const text of told) expect(kept.includes(text), text).toBe(false);
    for (const place of [files.latitude, files.longitude]) {
      expect(sent.includes(place)).toBe(true);
      expect(kept.includes(place)).toBe(false);
    }
  });

  test('of a PNG names no place either', async () => {
    const sent = files.blackPng(64, 64, {
      extra: [
        files.chunk('eXIf', files.exif(1)),
        files.chunk('tEXt', Buffer.from('Author\0Grace Nakato')),
      ],
    });
    const kept = Buffer.from((await check(sent, 'passport')).bytes);
    for (const place of [files.latitude, files.longitude, 'Grace']) {
      expect(sent.includes(place)).toBe(true);
      expect(kept.includes(place)).toBe(false);
    }
  });

  test('of a photo has no segment but those that pixels need', async () => {
    const { bytes } = await check(files.photographed(photo), 'headshot');
    const markers = [];
    for (
      let at = 2;
      bytes[at + 1] !== 0xda;
      at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)
    )
      markers.push((bytes[at + 1] ?? 0).toString(16));
    // Tables, frame and Huffman codes: no APP1 (e1), no comment (fe), no profile (e2).
    expect(markers.filter((marker) => !['db', 'c0', 'c4', 'e0', 'dd'].includes(marker))).toEqual(
      [],
    );
  });

  test('of two files in one is the picture alone', async () => {
    const kept = Buffer.from(
      (await check(glued(photo, files.page, files.eicar), 'headshot')).bytes,
    );
    expect(kept.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
    expect(kept.includes('<script')).toBe(false);
    expect(kept.includes('EICAR')).toBe(false);
  });

  test('of a photo that was taken upright stands upright', async () => {
    const lying = files.jpeg(320, 240, files.redThenBlue(320));
    const { bytes } = await check(files.photographed(lying, 6), 'headshot');
    expect(files.sizeOf(bytes)).toBe('240x320');
    const [top = [], bottom = []] = [20, 300].map((y) => files.colourAt(bytes, 120, y));
    expect(top[0]).toBeGreaterThan(200);
    expect(bottom[2]).toBeGreaterThan(200);
  });

  test('of what is transparent is white', async () => {
    const clear = () => [0, 0, 0, 0];
    for (const sent of [files.png(64, 48, clear), files.deepPng(64, 48, clear)]) {
      const { bytes } = await check(sent, 'passport');
      expect(files.colourAt(bytes, 10, 10)).toEqual([255, 255, 255]);
    }
  });

  test.each([
    ['of deep colours', files.deepPng],
    ['with a profile of its colours', () => files.profiled(64, 48)],
  ])('of a picture %s looks the same', async (_what, build) => {
    const { bytes } = await check(build(), 'passport');
    const [red = 0, green = 0] = files.colourAt(bytes, 40, 20);
    expect(Math.abs(red - 200)).toBeLessThan(12);
    expect(Math.abs(green - 60)).toBeLessThan(12);
  });

  test('of pure noise is small enough to be handed out again', async () => {
    const { bytes } = await check(files.noise(3_508, 2_480), 'passport');
    expect(bytes.length).toBeLessThan(mostFileBytes);
  }, 30_000);

  test('of a large scan has 3,508 pixels at its longest side', async () => {
    const { bytes } = await check(files.blackPng(7_016, 400), 'passport');
    expect(files.sizeOf(bytes)).toBe('3508x200');
  });
});

test.runIf(process.env['RELEASE'])(
  'the largest picture that is taken is done within 5 s',
  async () => {
    for (const big of [files.progressiveJpeg(7_000, 5_700), files.blackPng(7_000, 5_700)]) {
      expect(await processorTime(1, () => check(big, 'passport'))).toBeLessThan(5_000);
    }
  },
  60_000,
);
