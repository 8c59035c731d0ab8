import type { Language } from '#shared/domain/call/language.ts';
import { staffExportsWords, staffTermsWords } from './words.ts';

/** What the files say that leave, in one language. */
export const exportWordsIn = (language: Language) => {
  const { options, yes, no, languages, columns, workbook, manifest } = staffExportsWords(language);
  return {
    cells: { ...staffTermsWords(language), options, yes, no, languages },
    ...{ columns, workbook, manifest },
  };
};
