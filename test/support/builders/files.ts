import { buffer } from 'node:stream/consumers';
import { crc32, deflateSync, gzipSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import Vips from 'wasm-vips';

const vips = await Vips({ dynamicLibraries: [] });

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
const two = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff]);
const four = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** What every virus scanner takes for a virus, put together here so that no scanner takes this file. */
export const eicar = ascii(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''),
);

type Paint = (x: number, y: number) => readonly number[];

const sunset: Paint = (x, y) => [x % 256, y % 256, (x + y) % 256];

/** Red on the left, blue on the right. */
export const redThenBlue =
  (width: number): Paint =>
  (x) =>
    x < width / 2 ? [255, 0, 0] : [0, 0, 255];

const painted = (width: number, height: number, paint: Paint = sunset): Vips.Image => {
  const pixels = new Uint8Array(
    Array.from({ length: width * height }, (_, at) =>
      paint(at % width, Math.floor(at / width)),
    ).flat(),
  );
  const bands = pixels.length / width / height;
  return vips.Image.newFromMemory(pixels, width, height, bands, vips.BandFormat.uchar).copy({
    interpretation: paint === inks ? 'cmyk' : 'srgb',
  });
};

const inks: Paint = (x, y) => [x % 256, y % 256, 0, 20];

export const jpeg = (width = 320, height = 240, paint?: Paint): Buffer =>
  Buffer.from(painted(width, height, paint).jpegsaveBuffer({ Q: 80, keep: 'none' }));
export const png = (width = 320, height = 240, paint?: Paint): Buffer =>
  Buffer.from(painted(width, height, paint).pngsaveBuffer({ keep: 'none' }));
export const cmykJpeg = (): Buffer => jpeg(64, 48, inks);
const brick: Paint = () => [200, 60, 60];

/** Of 16 bits a colour. */
export const deepPng = (width = 64, height = 48, paint: Paint = brick): Buffer =>
  Buffer.from(
    painted(width, height, paint)
      .linear([257], [0])
      .cast('ushort')
      .copy({ interpretation: 'rgb16' })
      .pngsaveBuffer({ keep: 'none' }),
  );
/** With the profile of a phone's screen, Display P3, to which its numbers belong. */
export const profiled = (width: number, height: number): Buffer =>
  Buffer.from(
    painted(width, height, brick).iccTransform('p3', { input_profile: 'srgb' }).jpegsaveBuffer(),
  );
/** Of many passes, as the web likes them: `width` × `height` grey pixels. */
export const progressiveJpeg = (width: number, height: number): Buffer =>
  Buffer.from(
    vips.Image.black(width, height, { bands: 3 })
      .copy({ interpretation: 'srgb' })
      .jpegsaveBuffer({ interlace: true, subsample_mode: 'off' }),
  );
export const otherImage = (ending: '.gif' | '.webp' | '.tif'): Buffer =>
  Buffer.from(painted(32, 32).writeToBuffer(ending));

/** A picture that no coder makes small: each pixel of chance. */
export const noise = (width: number, height: number): Buffer => {
  const grey = () => vips.Image.gaussnoise(width, height, { mean: 128, sigma: 60 });
  const colours = grey().bandjoin([grey(), grey()]).cast('uchar').copy({ interpretation: 'srgb' });
  return Buffer.from(colours.jpegsaveBuffer({ Q: 40 }));
};

/** What a picture shows at a place: its colour. */
export const colourAt = (image: Uint8Array, x: number, y: number): number[] =>
  vips.Image.newFromBuffer(image).getpoint(x, y);
export const sizeOf = (image: Uint8Array): string => {
  const { width, height } = vips.Image.newFromBuffer(image);
  return `${width}x${height}`;
};

const segment = (marker: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker]), two(data.length + 2), data]);

