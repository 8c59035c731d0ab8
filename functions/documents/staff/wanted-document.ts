import {
  mayBeOpened,
  readDocumentKey,
  type StoredDocument,
} from '#shared/domain/documents/document.ts';
import { openedOf, roleThatOpens } from '#shared/domain/documents/who-opens.ts';
import { hasRole, type Role, secretariat } from '#shared/domain/people/role.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { StaffDocumentsDeps } from '../deps.ts';

/** A document that the member may open, and the role by which. */
export type WantedDocument = Readonly<{
  reference: string;
  document: StoredDocument;
  documentId: string;
  role: Role;
}>;

/** `hidden`: there is none, or none that is theirs to see; nobody can tell which. */
export type NotOpened = 'hidden' | 'infected';

const named = (documents: readonly StoredDocument[], kind: string, id: string) =>
  documents.find((one) => one.kind === kind && readDocumentKey(one.key)?.id === id);

/**
 * Finds the document that a path names among those that were submitted; the secretariat opens those
 * of earlier versions, too. What only lies in a draft is nobody's but the applicant's.
 */
export const wantedDocument =
  ({ edition, views }: Pick<StaffDocumentsDeps, 'edition' | 'views'>) =>
  async ({ member, request }: StaffVisit): Promise<Result<WantedDocument, NotOpened>> => {
    const { reference = '', kind = '', id = '' } = request.params;
    const store = await views();
    const found = await store.find({ reference, kind, id });
    if (!found) return err('hidden');
    const { application, assigned, verdict } = found;
    let document = named(application.documents, kind, id);
    if (!document && hasRole(member.roles, secretariat))
      document = named(await store.earlier(reference), kind, id);
    const of = openedOf(edition, application, assigned);
    const role = document && roleThatOpens(document.kind, member, of, edition);
    if (!document || !role) return err('hidden');
    return mayBeOpened(verdict ?? 'not-scanned')
      ? ok({ reference, document, documentId: id, role })
      : err('infected');
  };
