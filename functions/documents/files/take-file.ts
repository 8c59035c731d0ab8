import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import {
  type FileError,
  needsOwnConsent,
  type StoredFile,
} from '#shared/domain/documents/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { holds, putDocument } from '#shared/domain/draft/draft-documents.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import type { Upload } from '../checking/multipart.ts';
import type { DocumentsDeps } from '../deps.ts';
import { changeDraft } from './change-draft.ts';
import type { Changeable } from './changeable.ts';
import { consentWording } from './consent-wording.ts';
import { discardFile } from './discard-file.ts';
import { storeFile } from './store-file.ts';

/** The draft that names the file; undefined when others were in the way every time. */
type Named = Draft | 'no-access' | undefined;

/** Checks a file, stores it, and names it in the draft. Throws where table or bucket are away. */
export const takeFile = (deps: DocumentsDeps) => {
  const keep = storeFile(deps);
  const change = changeDraft(deps);
  const discard = discardFile(deps);

  const nameIn = async (visit: ApplicantVisit, file: StoredFile): Promise<Named> => {
    const { receivedAt } = visit.request;
    const draft = await change(visit, file.kind, (read) =>
      holds(read, file) ? read : putDocument(read, file, receivedAt),
    );
    // Others were in the way, or a second press was faster: nobody names this file.
    const documents = draft === undefined || draft === 'no-access' ? [] : draft.documents;
    if (!documents.some(({ key }) => key === file.key)) await discard(file);
    return draft;
  };

  return async (
    visit: ApplicantVisit,
    { kind }: Changeable,
    file: NonNullable<Upload['file']>,
  ): Promise<Result<Named, FileError>> => {
    const { receivedAt, language } = visit.request;
    const { reference } = visit.holder.session;
    const consent = needsOwnConsent[kind] && {
      consent: { wording: consentWording(language, kind), at: receivedAt },
    };
    const kept = await keep({ ...file, reference, kind, receivedAt, ...consent });
    return kept.ok ? ok(await nameIn(visit, kept.value)) : kept;
  };
};
