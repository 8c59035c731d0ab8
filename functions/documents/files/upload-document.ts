import { consentField } from '#shared/applicant/pages/documents/document-fields.ts';
import { noAccessPage } from '#shared/applicant/pages/no-access-page.tsx';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { needsOwnConsent, type StoredFile } from '#shared/domain/documents/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { holds, putDocument } from '#shared/domain/draft/draft-documents.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import { documentWords, uploadWords } from '#shared/text/words.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { Upload } from '../checking/multipart.ts';
import type { DocumentsDeps } from '../deps.ts';
import { changeDraft } from './change-draft.ts';
import { type Changeable, changeable } from './changeable.ts';
import { consentWording } from './consent-wording.ts';
import { discardFile } from './discard-file.ts';
import { documentsAnswer } from './documents-answer.ts';
import { storeFile } from './store-file.ts';
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
  const store = storeFile(deps);
  const limits = uploadLimits(deps);
  const change = changeDraft(deps);
  const discard = discardFile(deps);
  const { again, done } = documentsAnswer(deps);

  /** Names the file in the draft; undefined when others were in the way every time. */
  const nameIn = async (
    visit: ApplicantVisit,
    file: StoredFile,
  ): Promise<Draft | 'no-access' | undefined> => {
    const { receivedAt } = visit.request;
    const draft = await change(visit, file.kind, (read) =>
      holds(read, file) ? read : putDocument(read, file, receivedAt),
    );
    // Others were in the way, or a second press was faster: nobody names this file.
    const documents = draft === undefined || draft === 'no-access' ? [] : draft.documents;
    if (!documents.some(({ key }) => key === file.key)) await discard(file);
    return draft;
  };

  const take = async (
    visit: ApplicantVisit,
    { kind, draft }: Changeable,
    file: NonNullable<Upload['file']>,
  ): Promise<WebResponse | undefined> => {
    const { request, holder } = visit;
    const { receivedAt, language } = request;
    const wording = consentWording(language, kind);
    const documents = documentWords(language);
    const stored = await store({
      ...file,
      reference: holder.session.reference,
      kind,
      receivedAt,
      ...(needsOwnConsent[kind] && { consent: { wording, at: receivedAt } }),
    });
    if (!stored.ok) {
      const error = `${documents.kinds[kind]}: ${documents.error(stored.error, kind)}`;
      return again(visit, draft, { status: 422, notice: { kind, at: 'file', error } });
    }
    const named = await nameIn(visit, stored.value);
    if (named === 'no-access') return page(403, noAccessPage(visit.context, visit.values));
    return named && done(visit, named, { kind, done: 'stored' });
  };

  return async (visit: ApplicantVisit, { file }: Pick<Upload, 'file'>): Promise<WebResponse> => {
    const found = changeable(visit);
    if ('answer' in found) return found.answer;
    const { kind, draft } = found;
    const lacking = missing(visit, found, file);
    if (lacking || !file) return again(visit, draft, { status: 422, notice: { kind, ...lacking } });
    if ((await limits(visit.request, draft.reference)) === 'over') {
      log('document-refused', { kind, reason: 'too many' });
      const error = uploadWords(visit.request.language).tooMany;
      return again(visit, draft, { status: 429, notice: { kind, at: 'file', error } });
    }
    try {
      const answer = await take(visit, found, file);
      if (answer) return answer;
    } catch (error) {
      log('request-failed', { route: visit.request.route, ...faultOf(error) });
    }
    const error = uploadWords(visit.request.language).notStored;
    return again(visit, draft, { status: 503, notice: { kind, at: 'file', error } });
  };
};
