import PDFDocument from 'pdfkit';
import { type Ink, type Place, penOf, type Stroke } from './pen.ts';
import type { Line } from './typesetting/set-lines.ts';

type About = Readonly<{
  title: string;
  author: string;
  /** Tells documents of one instant apart. */
  subject: string;
  language: string;
  madeAt: number;
}>;
/** One part of the document, as readers for the blind are told of it. */
export type Part = ReturnType<Sheet['part']>;
export type Sheet = ReturnType<typeof newSheet>;

/** A4, in points. */
export const sheetSize = { width: 595.28, height: 841.89 } as const;

const newPdf = ({ title, author, subject, language, madeAt }: About) =>
  new PDFDocument({
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

/**
 * Says in the metadata that it is PDF/UA-1; `paper-structure.test.ts` checks what that asks for. Of
 * the library's own `subset: 'PDF/UA'` comes a CIDSet as well, which lacks the parts of accented
 * letters and so breaks the standard.
 */
const accessible = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>`;

/** A tagged PDF in the making. The same words and the same instant make the same bytes. */
export const newSheet = (about: About) => {
  const pdf = newPdf(about);
  pdf.appendXML(accessible);
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const { write, artifact, outline } = penOf(pdf);

  return {
    pages: (): number => pdf.bufferedPageRange().start + pdf.bufferedPageRange().count,
    newPage: (): void => void pdf.addPage(),
    part: (
      type: string,
      {
        within = root,
        ...options
      }: { within?: typeof root; actual?: string; lang?: string; scope?: 'Row' } = {},
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
