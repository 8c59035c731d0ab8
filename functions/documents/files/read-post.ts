import { journeyPaths } from '#shared/applicant/journey-paths.ts';
import type { ReadPost } from '#shared/applicant/visit.ts';
import { isDocumentKind } from '#shared/domain/documents/document.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { err, ok } from '#shared/domain/result.ts';
import { log } from '#shared/runtime/log.ts';
import { uploadWords } from '#shared/text/words.ts';
import { notePage } from '#shared/web/pages/note-page.tsx';
import { page } from '#shared/web/response.ts';
import { readUpload, type Upload, type UploadError } from '../checking/multipart.ts';

const statuses: Readonly<Record<UploadError, number>> = {
  'too-large': 413,
  'not-a-form': 415,
  'repeated-field': 400,
};

/** Reads a form that carries a file; or says in a page that it cannot be read. */
export const readPost: ReadPost<{ values: FormValues; file: Upload['file'] }> = async (
  { headers, body, params: { kind = '' } },
  context,
) => {
  const read = await readUpload(body, headers['content-type'] ?? '');
  if (read.ok) return ok({ values: read.value.fields, file: read.value.file });
  log('form-refused', { reason: read.error });
  const { tooLarge, unreadable } = uploadWords(context.language);
  const { title, text } = read.error === 'too-large' ? tooLarge : unreadable;
  const answer = page(
    statuses[read.error],
    notePage(
      { ...context, path: journeyPaths(context, isDocumentKind(kind) ? kind : 'documents').got },
      { title, paragraphs: [text] },
    ),
  );
  return err({ error: read.error, answer });
};
