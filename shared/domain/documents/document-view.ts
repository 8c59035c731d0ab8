import type { Role } from '../people/role.ts';
import { aMinute } from '../time/spans.ts';
import type { Instant } from '../time/zoned-time.ts';
import { type DocumentKind, readDocumentKey, type StoredFile } from './document.ts';

/** That somebody of the staff opened a document, as its applicant is told: the role, not the name. */
export type SeenDocument = Readonly<{
  kind: DocumentKind;
  /** The last part of the file's key. */
  documentId: string;
  /** The role by which it was opened. */
  role: Role;
  at: Instant;
}>;

/** The same as the staff see it: with the member, by the name that they had then. */
export type DocumentView = SeenDocument & Readonly<{ by: Readonly<{ id: string; name: string }> }>;

/** The minute in which a view began: a second press within it is the same view. */
export const minuteOf = (at: Instant): Instant => Math.floor(at / aMinute) * aMinute;

/** The views of one file, newest first. */
export const viewsOf = <View extends SeenDocument>(
  views: readonly View[],
  { key }: Pick<StoredFile, 'key'>,
): readonly View[] => {
  const place = readDocumentKey(key);
  return views
    .filter(({ kind, documentId }) => kind === place?.kind && documentId === place.id)
    .toSorted((a, b) => b.at - a.at);
};
