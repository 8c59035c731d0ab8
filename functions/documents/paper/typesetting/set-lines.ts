import bidiModule from 'bidi-js';
import type { FontFamily } from '#shared/runtime/font-files.ts';
import type { Font, FontCache } from './font-cache.ts';
import { type FontRun, fontRuns } from './font-runs.ts';
import { lettersOf, type Part, partsOf } from './line-breaks.ts';

/** What stands in a line, from left to right; `x` counts from where the line begins, in points. */
type Placed = Readonly<{ font: Font; text: string; isRtl: boolean; x: number }>;
export type Line = Readonly<{ placed: readonly Placed[]; width: number }>;
export type TextLines = Readonly<{ text: string; lines: readonly Line[] }>;

type Measure = Readonly<{ size: number; width: number }>;
type Run = Omit<Placed, 'x'> & Readonly<{ level: number }>;

// Its types are those of its module for bundlers; Node itself gets the function alone.
const makeBidi = typeof bidiModule === 'function' ? bidiModule : bidiModule.default;
const bidi = makeBidi();

/** What a stretch of a text holds, cut where the font or the direction changes, in the order typed. */
const runsIn = (
  text: string,
  { fonts, levels, from, to }: Part & Readonly<{ fonts: readonly FontRun[]; levels: Uint8Array }>,
): readonly Run[] => {
  const runs: Run[] = [];
  for (const { font, ...run } of fonts) {
    if (run.from >= to) break;
    const end = Math.min(run.to, to);
    for (let at = Math.max(run.from, from), next = at; at < end; at = next) {
      const level = levels[at] ?? 0;
      while (next < end && levels[next] === level) next += 1;
      runs.push({ font, text: text.slice(at, next), isRtl: level % 2 === 1, level });
    }
  }
  return runs;
};

/** The same from left to right. https://www.unicode.org/reports/tr9/#L2 */
const inVisualOrder = (runs: readonly Run[]): readonly Run[] => {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1)
    for (let at = 0, end = at; at < ordered.length; at = Math.max(end, at + 1)) {
      end = at;
      while ((ordered[end]?.level ?? -1) >= level) end += 1;
      ordered.splice(at, end - at, ...ordered.slice(at, end).reverse());
    }
  return ordered;
};

const withoutSpace = (text: string, { from, to }: Part): Part => ({
  from,
  to: from + text.slice(from, to).trimEnd().length,
});

/** Puts as many parts into each line as there is room for; one that has room in none is cut. */
const filled = (
  text: string,
  parts: readonly Part[],
  { widthOf, width }: { widthOf: (part: Part) => number; width: number },
): readonly Part[] => {
  const lines: Part[] = [];
  const add = (part: Part, mayCut: boolean): void => {
    const last = lines.at(-1);
    const longer = last && { from: last.from, to: part.to };
    if (longer && widthOf(withoutSpace(text, longer)) <= width) lines[lines.length - 1] = longer;
    else if (mayCut && widthOf(withoutSpace(text, part)) > width)
      for (const letter of lettersOf(text, part)) add(letter, false);
    else lines.push(part);
  };
  for (const part of parts) add(part, true);
  return lines;
};

/** Sets a text of one paragraph in lines; undefined when it has letters that no font of ours has. */
export const setLines = async (
  cache: FontCache,
  text: string,
  { size, width, home }: Measure & Readonly<{ home?: FontFamily }>,
): Promise<TextLines | undefined> => {
  const fonts = await fontRuns(cache, text, home);
  if (!fonts) return undefined;
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text);
  const runsOf = (part: Part): readonly Run[] => runsIn(text, { ...part, fonts, levels });
  const widthOf = (part: Part): number =>
    runsOf(part).reduce((sum, run) => sum + run.font.width(run.text, run.isRtl) * size, 0);
  const parts = filled(text, partsOf(text), { widthOf, width });
  const isRtl = (paragraphs[0]?.level ?? 0) % 2 === 1 && parts.length > 1;
  const lines = parts.map((part): Line => {
    const line = withoutSpace(text, part);
    let x = isRtl ? width - widthOf(line) : 0;
    const placed = inVisualOrder(runsOf(line)).map(({ font, text: words, isRtl: turned }) => {
      const here = x;
      x += font.width(words, turned) * size;
      return { font, text: words, isRtl: turned, x: here };
    });
    return { placed, width: x };
  });
  return { text, lines };
};
