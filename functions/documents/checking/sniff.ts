import type { FileType } from '#shared/domain/documents/document.ts';
import { beginsAsPdf } from './check-pdf.ts';

/** What the first bytes say a file is; its name and the type that a browser claims say nothing. */
export type Sniffed = FileType | 'heic' | 'office-document' | 'unknown';

const starts = (bytes: Uint8Array, ...expected: readonly number[]): boolean =>
  expected.every((byte, at) => bytes[at] === byte);

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

/** Brands of ISO media files that hold one picture of the HEIF family. */
const heifBrand = /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1|avif|avis)$/;

/** Word's old container, and the zip that every newer office file is. */
const isOffice = (bytes: Uint8Array): boolean =>
  starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) ||
  starts(bytes, 0x50, 0x4b, 0x03, 0x04) ||
  latin(bytes, 0, 5) === '{\\rtf';

export const sniff = (bytes: Uint8Array): Sniffed => {
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (latin(bytes, 4, 8) === 'ftyp' && heifBrand.test(latin(bytes, 8, 12))) return 'heic';
  if (isOffice(bytes)) return 'office-document';
  return beginsAsPdf(bytes) ? 'application/pdf' : 'unknown';
};