const entry = (tag: number, type: number, count: number, value: number): Buffer => {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16LE(tag, 0);
  bytes.writeUInt16LE(type, 2);
  bytes.writeUInt32LE(count, 4);
  bytes.writeUInt32LE(value, 8);
  return bytes;
};

const directory = (...entries: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([entries.length, 0]), ...entries, Buffer.alloc(4)]);

const degrees = (...parts: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(parts.length * 8);
  for (const [at, part] of parts.entries()) {
    bytes.writeUInt32LE(part, at * 8);
    bytes.writeUInt32LE(1, at * 8 + 4);
  }
  return bytes;
};

/** 37° 33′ 58″ N, 126° 58′ 40″ E: the town hall of Seoul. */
export const latitude = degrees(37, 33, 58);
export const longitude = degrees(126, 58, 40);

/** The block in which a camera writes how it was held and where it was. */
export const exif = (orientation: number): Buffer => {
  const place = 8 + 2 + 24 + 4;
  const numbers = place + 2 + 48 + 4;
  return Buffer.concat([
    ascii('II*\0\b\0\0\0'),
    directory(entry(0x0112, 3, 1, orientation), entry(0x8825, 4, 1, place)),
    directory(
      entry(1, 2, 2, 0x4e),
      entry(2, 5, 3, numbers),
      entry(3, 2, 2, 0x45),
      entry(4, 5, 3, numbers + 24),
    ),
    latitude,
    longitude,
  ]);
};

const xmp = ascii(
  'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><exif:GPSLatitude>37,33.97N</exif:GPSLatitude></x:xmpmeta>',
);

/** The photo with what a phone adds: place, direction, thumbnail of another picture, comments. */
export const photographed = (photo: Buffer, orientation = 1): Buffer =>
  Buffer.concat([
    photo.subarray(0, 2),
    segment(0xe1, Buffer.concat([ascii('Exif\0\0'), exif(orientation)])),
    segment(0xe1, xmp),
    segment(0xed, ascii('Photoshop 3.0\0CityOfSeoul')),
    segment(0xfe, ascii('<?php echo "Grace Nakato"; ?><script>alert(1)</script>')),
    photo.subarray(2),
  ]);

/** The picture's head says another size than its body has. */
export const claimingSize = (photo: Buffer, width: number, height: number): Buffer => {
  const claimed = Buffer.from(photo);
  const context = claimed.indexOf(Buffer.from([0xff, 0xc0]));
  claimed.set([...two(height), ...two(width)], context + 5);
  return claimed;
};

export const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([ascii(type), data]);
  return Buffer.concat([four(data.length), named, four(crc32(named))]);
};

