import {
  type DocumentKind,
  documentKinds,
  documentOf,
  type StoredDocument,
  type StoredFile,
} from '../documents/document.ts';
import type { Instant } from '../time/zoned-time.ts';
import type { Draft } from './draft.ts';

/**
 * Whether a document of the draft was sent. A sending takes everything the draft holds, and a
 * removed document never returns under its key, so versions tell. What was sent keeps its file.
 */
export const wasSent = (
  { sentVersion }: Pick<Draft, 'sentVersion'>,
  { since }: Pick<StoredDocument, 'since'>,
): boolean => since <= sentVersion;

const inOrder = (documents: readonly StoredDocument[]): readonly StoredDocument[] =>
  documentKinds.flatMap((kind) => documents.filter((one) => one.kind === kind));

/** The draft with a file in the place of the one of its kind. Whoever sends a letter is nominated by it. */
export const putDocument = (draft: Draft, file: StoredFile, now: Instant): Draft => {
  const version = draft.version + 1;
  const others = draft.documents.filter(({ kind }) => kind !== file.kind);
  const isLetter = file.kind === 'nomination-letter' && draft.nomination !== 'endorsement';
  return {
    ...draft,
    version,
    savedAt: now,
    documents: inOrder([...others, { ...file, since: version }]),
    nomination: isLetter ? 'letter' : draft.nomination,
  };
};

/** The draft without its document of a kind; the same draft where it has none. */
export const dropDocument = (draft: Draft, kind: DocumentKind, now: Instant): Draft =>
  documentOf(draft.documents, kind) === undefined
    ? draft
    : {
        ...draft,
        version: draft.version + 1,
        savedAt: now,
        documents: draft.documents.filter((one) => one.kind !== kind),
      };

/**
 * Whether the draft already holds this file under this name, so that a second press changes
 * nothing.
 */
export const holds = (
  draft: Pick<Draft, 'documents'>,
  { kind, name, receivedSha256 }: Pick<StoredFile, 'kind' | 'name' | 'receivedSha256'>,
): boolean => {
  const held = documentOf(draft.documents, kind);
  return held?.receivedSha256 === receivedSha256 && held.name === name;
};
