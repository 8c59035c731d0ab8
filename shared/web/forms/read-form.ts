import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { log } from '#shared/runtime/log.ts';
import { standardWords } from '#shared/text/words.ts';
import type { PageContext } from '../pages/layout.tsx';
import { notePage } from '../pages/note-page.tsx';
import type { WebRequest } from '../request.ts';
import { page, type WebResponse } from '../response.ts';
import { pathTo } from '../routes/paths.ts';
import { type FormError, readFormBody } from './form-body.ts';

const statuses: Readonly<Record<FormError, number>> = {
  'too-large': 413,
  'not-a-form': 415,
  'not-text': 400,
  'repeated-field': 400,
};

const refusal = (context: PageContext, error: FormError): WebResponse => {
  const { title, text } = standardWords(context.language).refused[error];
  // What cannot be read cannot be posted again, so the other language leads to the call.
  const from = { ...context, path: context.path ?? pathTo('show-call', context) };
  return page(statuses[error], notePage(from, { title, paragraphs: [text] }));
};

/**
 * What was typed into a posted form; or why it cannot be read, to the log and, as a page in plain
 * words, to the visitor.
 */
export const readForm = (
  { headers, body }: WebRequest,
  context: PageContext,
  mostFields?: number,
): Result<FormValues, { error: FormError; answer: WebResponse }> => {
  const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
  const read =
    type === 'application/x-www-form-urlencoded'
      ? readFormBody(body, mostFields)
      : err('not-a-form' as const);
  if (read.ok) return ok(read.value);
  log('form-refused', { reason: read.error });
  return err({ error: read.error, answer: refusal(context, read.error) });
};
