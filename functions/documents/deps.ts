import { outsideTheWindow } from '#shared/applicant/pages/closed-page.tsx';
import { noAccessPage } from '#shared/applicant/pages/no-access-page.tsx';
import type { Visit } from '#shared/applicant/visit.ts';
import type { DocumentBucket } from '#shared/documents/document-bucket.ts';
import { admission } from '#shared/domain/call/call-window.ts';
import {
  type DocumentKind,
  documentsAt,
  type FileError,
} from '#shared/domain/documents/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import type { Opened } from '#shared/domain/records/opened.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Commit } from '#shared/store/applications/commit.ts';
import type { Documents } from '#shared/store/applications/documents.ts';
import type { Drafts } from '#shared/store/applications/drafts.ts';
import type { Counters } from '#shared/store/engine/rate-limits.ts';
import { type Language, uploadWords } from '#shared/text/catalogue.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { notePage } from '#shared/web/pages/note-page.tsx';
import { notFoundPage } from '#shared/web/pages/standard-pages.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { CheckedFile } from './checking/check-file.ts';
import type { Nomination } from './paper/nomination-paper.ts';

/** What the operations on documents are made with. */
export type OfficeDeps = Readonly<{
  contextIn: (language: Language) => PageContext;
  check: (bytes: Uint8Array, kind: DocumentKind) => Promise<Result<CheckedFile, FileError>>;
  bucket: () => Promise<DocumentBucket>;
  documents: () => Promise<Documents>;
  drafts: () => Promise<Pick<Drafts, 'dossier' | 'open'>>;
  commit: Commit;
  /** Counts of files, by the draft and by the line that they came from. */
  counters: () => Promise<Counters>;
  /** The form's secret, by which lines are counted under names that say nothing. */
  secret: () => string;
  /** Makes the nomination form as a PDF. */
  nominationForm: () => Promise<(context: PageContext, of: Nomination) => Promise<Uint8Array>>;
  /** Random, of letters, digits, - and _; it makes a file's place one that nobody guesses. */
  newId: () => string;
  /** Waits a moment, longer after each try, before a write that met another is tried again. */
  pause: (attempt: number) => Promise<void>;
}>;

export type OfficeVisit = Visit<Opened>;

/** The document that the path names, where the edition asks for it with the application. */
export const kindOf = ({ request, context }: OfficeVisit): DocumentKind | undefined =>
  documentsAt('application', context.edition.collectAt).find(
    (kind) => kind === request.params['kind'],
  );

export type Changeable = Readonly<{ kind: DocumentKind; draft: Draft }>;

/** What a change is made to; or the page that says why nothing can be changed. */
export const changeable = (visit: OfficeVisit): Changeable | Readonly<{ answer: WebResponse }> => {
  const { request, context, opened, values } = visit;
  const { draft, application, call } = opened;
  const kind = kindOf(visit);
  if (!kind) return { answer: notFoundPage(context) };
  if (!draft) return { answer: page(403, noAccessPage(context, values)) };
  const { receivedAt } = request;
  if (!admission(call, { receivedAt, begunAt: draft.startedAt }).admitted)
    return { answer: outsideTheWindow(context, { call, receivedAt, values: new Map() }) };
  if (application && !allows('revise', application.state)) {
    const { title, text, link } = uploadWords(request.language).notChangeable;
    const to = { to: `/${request.language}/application`, text: link };
    return { answer: page(409, notePage(context, { title, paragraphs: [text], link: to })) };
  }
  return { kind, draft };
};
