import { sheetSize } from './sheet.ts';

/** The colours of the site. */
export const colours = {
  ink: '#14212b',
  soft: '#47586a',
  deep: '#0b3c5d',
  teal: '#3aa6a0',
  line: '#c3ced8',
  edge: '#5d7081',
} as const;

/** In points: a little more than 2 cm on each side. */
const margin = 62;
const content = sheetSize.width - 2 * margin;
const names = 150;

export const columns = {
  left: margin,
  width: content,
  names: { x: margin, width: names - 16 },
  values: { x: margin + names, width: content - names },
  top: 50,
  bottom: sheetSize.height - 70,
} as const;

/** How each kind of text is set; `leading` is from one line to the next, with room for tall scripts. */
export const styles = {
  head: { size: 9.5, leading: 15, width: content, colour: colours.deep },
  foot: { size: 8, leading: 12, width: content, colour: colours.soft },
  title: { size: 25, leading: 34, width: content, colour: colours.deep },
  heading: { size: 13, leading: 20, width: content, colour: colours.deep },
  paragraph: { size: 11, leading: 18, width: content, colour: colours.ink },
  name: { size: 9.5, leading: 14, width: columns.names.width, colour: colours.soft },
  value: { size: 11, leading: 17.5, width: columns.values.width, colour: colours.ink },
  small: { size: 9, leading: 12.5, width: columns.values.width, colour: colours.ink },
  note: { size: 7.5, leading: 11, width: columns.values.width, colour: colours.soft },
} as const;
export type Style = keyof typeof styles;

/** Between rows, and above the foot of a page. */
export const hairline = { colour: colours.line, width: 0.6 };
