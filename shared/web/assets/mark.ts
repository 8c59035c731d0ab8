/** The mark of the site, on a square of 32 units: a W in a square with round corners. */
export const mark = {
  size: 32,
  corner: 6,
  ground: [0x0b, 0x3c, 0x5d],
  line: [0x5f, 0xd0, 0xc9],
  width: 3,
  points: [
    [6, 10],
    [10, 23],
    [16, 12],
    [22, 23],
    [26, 10],
  ],
} as const;

/** The picture that a chat shows beside a link: the mark in the middle of its own ground. */
export const previewSize = { width: 1200, height: 630, markSize: 320 } as const;
