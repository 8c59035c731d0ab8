import type { Language } from '#shared/domain/call/language.ts';
import { isDocumentKind } from '#shared/domain/documents/document.ts';
import type { NominationPage } from '#shared/domain/draft/nomination-pages.ts';
import type { FormValues, JourneyPage } from '#shared/domain/form/form-fields.ts';
import type { WebRequest } from '#shared/web/request.ts';
import { type PagePaths, pathsTo } from '#shared/web/routes/paths.ts';
import { returnField } from './session.ts';

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

const toCheck = 'check';

/** The way to a page, or to one of its fields, from which one comes back to Check. */
export const changePaths = (
  context: Readonly<{ language: Language }>,
  page: Exclude<JourneyPage, 'start'> | NominationPage,
  field?: string,
): PagePaths => {
  const end = `?${returnField}=${toCheck}${field === undefined ? '' : `#${field}`}`;
  const { got, opened } = journeyPaths(context, page);
  return { got: `${got}${end}`, opened: `${opened}${end}` };
};

/** Whether one comes back to Check from the page: its form carries it on, also without cookies. */
export const returnsToCheck = ({
  request,
  values,
}: Readonly<{ request: Pick<WebRequest, 'query'>; values: FormValues }>): boolean =>
  (values.get(returnField) ?? request.query.get(returnField)) === toCheck;

/** What a form carries that leads back to Check. */
export const returnValue = toCheck;
