import { showUnsaved } from '#shared/applicant/show-unsaved.ts';
import { readReference } from '#shared/domain/application/reference.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { journeyWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { fieldsPosted } from '#shared/web/forms/form-body.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { page } from '#shared/web/response.ts';
import type { SiteDeps } from './deps.ts';
import { browserField, codeField, codePage } from './return/pages/code-page.tsx';
import { emailField, referenceField, returnPage } from './return/pages/return-page.tsx';

type FormAgain = (context: PageContext, values: FormValues, error: string) => string;

const askAgain: FormAgain = (context, values, error) => {
  const reference = readReference(values.get(referenceField) ?? '');
  return returnPage(context, { reference, address: values.get(emailField) ?? '', error });
};

const enterAgain: FormAgain = (context, values, error) => {
  const browser = (values.get(browserField) ?? '').slice(0, 100);
  return codePage(context, { browser, code: values.get(codeField) ?? '', error });
};

/** A code holds for the page on which it was asked for: without that form it would be lost. */
const shownAgain: Readonly<Partial<Record<string, FormAgain>>> = {
  'ask-code': askAgain,
  'enter-code': enterAgain,
};

/** Answers a form that could not be saved just now: by the form itself, or by what was typed into it. */
export const showUnsavedForm = (deps: Pick<SiteDeps, 'contextIn'>): Operation => {
  const show = showUnsaved(deps);
  return async (request) => {
    const { language, route, headers, body } = request;
    const again = shownAgain[route];
    const values = fieldsPosted(headers['content-type'], body);
    if (!again || !values) return show(request);
    const error = journeyWords(language).notSaved;
    return page(503, again(deps.contextIn(language), values, error));
  };
};
