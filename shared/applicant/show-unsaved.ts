import type { Language } from '#shared/text/words.ts';
import { fieldsPosted } from '#shared/web/forms/form-body.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import type { WebRequest } from '#shared/web/request.ts';
import type { WebResponse } from '#shared/web/response.ts';
import { answering } from './pages/typed-to-copy.tsx';
import { unsavedPage } from './pages/unsaved-page.tsx';
import { pathAgain } from './visit.ts';

/** Answers a form that could not be saved just now, with what was typed into it. */
export const showUnsaved =
  ({ contextIn }: Readonly<{ contextIn: (language: Language) => PageContext }>) =>
  async (request: WebRequest): Promise<WebResponse> => {
    const { language, headers, body } = request;
    const values = fieldsPosted(headers['content-type'], body) ?? new Map();
    return unsavedPage(answering(contextIn(language), { path: pathAgain(request) }, values));
  };
