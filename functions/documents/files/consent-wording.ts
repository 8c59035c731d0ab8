import type { DocumentKind } from '#shared/domain/documents/document.ts';
import { digest } from '#shared/runtime/digest.ts';
import { type Language, uploadWords } from '#shared/text/words.ts';

/** Names the consent that stands by a document, word for word: language and the digest of the text. */
export const consentWording = (language: Language, kind: DocumentKind): string =>
  `${language} ${digest(uploadWords(language).consent(kind)).slice(0, 16)}`;
