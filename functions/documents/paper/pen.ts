import { directions, pdfFont } from './pdf-font.ts';
import type { Font } from './typesetting/font-cache.ts';
import type { Line } from './typesetting/set-lines.ts';

/** How letters look: their size in points. */
export type Ink = Readonly<{ size: number; colour: string }>;
/** Points from the left and from the top. */
export type Place = Readonly<{ x: number; y: number }>;
/** How a line is drawn: its width and the length of its dashes in points. */
export type Stroke = Readonly<{ colour: string; width: number; dash?: number }>;

/** Writes and draws on the page that a document has open. */
export const penOf = (pdf: PDFKit.PDFDocument) => {
  const known = new Set<string>();

  const pick = (font: Font): void => {
    const { family } = font;
    // Its types know of no font but a file's bytes.
    if (!known.has(family)) Reflect.apply(pdf.registerFont, pdf, [family, pdfFont(font)]);
    known.add(family);
    pdf.font(family);
  };

  const write = (line: Line, { x, y }: Place, { size, colour }: Ink): void => {
    for (const { font, text, isRtl, x: within } of line.placed) {
      pick(font);
      pdf.fontSize(size).fillColor(colour);
      pdf.text(text, x + within, y, {
        lineBreak: false,
        baseline: 'alphabetic',
        features: [isRtl ? directions.rtl : directions.ltr],
      });
    }
  };

  /** Draws what screen readers should skip. */
  const artifact = (draw: () => void): void => {
    pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    pdf.endMarkedContent();
  };

  const outline = ({ colour, width, dash }: Stroke): void => {
    pdf.lineWidth(width).strokeColor(colour);
    if (dash === undefined) pdf.undash();
    else pdf.dash(dash, { space: dash * 1.6 });
    pdf.stroke();
  };

  return { write, artifact, outline };
};
