import { downloadName, type StoredDocument } from '#shared/domain/documents/document.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { download, type WebResponse } from '#shared/web/response.ts';
import type { StaffDocumentsDeps } from '../deps.ts';
import { readLink } from './document-link.ts';
import { closedDocumentPage, notOpenedPage } from './pages/closed-document-page.tsx';
import { wantedDocument } from './wanted-document.ts';

/** As a folder shows it: the name that its applicant gave it may say anything. */
const nameOf = (reference: string, { kind, type }: StoredDocument): string =>
  downloadName({ name: `${reference} ${kind}`, type });

/**
 * Gives a document as an attachment to the browser that a link was made for, within its 60 seconds.
 * What has become of the application, the member or the file meanwhile is asked once more.
 */
export const downloadForStaff = (deps: StaffDocumentsDeps) => {
  const find = wantedDocument(deps);
  return async (visit: StaffVisit): Promise<WebResponse> => {
    const { session, request } = visit;
    const wanted = await find(visit);
    if (!wanted.ok) return notOpenedPage(visit, wanted.error);
    const { reference, document } = wanted.value;
    const of = { secret: deps.secret(), session, key: document.key };
    const link = readLink(of, request.query, request.receivedAt);
    if (!link) return notOpenedPage(visit, 'hidden');
    if (link === 'over') return closedDocumentPage(visit, 'over');
    try {
      const bytes = await (await deps.bucket()).get(document.key);
      return bytes
        ? download(nameOf(reference, document), document.type, bytes)
        : notOpenedPage(visit, 'hidden');
    } catch (error) {
      log('request-failed', { route: request.route, ...faultOf(error) });
      return closedDocumentPage(visit, 'failed');
    }
  };
};
