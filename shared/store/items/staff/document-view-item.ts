import { documentKinds } from '#shared/domain/documents/document.ts';
import {
  type DocumentView,
  minuteOf,
  type SeenDocument,
} from '#shared/domain/documents/document-view.ts';
import { roles } from '#shared/domain/people/role.ts';
import { type Item, keyItem, keys, n, numberIn, s, stringIn } from '../../engine/item.ts';
import { seenKey } from '../../engine/staff-keys.ts';

const seenFields = ({ kind, documentId, role, at }: SeenDocument): Item => ({
  kind: s(kind),
  document: s(documentId),
  role: s(role),
  at: n(at),
});

/** Of whose application a document was opened, and by what the view is known within its minute. */
type Place = Readonly<{ reference: string; id: string }>;

/** What the applicant sees: no name, and nothing that leads to one. */
export const seenItem = ({ reference, id }: Place, view: SeenDocument): Item => ({
  ...keyItem(keys.seen(reference, minuteOf(view.at), id)),
  ...seenFields(view),
});

/** What the staff see beside it, in the partition that no applicant's page reads. */
export const viewItem = ({ reference, id }: Place, view: DocumentView): Item => ({
  ...keyItem(seenKey(reference, minuteOf(view.at), id)),
  ...seenFields(view),
  person: s(view.by.id),
  personName: s(view.by.name),
});

/** Undefined where a later release wrote it, of a role or document that this one does not know. */
export const readSeen = (item: Item): SeenDocument | undefined => {
  const kind = documentKinds.find((one) => one === stringIn(item, 'kind'));
  const role = roles.find((one) => one === stringIn(item, 'role'));
  if (!kind || !role) return undefined;
  return { kind, documentId: stringIn(item, 'document'), role, at: numberIn(item, 'at') ?? 0 };
};

export const readView = (item: Item): DocumentView | undefined => {
  const seen = readSeen(item);
  return (
    seen && { ...seen, by: { id: stringIn(item, 'person'), name: stringIn(item, 'personName') } }
  );
};
