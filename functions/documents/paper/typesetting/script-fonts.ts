import { type FontFamily, fontFamilies } from '#shared/runtime/font-files.ts';

/** What each family is asked for; signs that several scripts use are each one's own. */
const scripts: Readonly<Record<FontFamily, RegExp>> = {
  NotoSans: /[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}]/u,
  NotoSansKR: /[\p{scx=Hangul}\p{scx=Han}]/u,
  NotoSansJP: /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u,
  NotoSansSC: /\p{scx=Han}/u,
  NotoSansArabic: /\p{scx=Arabic}/u,
  NotoSansArmenian: /\p{scx=Armenian}/u,
  NotoSansBengali: /\p{scx=Bengali}/u,
  NotoSansDevanagari: /\p{scx=Devanagari}/u,
  NotoSansEthiopic: /\p{scx=Ethiopic}/u,
  NotoSansGeorgian: /\p{scx=Georgian}/u,
  NotoSansGujarati: /\p{scx=Gujarati}/u,
  NotoSansGurmukhi: /\p{scx=Gurmukhi}/u,
  NotoSansHebrew: /\p{scx=Hebrew}/u,
  NotoSansKannada: /\p{scx=Kannada}/u,
  NotoSansKhmer: /\p{scx=Khmer}/u,
  NotoSansLao: /\p{scx=Lao}/u,
  NotoSansMalayalam: /\p{scx=Malayalam}/u,
  NotoSansMongolian: /\p{scx=Mongolian}/u,
  NotoSansMyanmar: /\p{scx=Myanmar}/u,
  NotoSansOriya: /\p{scx=Oriya}/u,
  NotoSansSinhala: /\p{scx=Sinhala}/u,
  NotoSansSyriac: /\p{scx=Syriac}/u,
  NotoSansTamil: /\p{scx=Tamil}/u,
  NotoSansTelugu: /\p{scx=Telugu}/u,
  NotoSansThai: /\p{scx=Thai}/u,
  NotoSerifTibetan: /\p{scx=Tibetan}/u,
};

/** Spaces, digits and signs belong to no script: they are printed in the font beside them. */
const isShared = (letter: string): boolean => /^[\p{sc=Common}\p{sc=Inherited}]/u.test(letter);

/** The families that may print a letter, first the one that is best at it. */
export const familiesFor = (
  letter: string,
  { home, last }: { home: FontFamily; last: FontFamily | undefined },
): readonly FontFamily[] => {
  const ofScript = fontFamilies.filter((family) => scripts[family].test(letter));
  const latin = home === 'NotoSans' ? [] : [home];
  if (!isShared(letter)) return scripts.NotoSans.test(letter) ? [...latin, ...ofScript] : ofScript;
  return [...(last ? [last] : []), home, ...ofScript, 'NotoSans', 'NotoSansJP'];
};
