import PDFDocument from 'pdfkit';
import { directions, pdfFont } from './pdf-font.ts';
import type { Font } from './typesetting/font-cache.ts';
import type { Line } from './typesetting/set-lines.ts';

type About = Readonly<{
  title: string;
  author: string;
  /** Tells documents of one instant apart. */
  subject: string;
  language: string;
  madeAt: number;
}>;
type Ink = Readonly<{ size: number; colour: string }>;
type Place = Readonly<{ x: number; y: number }>;
type Stroke = Readonly<{ colour: string; width: number; dash?: number }>;

/** One part of the document, as readers for the blind are told of it. */
export type Part = ReturnType<Sheet['part']>;
export type Sheet = ReturnType<typeof newSheet>;

/** A4, in points. */
export const sheetSize = { width: 595.28, height: 841.89 } as const;

/** A tagged PDF in the making. The same words and the same instant make the same bytes. */
export const newSheet = ({ title, author, subject, language, madeAt }: About) => {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    // Without one the library would load Helvetica, which knows Western Europe alone.
    font: '',
    info: { Title: title, Author: author, Subject: subject, CreationDate: new Date(madeAt) },
  });
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
  const root = pdf.struct('Document');
  pdf.addStructure(root);
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

  /** What is drawn for the eye alone. */
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

  return {
    pages: (): number => pdf.bufferedPageRange().start + pdf.bufferedPageRange().count,
    newPage: (): void => void pdf.addPage(),
    part: (
      type: string,
      { within = root, ...options }: { within?: typeof root; actual?: string; lang?: string } = {},
    ) => {
      const made = pdf.struct(type, options);
      within.add(made);
      return made;
    },
    /** Writes a line of a part, `y` being the line that letters stand on. */
    write: (part: typeof root, line: Line, place: Place, ink: Ink): void =>
      void part.add(() => write(line, place, ink)),
    /** The same outside of what is read out. */
    stamp: (line: Line, place: Place, ink: Ink): void => artifact(() => write(line, place, ink)),
    rule: ({ x, y }: Place, length: number, stroke: Stroke): void =>
      artifact(() => {
        pdf.moveTo(x, y).lineTo(x + length, y);
        outline(stroke);
      }),
    box: (
      { x, y }: Place,
      { width, height }: Readonly<{ width: number; height: number }>,
      stroke: Stroke,
    ): void =>
      artifact(() => {
        pdf.roundedRect(x, y, width, height, 4);
        outline(stroke);
      }),
    bytes: async (): Promise<Uint8Array> => {
      root.end();
      pdf.end();
      await ended;
      return Buffer.concat(chunks);
    },
  };
};
