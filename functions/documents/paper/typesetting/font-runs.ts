import type { FontFamily } from '#shared/runtime/font-files.ts';
import type { Font, FontCache } from './font-cache.ts';
import { familiesFor } from './script-fonts.ts';

/** A stretch of a text that one font prints. */
export type FontRun = Readonly<{ font: Font; from: number; to: number }>;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const han = /\p{Script=Han}/gu;

const pointsOf = (text: string): readonly number[] =>
  // Joiners and their like show nothing: no font needs a glyph for them.
  [...text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')].map(
    (letter) => letter.codePointAt(0) ?? 0,
  );

/** Whether a font can print a letter with its marks, as it is or taken apart. */
const canPrint = ({ has }: Font, letter: string): boolean =>
  has(pointsOf(letter.normalize('NFC'))) || has(pointsOf(letter.normalize('NFD')));

/** Korean has its own forms of Han; else the one font that knows all Han of a name prints them all. */
const forHan = async (fonts: FontCache, text: string): Promise<readonly FontFamily[]> => {
  const points = pointsOf((text.match(han) ?? []).join(''));
  if (points.length === 0) return [];
  const isKorean = /\p{Script=Hangul}/u.test(text);
  const families = [
    ...(isKorean ? ['NotoSansKR' as const] : []),
    'NotoSansJP',
    'NotoSansSC',
  ] as const;
  for (const family of families)
    if ((await fonts(family)).has(points)) return [family, ...families];
  return families;
};

type Letter = Readonly<{ segment: string; index: number; font: Font | undefined }>;

const firstThat = async (
  fonts: FontCache,
  families: readonly FontFamily[],
  letter: string,
): Promise<Font | undefined> => {
  for (const family of new Set(families)) {
    const font = await fonts(family);
    if (canPrint(font, letter)) return font;
  }
  return undefined;
};

/** Each letter of a text, and the font that prints it. */
const letters = async (
  fonts: FontCache,
  text: string,
  home: FontFamily,
): Promise<readonly Letter[]> => {
  const hanFamilies = await forHan(fonts, text);
  const found: Letter[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const last = found.at(-1)?.font?.family;
    const families = [
      ...(/^\p{Script=Han}/u.test(segment) ? hanFamilies : []),
      ...familiesFor(segment, { home, last }),
    ];
    found.push({ segment, index, font: await firstThat(fonts, families, segment) });
  }
  return found;
};

/** Which font prints which letters of a text; undefined when there is a letter that none has. */
export const fontRuns = async (
  fonts: FontCache,
  text: string,
  home: FontFamily = 'NotoSans',
): Promise<readonly FontRun[] | undefined> => {
  const runs: FontRun[] = [];
  for (const { segment, index, font } of await letters(fonts, text, home)) {
    if (!font) return undefined;
    const last = runs.at(-1);
    const to = index + segment.length;
    if (last?.font === font) runs[runs.length - 1] = { ...last, to };
    else runs.push({ font, from: index, to });
  }
  return runs;
};

/** A text without the letters that no font has. */
export const printable = async (
  fonts: FontCache,
  text: string,
  home: FontFamily,
): Promise<string> =>
  (await letters(fonts, text, home))
    .flatMap(({ segment, font }) => (font ? [segment] : []))
    .join('');
