import { type Part, type Sheet, sheetSize } from './sheet.ts';
import { colours, columns, hairline, type Style, styles } from './styles.ts';
import type { TextLines } from './typesetting/set-lines.ts';

const { left, width } = columns;

/** What stands on every page, above and below. */
export type Margins = Readonly<{ head: TextLines; foot: TextLines }>;

/**
 * Fills a sheet from the top, page after page. Heights are in points; `y` is how far down the open
 * page is filled.
 */
export const newFlow = (sheet: Sheet, { head, foot }: Margins) => {
  const flow = { y: 0 };

  const begin = (): void => {
    const place = { x: left, y: columns.top };
    for (const line of head.lines) sheet.stamp(line, place, styles.head);
    sheet.rule({ x: left, y: columns.top + 9 }, width, { colour: colours.teal, width: 2 });
    const last = { x: left, y: sheetSize.height - 44 };
    sheet.rule({ x: left, y: last.y - 13 }, width, hairline);
    for (const line of foot.lines) sheet.stamp(line, last, styles.foot);
    flow.y = columns.top + 34;
  };

  const room = (height: number): void => {
    if (flow.y + height <= columns.bottom) return;
    sheet.newPage();
    begin();
  };

  /** Writes lines below what is there, over as many pages as they need. */
  const lines = (part: Part, { lines: all }: TextLines, style: Style, x: number = left): void => {
    const { leading } = styles[style];
    for (const line of all) {
      room(leading);
      flow.y += leading;
      sheet.write(part, line, { x, y: flow.y - leading * 0.3 }, styles[style]);
    }
  };

  /** A part that is nothing but its lines, with space above it. */
  const block = (type: string, text: TextLines, style: Style, gap: number): void => {
    // Keeps a heading with what follows it.
    room(gap + styles[style].leading * (style === 'heading' ? 4 : 1));
    flow.y += gap;
    lines(sheet.part(type, { actual: text.text }), text, style);
  };

  begin();
  return Object.assign(flow, { room, lines, block });
};

export type Flow = ReturnType<typeof newFlow>;
