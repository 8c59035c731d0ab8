import { minuteOf } from '#shared/domain/documents/document-view.ts';
import { retry } from '#shared/runtime/backoff.ts';
import { digest } from '#shared/runtime/digest.ts';
import { log } from '#shared/runtime/log.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { seeOther, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { StaffDocumentsDeps } from '../deps.ts';
import { linkQuery } from './document-link.ts';
import { notOpenedPage } from './pages/closed-document-page.tsx';
import { type WantedDocument, wantedDocument } from './wanted-document.ts';

/** The same for one browser, file and minute; it leads to no session and to no other view. */
const viewId = ({ session, request }: StaffVisit, { document }: WantedDocument): string =>
  digest(`${session.digest} ${document.key} ${minuteOf(request.receivedAt)}`).slice(0, 16);

/** Writes the view down. Throws if the table stays busy: what is not written is not opened. */
const noteView = async (
  { pause, views }: Pick<StaffDocumentsDeps, 'pause' | 'views'>,
  visit: StaffVisit,
  wanted: WantedDocument,
): Promise<void> => {
  const { member, request } = visit;
  const { reference, document, documentId, role } = wanted;
  const by = { id: member.id, name: member.name };
  const view = { kind: document.kind, documentId, role, at: request.receivedAt, by };
  const store = await views();
  const noted = await retry(
    pause,
    async () => {
      const written = await store.note(reference, viewId(visit, wanted), view);
      // It stands there since the first press within this minute.
      return written.ok || written.error === 'changed' ? 'noted' : undefined;
    },
    request,
  );
  if (!noted) throw new Error('The view of a document could not be written down.');
  log('document-opened', { reference, kind: document.kind, role });
};

/** Writes down that a member opens a document, and leads them to it for 60 seconds. */
export const viewDocument = (deps: StaffDocumentsDeps) => {
  const find = wantedDocument(deps);
  return async (visit: StaffVisit): Promise<WebResponse> => {
    const wanted = await find(visit);
    if (!wanted.ok) return notOpenedPage(visit, wanted.error);
    await noteView(deps, visit, wanted.value);
    const { reference, document, documentId: id } = wanted.value;
    const { session, request } = visit;
    const path = pathTo('download-for-staff', {
      language: request.language,
      reference,
      kind: document.kind,
      id,
    });
    const of = { secret: deps.secret(), session, key: document.key };
    return seeOther(`${path}?${linkQuery(of, request.receivedAt)}`);
  };
};
