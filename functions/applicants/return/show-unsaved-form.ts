import { showUnsaved } from '#shared/applicant/show-unsaved.ts';
import { journeyWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { fieldsPosted } from '#shared/web/forms/form-body.ts';
import { page } from '#shared/web/response.ts';
import type { SiteDeps } from '../deps.ts';
import { browserField, codeField, codePage } from './pages/code-page.tsx';

/**
 * Answers a form that could not be saved just now with what was typed into it. A code is shown in its
 * own form: it opens nothing but from the page on which it was asked for.
 */
export const showUnsavedForm = (deps: Pick<SiteDeps, 'contextIn'>): Operation => {
  const show = showUnsaved(deps);
  return async (request) => {
    const { language, route, headers, body } = request;
    const values = fieldsPosted(headers['content-type'], body);
    if (route !== 'enter-code' || !values) return show(request);
    const browser = (values.get(browserField) ?? '').slice(0, 100);
    const code = values.get(codeField) ?? '';
    const error = journeyWords(language).notSaved;
    return page(503, codePage(deps.contextIn(language), { browser, code, error }));
  };
};
