import type { DocumentKind } from '#shared/domain/document.ts';
import { digest } from '#shared/runtime/digest.ts';
import { catalogue, type Language } from '#shared/text/catalogue.ts';

/** Names the consent that stands by a document, word for word: language and the digest of the text. */
export const consentWording = (language: Language, kind: DocumentKind): string =>
  `${language} ${digest(catalogue(language).uploads.consent(kind)).slice(0, 16)}`;
