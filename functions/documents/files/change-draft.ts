import { accessDigest } from '#shared/applicant/session.ts';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { savingOf } from '#shared/domain/acts/saving.ts';
import { type DocumentKind, documentOf } from '#shared/domain/documents/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { wasSent } from '#shared/domain/draft/draft-documents.ts';
import { retry } from '#shared/runtime/backoff.ts';
import type { DocumentsDeps } from '../deps.ts';
import { discardFile } from './discard-file.ts';

type Deps = Pick<DocumentsDeps, 'drafts' | 'commit' | 'bucket' | 'documents' | 'pause'>;

/**
 * Changes a draft's document of one kind, and tries again while another write was faster. The
 * replaced file is deleted unless it was sent. Answers the draft as it is then; `no-access` if the
 * access was ended meanwhile; undefined, with nothing changed, if every try met another write.
 */
export const changeDraft = (deps: Deps) => {
  const discard = discardFile(deps);

  return async (
    { opened, holder: { session }, request }: ApplicantVisit,
    kind: DocumentKind,
    changed: (draft: Draft) => Draft,
  ): Promise<Draft | 'no-access' | undefined> => {
    const drafts = await deps.drafts();
    return retry(
      deps.pause,
      async (tries) => {
        const { draft, call } =
          tries === 1
            ? opened
            : await drafts.open(session.reference, accessDigest(session), request.receivedAt);
        if (!draft) return 'no-access';
        const next = changed(draft);
        if (next === draft) return draft;
        const saved = await deps.commit({ draft: savingOf(draft, next, { call }) });
        if (!saved.ok) return undefined;
        const before = documentOf(draft.documents, kind);
        if (before && !wasSent(draft, before)) await discard(before);
        return next;
      },
      request,
    );
  };
};
