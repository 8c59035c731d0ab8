const marker = 0xff;
const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Markers that stand alone: restarts within a scan, the start of the image, and TEM. */
const hasNoLength = (code: number): boolean =>
  (code >= 0xd0 && code <= 0xd8) || code === 0x01 || code === 0x00;

/**
 * How many scans a JPEG has: each is a pass over every pixel, though it may be a few bytes long.
 * Reads heads alone, up to the end of the image, and no further than scan `most` + 1.
 */
export const countScans = (bytes: Uint8Array, most: number): number => {
  let scans = 0;
  let at = 2;
  while (scans <= most) {
    // In the data of a scan 0xff is followed by 0 or by a restart: the next head is behind it.
    at = bytes.indexOf(marker, at);
    const code = bytes[at + 1];
    if (at < 0 || code === undefined || code === endOfImage) return scans;
    if (code === startOfScan) scans += 1;
    if (code === marker) at += 1;
    else at += hasNoLength(code) ? 2 : 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return scans;
};
