import { type Margins, newFlow } from './flow.ts';
import { type Row, rowsOn, signedRowsOn, stampBox, stampGap } from './rows.ts';
import { newSheet } from './sheet.ts';
import type { TextLines } from './typesetting/set-lines.ts';

const headingGap = 18;
/** How high the lines for name, office, date and signature are. */
const heights = [30, 30, 30, 42];

/** The pages of the form, filled from the top; `byHand` stands at each line that is to be filled in. */
export const newPage = (
  about: Parameters<typeof newSheet>[0],
  { byHand, ...margins }: Margins & Readonly<{ byHand: TextLines }>,
) => {
  const sheet = newSheet(about);
  const flow = newFlow(sheet, margins);
  const { block } = flow;
  const { row } = rowsOn(sheet, flow, byHand);
  const { toSign } = signedRowsOn(sheet, flow);
  return {
    title: (text: TextLines): void => block('H1', text, 'title', 4),
    heading: (text: TextLines): void => block('H2', text, 'heading', headingGap),
    paragraph: (text: TextLines): void => block('P', text, 'paragraph', 6),
    table: (rows: readonly Row[]): void => {
      const table = sheet.part('Table');
      flow.y += 4;
      for (const one of rows) row(table, one);
    },
    /** Lines for the endorser to fill in; the last name is that of the place for a stamp. */
    toSign: (heading: TextLines, all: readonly TextLines[]): void => {
      // What is signed stands on one page, under its heading.
      flow.room(heights.reduce((sum, height) => sum + height, stampBox.height + stampGap + 44));
      block('H2', heading, 'heading', headingGap);
      const table = sheet.part('Table');
      for (const [index, name] of all.entries()) toSign(table, name, heights[index]);
    },
    bytes: sheet.bytes,
  };
};
