import type { Language } from '#shared/text/catalogue.ts';
import type { Answer } from './answer.ts';
import { readFormBody } from './form-body.ts';
import { answering } from './pages/kept.tsx';
import type { Frame } from './pages/layout.tsx';
import { unsavedPage } from './pages/unsaved-page.tsx';
import type { WebRequest } from './request.ts';
import { pathAgain } from './visit.ts';

/** Answers a form that could not be saved just now, with what was typed into it. */
export const showUnsaved =
  ({ frameIn }: Readonly<{ frameIn: (language: Language) => Frame }>) =>
  async (request: WebRequest): Promise<Answer> => {
    const { language, headers, body } = request;
    const isUpload = headers['content-type']?.startsWith('multipart/') ?? false;
    const form = isUpload ? undefined : readFormBody(body);
    const typed = form?.ok ? form.value : new Map();
    return unsavedPage(answering(frameIn(language), { path: pathAgain(request) }, typed));
  };