/** A grey PNG of one bit a pixel, all black, with `extra` chunks; `rows` bytes of it are there. */
export const blackPng = (
  width: number,
  height: number,
  {
    extra = [],
    rows = height * (1 + Math.ceil(width / 8)),
  }: { extra?: Buffer[]; rows?: number } = {},
): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.concat([four(width), four(height), Buffer.from([1, 0, 0, 0, 0])])),
    ...extra,
    chunk('IDAT', deflateSync(Buffer.alloc(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);

/** A chunk that is small and says that it unpacks to `bytes`. */
export const packedChunk = (type: 'iCCP' | 'zTXt', bytes: number): Buffer =>
  chunk(type, Buffer.concat([ascii('a\0\0'), deflateSync(Buffer.alloc(bytes))]));

/** The last pass over the picture again and again. */
export const endlessScans = (photo: Buffer, times: number): Buffer => {
  const scan = photo.subarray(photo.lastIndexOf(Buffer.from([0xff, 0xda])), -2);
  return Buffer.concat([photo.subarray(0, -2), ...Array(times).fill(scan), photo.subarray(-2)]);
};

/**
 * A progressive JPEG, all black, with `times` more scans that change nothing: each says that it is
 * the first over its coefficients, so that no decoder takes it for damaged.
 */
export const emptyScans = (width: number, height: number, times: number): Buffer => {
  const photo = progressiveJpeg(width, height);
  const from = photo.lastIndexOf(Buffer.from([0xff, 0xda]));
  const scan = Buffer.from(photo.subarray(from, -2));
  // Behind the components and the band stands how the coefficients are refined.
  scan[1 + (scan[2] ?? 0) * 256 + (scan[3] ?? 0)] = 0;
  return Buffer.concat([photo.subarray(0, -2), ...Array(times).fill(scan), photo.subarray(-2)]);
};

/** `width` × `height` black pixels in one pass: of light, or of printing inks. */
export const plainJpeg = (
  width: number,
  height: number,
  interpretation: 'srgb' | 'cmyk' = 'srgb',
): Buffer =>
  Buffer.from(
    vips.Image.black(width, height, { bands: interpretation === 'cmyk' ? 4 : 3 })
      .copy({ interpretation })
      .jpegsaveBuffer({ keep: 'none' }),
  );

/** The head of a PNG says 16 bits a colour, and four colours. */
export const claimingDepth = (image: Buffer): Buffer => {
  const claimed = Buffer.from(image);
  claimed.set([16, 6], 24);
  claimed.writeUInt32BE(crc32(claimed.subarray(12, 29)), 29);
  return claimed;
};

/** A PDF as a program typesets it, with the options of pdfkit: those of passwords, for one. */
export const typesetPdf = async (options: object): Promise<Buffer> => {
  const made = new PDFDocument(options);
  made.text('We nominate Grace Nakato').end();
  return buffer(made);
};

type PdfParts = Readonly<{
  head?: string;
  trailer?: string;
  content?: Buffer;
  beforeEnd?: string;
  tail?: string;
}>;

/** A page of PDF. */
export const pdf = ({
  head = '%PDF-1.7',
  trailer = '',
  beforeEnd = '',
  content = ascii('BT /F1 12 Tf (We nominate Grace Nakato) Tj ET'),
  tail = '\n',
}: PdfParts = {}): Buffer => {
  const body = Buffer.concat([
    ascii(`${head}\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n`),
    ascii('2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n'),
    ascii('3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>> endobj\n'),
    ascii(`4 0 obj <</Length ${content.length}>> stream\n`),
    content,
    ascii('\nendstream endobj\n'),
  ]);
  return Buffer.concat([
    body,
    ascii(`xref\n0 1\n0000000000 65535 f \ntrailer <</Size 5/Root 1 0 R${trailer}>>\n`),
    ascii(`startxref\n${body.length}\n${beforeEnd}%%EOF${tail}`),
  ]);
};

/** A PDF of exactly `bytes`. */
export const pdfOf = (bytes: number): Buffer => {
  const spare = bytes - pdf({ content: Buffer.alloc(1_000_000) }).length + 1_000_000;
  return pdf({ content: Buffer.alloc(spare) });
};

export const heic = (brand: string): Buffer =>
  Buffer.concat([four(24), ascii(`ftyp${brand}`), four(0), ascii('mif1heic'), Buffer.alloc(64)]);

export const zip = ascii('PK\x03\x04\x14\0\0\0\0\0[Content_Types].xml PK\x05\x06');
export const oldWord = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(512),
]);
export const program = ascii('MZ\x90\0\x03\0\0\0This program cannot be run in DOS mode.');
export const page = ascii('<!doctype html><html><script>alert(document.domain)</script></html>');
export const drawing = ascii(
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
);
export const packedZeros = gzipSync(Buffer.alloc(50_000_000));

/** 250 bytes: its table of contents lists a billion objects, each in no bytes. */
export const pdfOfABillionObjects = Buffer.from(
  `%PDF-1.7\n5 0 obj\n<< /Type /XRef /Size 1000000000 /W [0 0 0] /Root 1 0 R /Length 1 >>\nstream\nx\nendstream\nendobj\n%/Encrypt\nstartxref\n9\n%%EOF`,
);
