import type { FileFault } from '#shared/domain/document.ts';

/** Where a PDF ends: its last lines say where its table of contents begins. */
const ending = /startxref\s{1,8}\d{1,10}\s{1,8}%%EOF[\s\0]*$/;

/** What only a locked PDF names in its trailer: how it is locked. */
const lock = /\/Encrypt(?:\s{1,20}\d{1,10}\s{1,20}\d{1,10}\s{1,20}R|\s{0,20}<<)/;

const longestEnding = 2_048;

/**
 * Whether a file that begins as a PDF is whole and open to read. Not what its pages hold: a PDF is
 * stored as it came, and only ever handed out as an attachment. What hangs behind its end (another
 * file in the same bytes) makes it a damaged one.
 */
export const pdfFault = (bytes: Uint8Array): FileFault | undefined => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!ending.test(text.slice(-longestEnding))) return 'damaged';
  return lock.test(text) ? 'encrypted' : undefined;
};
