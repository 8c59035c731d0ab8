import type { Language } from '#shared/domain/call/language.ts';
import { isDocumentKind } from '#shared/domain/documents/document.ts';
import type { NominationPage } from '#shared/domain/draft/nomination-pages.ts';
import type { JourneyPage } from '#shared/domain/form/form-fields.ts';
import { type PagePaths, pathsTo } from '#shared/web/routes/paths.ts';

/** The path of a page on which an application is filled in. Start belongs to nobody. */
export const journeyPaths = (
  { language }: Readonly<{ language: Language }>,
  page: Exclude<JourneyPage, 'start'> | NominationPage,
): PagePaths => {
  if (page === 'documents') return pathsTo('show-documents', { language });
  if (page === 'check') return pathsTo('show-check', { language });
  if (page === 'supervisor') return pathsTo('show-supervisor', { language });
  if (isDocumentKind(page)) return pathsTo('show-file-page', { language, kind: page });
  return pathsTo('show-form-page', { language, page });
};
