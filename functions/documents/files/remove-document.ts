import { noAccess } from '#shared/applicant/pages/no-access-page.tsx';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { dropDocument } from '#shared/domain/draft/draft-documents.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import { uploadWords } from '#shared/text/words.ts';
import type { WebResponse } from '#shared/web/response.ts';
import type { DocumentsDeps } from '../deps.ts';
import { changeDraft } from './change-draft.ts';
import { changeable } from './changeable.ts';
import { documentsAnswer } from './documents-answer.ts';

/** Takes a document out of the draft; none there is fine. What was sent keeps its file. */
export const removeDocument = (deps: DocumentsDeps) => {
  const change = changeDraft(deps);
  const { again, done } = documentsAnswer(deps);

  return async (visit: ApplicantVisit): Promise<WebResponse> => {
    const found = changeable(visit);
    if ('answer' in found) return found.answer;
    const { kind, draft } = found;
    const { receivedAt, language, route } = visit.request;
    try {
      const changed = await change(visit, kind, (read) => dropDocument(read, kind, receivedAt));
      if (changed === 'no-access') return noAccess(visit);
      if (changed) return done(visit, changed, { kind, done: 'removed' });
    } catch (error) {
      log('request-failed', { route, ...faultOf(error) });
    }
    const error = uploadWords(language).notRemoved;
    return again(visit, draft, { status: 503, notice: { kind, at: 'file', error } });
  };
};
