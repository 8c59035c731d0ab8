import { type DocumentKind, documentOf } from '#shared/domain/document.ts';
import type { Draft } from '#shared/domain/draft.ts';
import { wasSent } from '#shared/domain/draft-documents.ts';
import { discardFile } from './discard-file.ts';
import type { OfficeDeps, OfficeVisit } from './office.ts';

type Deps = Pick<OfficeDeps, 'drafts' | 'bucket' | 'documents' | 'pause'>;

/** Two windows of one person meet now and then; never this often. */
const mostTries = 6;

/**
 * Changes a draft's document of one kind as often as it takes to meet nobody else's change. The file
 * that was in its place goes, unless it was sent. Answers the draft as it stands then; undefined
 * when it met others every time, and nothing was changed.
 */
export const changeDraft =
  (deps: Deps) =>
  async (
    { opened, holder }: Pick<OfficeVisit, 'opened' | 'holder'>,
    kind: DocumentKind,
    changed: (draft: Draft) => Draft,
  ): Promise<Draft | undefined> => {
    const drafts = await deps.drafts();
    let read = opened.draft;
    for (let tries = 1; read && tries <= mostTries; tries += 1) {
      const next = changed(read);
      if (next === read) return read;
      const before = documentOf(read.documents, kind);
      const saved = await drafts.save(next, read, { call: opened.call });
      if (saved.ok) {
        if (before && !wasSent(read, before)) await discardFile(deps)(before);
        return next;
      }
      await deps.pause(tries);
      read = await drafts.reread(holder.session.reference);
    }
    return undefined;
  };
