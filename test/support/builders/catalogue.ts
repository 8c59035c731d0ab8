import type { Catalogue } from '#shared/text/shape.ts';
import {
  addressWords,
  botWords,
  callWords,
  documentWords,
  endorsementWords,
  fieldWords,
  formWords,
  journeyWords,
  mailWords,
  newsWords,
  outsideWords,
  pageWords,
  receiptWords,
  standardWords,
  statusWords,
  uploadWords,
} from '#shared/text/words.ts';

/** All the words of a language, which no area carries together. */
export const catalogue = (language: string): Catalogue => ({
  page: pageWords(language),
  addresses: addressWords(language),
  standard: standardWords(language),
  call: callWords(language),
  news: newsWords(language),
  fields: fieldWords(language),
  form: formWords(language),
  outside: outsideWords(language),
  receipt: receiptWords(language),
  journey: journeyWords(language),
  status: statusWords(language),
  endorsement: endorsementWords(language),
  bots: botWords(language),
  documents: documentWords(language),
  uploads: uploadWords(language),
  mails: mailWords(language),
});
