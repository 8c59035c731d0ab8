import { newSheet, type Part, sheetSize } from './sheet.ts';
import { colours, columns, type Style, styles } from './styles.ts';
import type { TextLines } from './typesetting/set-lines.ts';

/** A name and what stands beside it; without a value there is a line to write it on. */
export type Row = Readonly<{
  name: TextLines;
  value: TextLines | undefined;
  lang?: string | undefined;
}>;

type Margins = Readonly<{ head: TextLines; foot: TextLines; byHand: TextLines }>;

const { left, width, names, values } = columns;
const hairline = { colour: colours.line, width: 0.6 };
const toWriteOn = { colour: colours.edge, width: 0.8 };
const dotted = { ...toWriteOn, dash: 1.2 };
const rowGap = 7;
const headingGap = 18;
const stampBox = { width: 190, height: 84 };
/** How high the lines for name, office, date and signature are. */
const heights = [30, 30, 30, 42];
const stampGap = 12;

/** The pages of the form, filled from the top. */
export const newPage = (about: Parameters<typeof newSheet>[0], { head, foot, byHand }: Margins) => {
  const sheet = newSheet(about);
  let y = 0;

  const begin = (): void => {
    const place = { x: left, y: columns.top };
    for (const line of head.lines) sheet.stamp(line, place, styles.head);
    sheet.rule({ x: left, y: columns.top + 9 }, width, { colour: colours.teal, width: 2 });
    const last = { x: left, y: sheetSize.height - 44 };
    sheet.rule({ x: left, y: last.y - 13 }, width, hairline);
    for (const line of foot.lines) sheet.stamp(line, last, styles.foot);
    y = columns.top + 34;
  };

  const room = (height: number): void => {
    if (y + height <= columns.bottom) return;
    sheet.newPage();
    begin();
  };

  /** Writes lines below what is there, over as many pages as they need. */
  const lines = (part: Part, { lines: all }: TextLines, style: Style, x: number = left): void => {
    const { leading } = styles[style];
    for (const line of all) {
      room(leading);
      y += leading;
      sheet.write(part, line, { x, y: y - leading * 0.3 }, styles[style]);
    }
  };

  /** A part that is nothing but its lines, with space above it. */
  const block = (type: string, text: TextLines, style: Style, gap: number): void => {
    // A heading stays with what it heads.
    room(gap + styles[style].leading * (style === 'heading' ? 4 : 1));
    y += gap;
    lines(sheet.part(type, { actual: text.text }), text, style);
  };

  /** Begins a row with its name; the value goes on from where the row begins. */
  const named = (row: Part, name: TextLines, height: number): void => {
    room(Math.max(height, name.lines.length * styles.name.leading));
    const top = y;
    y += (styles.value.leading - styles.name.leading) * 0.7;
    lines(sheet.part('TH', { within: row, actual: name.text }), name, 'name', names.x);
    y = top;
  };

  const toWrite = (): void => {
    y += styles.value.leading;
    sheet.rule({ x: values.x, y }, values.width, dotted);
    for (const line of byHand.lines)
      sheet.stamp(line, { x: values.x + values.width - line.width, y: y - 4 }, styles.note);
    y += 2;
  };

  const row = (table: Part, { name, value, lang }: Row): void => {
    y += rowGap * 0.6;
    const tr = sheet.part('TR', { within: table });
    named(tr, name, styles.value.leading * 2);
    const least = y + name.lines.length * styles.name.leading;
    const page = sheet.pages();
    const td = sheet.part('TD', {
      within: tr,
      actual: value?.text ?? byHand.text,
      ...(lang && { lang }),
    });
    if (value) lines(td, value, 'value', values.x);
    else toWrite();
    if (page === sheet.pages()) y = Math.max(y, least);
    y += rowGap;
    sheet.rule({ x: left, y }, width, hairline);
  };

  /** A line to write on; without a height the place for the stamp. */
  const toSign = (table: Part, name: TextLines, height: number | undefined): void => {
    const tr = sheet.part('TR', { within: table });
    y += height === undefined ? stampGap : height - styles.value.leading;
    named(tr, name, styles.value.leading);
    if (height === undefined) sheet.box({ x: values.x, y }, stampBox, { ...toWriteOn, dash: 3 });
    y += height === undefined ? stampBox.height : styles.value.leading;
    if (height !== undefined) sheet.rule({ x: values.x, y: y - 1 }, values.width, toWriteOn);
    sheet.part('TD', { within: tr });
  };

  begin();
  return {
    title: (text: TextLines): void => block('H1', text, 'title', 4),
    heading: (text: TextLines): void => block('H2', text, 'heading', headingGap),
    paragraph: (text: TextLines): void => block('P', text, 'paragraph', 6),
    table: (rows: readonly Row[]): void => {
      const table = sheet.part('Table');
      y += 4;
      for (const one of rows) row(table, one);
    },
    /** Lines for the endorser to fill in; the last name is that of the place for a stamp. */
    toSign: (heading: TextLines, all: readonly TextLines[]): void => {
      // What is signed stands on one page, under its heading.
      room(heights.reduce((sum, height) => sum + height, stampBox.height + stampGap + 44));
      block('H2', heading, 'heading', headingGap);
      const table = sheet.part('Table');
      for (const [index, name] of all.entries()) toSign(table, name, heights[index]);
    },
    bytes: sheet.bytes,
  };
};
