import type { FileError } from '#shared/domain/documents/document.ts';

/** Where readers look for the first line of a PDF, and for its last. */
const farthest = 1_024;

/** Of what begins a file otherwise: pages and programs, which would run if the file is taken for one. */
const otherBeginning = /<[a-z!?/]|^(?:MZ|.ELF|#!|GIF8|RIFF|PK..)/is;

/** Whether a file begins as a PDF, behind at most 1,024 bytes that are none of another kind of file. */
export const beginsAsPdf = (bytes: Uint8Array): boolean => {
  const head = latin(bytes.subarray(0, farthest + 8));
  const at = head.search(/%PDF-[12]\.\d/);
  return at >= 0 && !otherBeginning.test(head.slice(0, at));
};

/**
 * Where a PDF ends: how far into the file its table of contents lies. Generators write comments
 * between the number and the mark of the end, and programs that count lines cut the mark.
 */
const ending =
  /startxref\s{1,20}\d{1,20}\s{1,20}(?:%(?!%EO)[^\r\n]{0,1000}[\r\n]\s{0,20}){0,9}%%EOF?/y;

/** What copiers and disks fill a file up with: blanks, zeros, and the Ctrl-Z of old systems. */
const isFill = (text: string, at: number): boolean => ' \t\r\n\f\0\x1a'.includes(text.charAt(at));

/** What stands between the fill around it. */
const between = (text: string, start: number): string => {
  let [from, to] = [start, text.length];
  while (from < to && isFill(text, from)) from += 1;
  while (to > from && isFill(text, to - 1)) to -= 1;
  return text.slice(from, to);
};

const isWhole = (text: string): boolean => {
  ending.lastIndex = text.lastIndexOf('startxref');
  if (ending.lastIndex < 0 || !ending.test(text)) return false;
  const behind = between(text, ending.lastIndex);
  return behind.length <= farthest && !otherBeginning.test(behind);
};

/** What a locked PDF names in its trailer, and a page may show as its text. */
const mentionsLock = (text: string): boolean => /\/Encrypt\b/.test(text);

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/**
 * Whether a file that begins as a PDF is whole and open to read. Not what its pages hold: a PDF is
 * stored as it came, and only ever handed out as an attachment. Another file behind its end (in the
 * same bytes) makes it a damaged one.
 */
export const pdfError = async (bytes: Uint8Array): Promise<FileError | undefined> => {
  const text = latin(bytes);
  if (!isWhole(text)) return 'damaged';
  if (!mentionsLock(text)) return undefined;
  const { opensWithoutPassword } = await import('./pdf-lock.ts');
  const found = await opensWithoutPassword(bytes);
  return ({ open: undefined, locked: 'encrypted', unreadable: 'damaged' } as const)[found];
};
