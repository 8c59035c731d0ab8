import type { HarfBuzz } from './harfbuzz.ts';

/** One glyph of a line, from left to right; distances are in the font's own units. */
export type ShapedGlyph = Readonly<{
  id: number;
  /** Where in the text the letters begin that it stands for, with others of the same place. */
  cluster: number;
  advance: number;
  xOffset: number;
  yOffset: number;
}>;

/** https://harfbuzz.github.io/harfbuzz-hb-common.html#hb-direction-t */
const direction = { ltr: 4, rtl: 5 } as const;
/** Both of what a glyph is and of where it stands, HarfBuzz keeps five numbers. */
const numbersEach = 5;

/** Makes a font of a file's bytes, by the number that HarfBuzz knows it by. It stays for good. */
export const openFont = ({ call, put }: HarfBuzz, bytes: Uint8Array): number => {
  const readOnly = 1;
  const blob = call('hb_blob_create', put(bytes), bytes.length, readOnly, 0, 0);
  return call('hb_font_create', call('hb_face_create', blob, 0));
};

/** Turns text of one font and one direction into glyphs. */
export const shape = (
  { call, put, numbersAt }: HarfBuzz,
  font: number,
  { text, isRtl }: { text: string; isRtl: boolean },
): readonly ShapedGlyph[] => {
  const place = put(Buffer.from(text, 'utf16le'));
  const buffer = call('hb_buffer_create');
  call('hb_buffer_add_utf16', buffer, place, text.length, 0, text.length);
  call('hb_buffer_set_direction', buffer, isRtl ? direction.rtl : direction.ltr);
  call('hb_buffer_guess_segment_properties', buffer);
  call('hb_shape', font, buffer, 0, 0);
  const count = call('hb_buffer_get_length', buffer);
  const infos = numbersAt(call('hb_buffer_get_glyph_infos', buffer, 0), count * numbersEach);
  const places = numbersAt(call('hb_buffer_get_glyph_positions', buffer, 0), count * numbersEach);
  const glyphs = Array.from({ length: count }, (_, index) => {
    const at = index * numbersEach;
    return {
      id: infos[at] ?? 0,
      cluster: infos[at + 2] ?? 0,
      advance: places[at] ?? 0,
      xOffset: places[at + 2] ?? 0,
      yOffset: places[at + 3] ?? 0,
    };
  });
  call('hb_buffer_destroy', buffer);
  call('free', place);
  return glyphs;
};
