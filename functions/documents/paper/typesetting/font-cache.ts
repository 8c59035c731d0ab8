import { create, type Font as FontFile } from 'fontkit';
import { type FontFamily, fontFile, shaperFile } from '#shared/runtime/font-files.ts';
import { once } from '#shared/runtime/once.ts';
import { startHarfBuzz } from './harfbuzz.ts';
import { openFont, type ShapedGlyph, shape } from './shape.ts';

/** A font that is open. */
export type Font = Readonly<{
  family: FontFamily;
  file: FontFile;
  /** Whether it can print every one of these code points. */
  has: (codePoints: readonly number[]) => boolean;
  shape: (text: string, isRtl: boolean) => readonly ShapedGlyph[];
  /** How wide a text of one direction is, at a size of 1. */
  width: (text: string, isRtl: boolean) => number;
}>;

/** Opens fonts when they are needed, and keeps them. */
export type FontCache = (family: FontFamily) => Promise<Font>;

const single = (opened: ReturnType<typeof create>): FontFile => {
  if ('fonts' in opened) throw new Error('a collection is no font');
  return opened;
};

/** Keeps what is made of each key; what could not be made once is made anew when it is asked for. */
const cachedOnceMade = <Key, Made>(make: (key: Key) => Promise<Made>) => {
  const cache = new Map<Key, Promise<Made>>();
  return (key: Key): Promise<Made> => {
    const known = cache.get(key);
    if (known) return known;
    const made = make(key);
    cache.set(key, made);
    made.catch(() => cache.delete(key));
    return made;
  };
};

/** The fonts that `read` gets, by the names under which they lie beside the bundle. */
export const fontCache = (read: (name: string) => Promise<Uint8Array>): FontCache => {
  const harfbuzz = cachedOnceMade(async (file: string) => startHarfBuzz(await read(file)));

  const open = async (family: FontFamily): Promise<Font> => {
    const [shaper, bytes] = await Promise.all([harfbuzz(shaperFile), read(fontFile(family))]);
    const file = single(create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
    // HarfBuzz wants a copy: 10 MB of Han are not copied to be told that a name is not in them.
    const font = once(() => openFont(shaper, bytes));
    const shaped = (text: string, isRtl: boolean) => shape(shaper, font(), { text, isRtl });
    return {
      family,
      file,
      has: (codePoints) => codePoints.every((one) => file.hasGlyphForCodePoint(one)),
      shape: shaped,
      width: (text, isRtl) =>
        shaped(text, isRtl).reduce((sum, { advance }) => sum + advance, 0) / file.unitsPerEm,
    };
  };

  return cachedOnceMade(open);
};
