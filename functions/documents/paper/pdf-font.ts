import type { Font as FontFile } from 'fontkit';
import type { Font } from './typesetting/font-cache.ts';
import type { ShapedGlyph } from './typesetting/shape.ts';

/** Marks that give a line its direction, which the PDF library cannot. */
export const directions = { ltr: 'ltra', rtl: 'rtla' } as const;

const pointsOf = (text: string): number[] => [...text].map((letter) => letter.codePointAt(0) ?? 0);

/** For a glyph without text: PDF readers would invent some. It is invisible. */
const wordJoiner = [0x2060] as const;

/** A cluster's letters, taken apart where its glyphs are. */
const clusterPoints = (letters: string, count: number): number[] => {
  const whole = pointsOf(letters);
  return count > whole.length ? pointsOf(letters.normalize('NFD')) : whole;
};

/**
 * What each glyph stands for: its own letter of its cluster's, and the first that has none of its
 * own for all that are left.
 */
const lettersOf = (
  file: FontFile,
  text: string,
  glyphs: readonly ShapedGlyph[],
): readonly (readonly number[])[] => {
  const counts = Map.groupBy(glyphs, ({ cluster }) => cluster);
  const starts = [...counts.keys(), text.length].sort((a, b) => a - b);
  const left = new Map(
    starts.map((start, at) => {
      const letters = text.slice(start, starts[at + 1]);
      return [start, clusterPoints(letters, counts.get(start)?.length ?? 0)] as const;
    }),
  );
  const own = glyphs.map(({ id, cluster }) => {
    const points = left.get(cluster) ?? [];
    const at = points.findIndex((point) => file.glyphForCodePoint(point).id === id);
    return at < 0 ? [] : points.splice(at, 1);
  });
  return glyphs.map(({ cluster }, index) => {
    const letters = own[index]?.length ? own[index] : (left.get(cluster)?.splice(0) ?? []);
    return letters.length > 0 ? letters : wordJoiner;
  });
};

/**
 * A font in the PDF library's interface, for one document. The library's own shaping fails on names
 * in Khmer, Telugu and Punjabi. A glyph gets a number for each text it stands for, because Arabic
 * letters differ by dots that are separate glyphs: otherwise names could not be searched or copied.
 */
export const pdfFont = ({ file, shape }: Font) => {
  const numbers = new Map<string, number>();
  const glyphs: number[] = [];

  const numberOf = (id: number, letters: readonly number[]): number => {
    const key = `${id} ${letters}`;
    const number = numbers.get(key) ?? glyphs.push(id) - 1;
    numbers.set(key, number);
    return number;
  };

  const layout = (text: string, features: readonly string[] = []) => {
    const shaped = shape(text, features.includes(directions.rtl));
    const letters = lettersOf(file, text, shaped);
    const positions = shaped.map(({ advance, xOffset, yOffset }) => ({
      xAdvance: advance,
      yAdvance: 0,
      xOffset,
      yOffset,
    }));
    return {
      glyphs: shaped.map(({ id }, index) => ({
        id: numberOf(id, letters[index] ?? []),
        advanceWidth: file.getGlyph(id).advanceWidth,
        codePoints: letters[index] ?? [],
      })),
      positions,
      // Asked for after the library has scaled the positions.
      get advanceWidth() {
        return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
      },
    };
  };

  const createSubset = () => {
    const subset = file.createSubset();
    // The types leave it out: which glyphs are embedded, each once for every place it stands in.
    const embedded: number[] = Reflect.get(subset, 'glyphs');
    const places = new Map<number, number>();
    return {
      includeGlyph: (number: number): number => {
        const place = places.get(number) ?? embedded.push(glyphs[number] ?? 0) - 1;
        places.set(number, place);
        return place;
      },
      encode: () => subset.encode(),
    };
  };

  return Object.create(file, { layout: { value: layout }, createSubset: { value: createSubset } });
};
