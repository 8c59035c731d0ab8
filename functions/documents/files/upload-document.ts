import { consentField } from '#shared/applicant/pages/documents/document-fields.ts';
import { noAccess } from '#shared/applicant/pages/no-access-page.tsx';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { needsOwnConsent } from '#shared/domain/documents/document.ts';
import { log } from '#shared/runtime/log.ts';
import { documentWords, uploadWords } from '#shared/text/words.ts';
import { unlessFailed } from '#shared/web/forms/unless-failed.ts';
import type { WebResponse } from '#shared/web/response.ts';
import type { Upload } from '../checking/multipart.ts';
import type { DocumentsDeps } from '../deps.ts';
import { type Changeable, changeable } from './changeable.ts';
import { documentsAnswer } from './documents-answer.ts';
import { takeFile } from './take-file.ts';
import { uploadLimits } from './upload-limits.ts';

/** What is missing before the file is looked at; nothing of it is stored then. */
const missing = (
  { request, values }: ApplicantVisit,
  { kind }: Changeable,
  file: Upload['file'],
): Readonly<{ at: 'file' | 'consent'; error: string }> | undefined => {
  const text = uploadWords(request.language);
  const documents = documentWords(request.language);
  const name = documents.kinds[kind];
  if (!file) return { at: 'file', error: text.noFile(name) };
  if (needsOwnConsent[kind] && values.get(consentField) !== 'yes')
    return { at: 'consent', error: text.consentMissing(name) };
  return undefined;
};

/** Takes the file of one document, in the place of the one before. */
export const uploadDocument = (deps: DocumentsDeps) => {
  const take = takeFile(deps);
  const limits = uploadLimits(deps);
  const { again, done } = documentsAnswer(deps);

  /** Undefined when the file could not be named in the draft. */
  const upload = async (
    visit: ApplicantVisit,
    found: Changeable,
    file: NonNullable<Upload['file']>,
  ): Promise<WebResponse | undefined> => {
    const { kind, draft } = found;
    const documents = documentWords(visit.request.language);
    const taken = await take(visit, found, file);
    if (!taken.ok) {
      const error = `${documents.kinds[kind]}: ${documents.error(taken.error, kind)}`;
      return again(visit, draft, { status: 422, notice: { kind, at: 'file', error } });
    }
    const named = taken.value;
    if (named === 'no-access') return noAccess(visit);
    return named && done(visit, named, { kind, done: 'stored' });
  };

  return async (visit: ApplicantVisit, { file }: Pick<Upload, 'file'>): Promise<WebResponse> => {
    const found = changeable(visit);
    if ('answer' in found) return found.answer;
    const { kind, draft } = found;
    const text = uploadWords(visit.request.language);
    const lacking = missing(visit, found, file);
    if (lacking || !file) return again(visit, draft, { status: 422, notice: { kind, ...lacking } });
    const refused = (status: number, error: string): Promise<WebResponse> =>
      again(visit, draft, { status, notice: { kind, at: 'file', error } });
    if ((await limits(visit.request, draft.reference)) === 'over') {
      log('document-refused', { kind, reason: 'too many' });
      return refused(429, text.tooMany);
    }
    const answer = await unlessFailed(visit.request, () => upload(visit, found, file));
    return answer ?? refused(503, text.notStored);
  };
};
