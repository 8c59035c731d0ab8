import type { Language } from '#shared/text/catalogue.ts';
import type { Answer } from './answer.ts';
import { readFormBody } from './form-body.ts';
import type { Frame } from './pages/layout.tsx';
import { unsavedPage } from './pages/unsaved-page.tsx';
import type { WebRequest } from './request.ts';

/** Answers a form that could not be saved just now, with what was typed into it. */
export const showUnsaved =
  ({ frameIn }: Readonly<{ frameIn: (language: Language) => Frame }>) =>
  async ({ language, headers, body }: WebRequest): Promise<Answer> => {
    const isUpload = headers['content-type']?.startsWith('multipart/') ?? false;
    const form = isUpload ? undefined : readFormBody(body);
    return unsavedPage(frameIn(language), form?.ok ? form.value : new Map());
  };
