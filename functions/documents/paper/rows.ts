import type { Flow } from './flow.ts';
import type { Part, Sheet } from './sheet.ts';
import { colours, columns, hairline, type Style, styles } from './styles.ts';
import type { TextLines } from './typesetting/set-lines.ts';

/** A name and what stands beside it; without a value there is a line to write it on. */
export type Row = Readonly<{
  name: TextLines;
  value: TextLines | undefined;
  lang?: string | undefined;
  /** How the value is set, where not as others are. */
  style?: Style | undefined;
}>;

const { left, width, names, values } = columns;
const toWriteOn = { colour: colours.edge, width: 0.8 };
const dotted = { ...toWriteOn, dash: 1.2 };
const rowGap = 7;
/** The place for the stamp, and the space above it, in points. */
export const stampBox = { width: 190, height: 84 };
export const stampGap = 12;

/** Begins a row with its name; the value goes on from where the row begins. */
const writeName = (
  { sheet, flow }: Readonly<{ sheet: Sheet; flow: Flow }>,
  row: Part,
  name: TextLines,
  height: number,
): void => {
  flow.room(Math.max(height, name.lines.length * styles.name.leading));
  const top = flow.y;
  flow.y += (styles.value.leading - styles.name.leading) * 0.7;
  const th = sheet.part('TH', { within: row, actual: name.text, scope: 'Row' });
  flow.lines(th, name, 'name', names.x);
  flow.y = top;
};

/** The rows of tables: what is printed in them, and what is written by hand. */
export const rowsOn = (sheet: Sheet, flow: Flow, byHand: TextLines) => {
  const toWrite = (td: Part): void => {
    flow.y += styles.value.leading;
    sheet.rule({ x: values.x, y: flow.y }, values.width, dotted);
    for (const line of byHand.lines)
      sheet.write(
        td,
        line,
        { x: values.x + values.width - line.width, y: flow.y - 4 },
        styles.note,
      );
    flow.y += 2;
  };

  const row = (table: Part, { name, value, lang, style = 'value' }: Row): void => {
    flow.y += rowGap * 0.6;
    const tr = sheet.part('TR', { within: table });
    writeName({ sheet, flow }, tr, name, styles.value.leading * 2);
    const least = flow.y + name.lines.length * styles.name.leading;
    const page = sheet.pages();
    const td = sheet.part('TD', {
      within: tr,
      actual: value?.text ?? byHand.text,
      ...(lang && { lang }),
    });
    if (value) flow.lines(td, value, style, values.x);
    else toWrite(td);
    if (page === sheet.pages()) flow.y = Math.max(flow.y, least);
    flow.y += rowGap;
    sheet.rule({ x: left, y: flow.y }, width, hairline);
  };

  return { row };
};

/** The rows that are signed and stamped. */
export const signedRowsOn = (sheet: Sheet, flow: Flow) => ({
  /** A line to write on; without a height the place for the stamp. */
  toSign: (table: Part, name: TextLines, height: number | undefined): void => {
    const tr = sheet.part('TR', { within: table });
    flow.y += height === undefined ? stampGap : height - styles.value.leading;
    writeName({ sheet, flow }, tr, name, styles.value.leading);
    if (height === undefined)
      sheet.box({ x: values.x, y: flow.y }, stampBox, { ...toWriteOn, dash: 3 });
    flow.y += height === undefined ? stampBox.height : styles.value.leading;
    if (height !== undefined) sheet.rule({ x: values.x, y: flow.y - 1 }, values.width, toWriteOn);
    sheet.part('TD', { within: tr });
  },
});
