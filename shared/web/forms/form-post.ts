import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { log } from '#shared/runtime/log.ts';
import { onlySwitches } from '../pages/languages.tsx';
import type { PageContext } from '../pages/layout.tsx';
import type { WebRequest } from '../request.ts';
import type { WebResponse } from '../response.ts';
import { isFromOurPages } from '../same-site.ts';
import { readForm } from './read-form.ts';

/**
 * What is done with a post: nothing, since another site may have made it; its page is shown in
 * another language, as it was typed; or what its button says.
 */
export type PostKind = 'refused' | 'switch' | 'sent';

/** A posted form that could be read. */
export type FormPost = Readonly<{ values: FormValues; kind: PostKind }>;

/** Says what is done with a post. Logs that it is refused: to be asked once for each request. */
export const admitPost = (
  request: Pick<WebRequest, 'headers' | 'host'>,
  values: FormValues,
): PostKind => {
  if (!isFromOurPages(request)) {
    log('form-refused', { reason: 'from elsewhere' });
    return 'refused';
  }
  return onlySwitches(values) ? 'switch' : 'sent';
};

/** Reads a posted form; or answers, and logs, why it cannot be read. */
export const readFormPost = (
  request: WebRequest,
  context: PageContext,
): Result<FormPost, WebResponse> => {
  const form = readForm(request, context);
  if (!form.ok) return err(form.error.answer);
  return ok({ values: form.value, kind: admitPost(request, form.value) });
};
