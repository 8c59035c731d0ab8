/** The families that lie beside the documents' bundle: between them, the scripts of every member. */
export const fontFamilies = [
  'NotoSans',
  'NotoSansKR',
  'NotoSansJP',
  'NotoSansSC',
  'NotoSansArabic',
  'NotoSansArmenian',
  'NotoSansBengali',
  'NotoSansDevanagari',
  'NotoSansEthiopic',
  'NotoSansGeorgian',
  'NotoSansGujarati',
  'NotoSansGurmukhi',
  'NotoSansHebrew',
  'NotoSansKannada',
  'NotoSansKhmer',
  'NotoSansLao',
  'NotoSansMalayalam',
  'NotoSansMongolian',
  'NotoSansMyanmar',
  'NotoSansOriya',
  'NotoSansSinhala',
  'NotoSansSyriac',
  'NotoSansTamil',
  'NotoSansTelugu',
  'NotoSansThai',
  'NotoSerifTibetan',
] as const;
export type FontFamily = (typeof fontFamilies)[number];

export const fontFile = (family: FontFamily): string => `fonts/${family}.ttf`;

/** HarfBuzz, which knows how the letters of each script join. */
export const shaperFile = 'fonts/harfbuzz.wasm';
