const words = new Intl.Segmenter('und', { granularity: 'word' });
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Scripts that put no space between words; Korean does. */
const spaceless =
  /[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{sc=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;

/** A part of a text, and whether one may break the line after it. */
export type Part = Readonly<{ from: number; to: number }>;

const mayBreak = (before: string, after: string): boolean =>
  /[\s\u0f0b]$/u.test(before) || (spaceless.test(before) && /^[\p{L}\p{N}]/u.test(after));

/** The parts of a text between which a line may end: its words, with what follows them. */
export const partsOf = (text: string): readonly Part[] => {
  const ends = [...words.segment(text)].flatMap(({ segment, index }, at, all) => {
    const after = all[at + 1]?.segment;
    return after !== undefined && mayBreak(segment, after) ? [index + segment.length] : [];
  });
  return [...ends, text.length].map((to, at) => ({ from: ends[at - 1] ?? 0, to }));
};

/** The letters of a part, for one that is longer than a line. */
export const lettersOf = (text: string, { from, to }: Part): readonly Part[] =>
  [...graphemes.segment(text.slice(from, to))].map(({ segment, index }) => ({
    from: from + index,
    to: from + index + segment.length,
  }));
