import type { Language } from '#shared/domain/call/language.ts';
import { staffCasesWords, staffExportsWords } from './words.ts';

/** What the files say that leave, in one language. */
export const exportWordsIn = (language: Language) => {
  const { states, steps, nominations, needs } = staffCasesWords(language);
  const said = staffExportsWords(language);
  const { options, yes, no, languages, flags, columns, workbook, manifest } = said;
  return {
    cells: { states, steps, nominations, needs, flags, options, yes, no, languages },
    ...{ columns, workbook, manifest },
  };
};
