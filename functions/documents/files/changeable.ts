import { noAccess } from '#shared/applicant/pages/no-access-page.tsx';
import { outsideTheWindow } from '#shared/applicant/pages/too-late-page.tsx';
import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { admission } from '#shared/domain/call/call-window.ts';
import { type DocumentKind, documentsAt } from '#shared/domain/documents/document.ts';
import { type Draft, sendingOf } from '#shared/domain/draft/draft.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import { uploadWords } from '#shared/text/words.ts';
import { notePage } from '#shared/web/pages/note-page.tsx';
import { notFoundPage } from '#shared/web/pages/standard-pages.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';

/** The document that the path names, where the edition asks for it with the application. */
export const kindOf = ({ request, context }: ApplicantVisit): DocumentKind | undefined =>
  documentsAt('application', context.edition.collectAt).find(
    (kind) => kind === request.params['kind'],
  );

export type Changeable = Readonly<{ kind: DocumentKind; draft: Draft }>;

/** What a change is made to; or the page that says why nothing can be changed. */
export const changeable = (
  visit: ApplicantVisit,
): Changeable | Readonly<{ answer: WebResponse }> => {
  const { request, context, opened } = visit;
  const { draft, application, call } = opened;
  const kind = kindOf(visit);
  if (!kind) return { answer: notFoundPage(context) };
  if (!draft) return { answer: noAccess(visit) };
  const { receivedAt } = request;
  if (!admission(call, { receivedAt, ...sendingOf(draft) }).admitted)
    return { answer: outsideTheWindow(context, { call, receivedAt, values: new Map() }) };
  if (application && !allows('revise', application.state)) {
    const { title, text, link } = uploadWords(request.language).notChangeable;
    const to = { to: pathTo('show-status', request), text: link };
    return { answer: page(409, notePage(context, { title, paragraphs: [text], link: to })) };
  }
  return { kind, draft };
};
