import type { Language } from '#shared/text/words.ts';
import { type Style, styles } from './styles.ts';
import type { FontCache } from './typesetting/font-cache.ts';
import { printable } from './typesetting/font-runs.ts';
import { setLines, type TextLines } from './typesetting/set-lines.ts';

const none: TextLines = { text: '', lines: [] };

/** Several texts as one, each on lines of its own. */
export const stacked = (texts: readonly TextLines[]): TextLines => ({
  text: texts.map(({ text }) => text).join(', '),
  lines: texts.flatMap(({ lines }) => lines),
});

/** Sets what stands on the paper: our words in the font of the language, theirs each in its own. */
export const typesetter = (fonts: FontCache, language: Language) => {
  const home = language === 'ko' ? 'NotoSansKR' : 'NotoSans';
  return {
    /** Without what no font has: an edition's title may hold a sign that we did not think of. */
    ours: async (text: string, style: Style): Promise<TextLines> => {
      const measure = { ...styles[style], home } as const;
      return (await setLines(fonts, await printable(fonts, text, home), measure)) ?? none;
    },
    /** Undefined for what is to be written by hand: nothing, or letters that no font has. */
    theirs: async (text: string): Promise<TextLines | undefined> =>
      text === '' ? undefined : setLines(fonts, text, styles.value),
  };
};
