import { type CollectionTime, type DocumentKind, documentsAt } from '../documents/document.ts';
import type { Nomination } from './draft.ts';

/** A page of the nomination after its question: the supervisor's, or that of one file. */
export type NominationPage = 'supervisor' | DocumentKind;

type Asked = Readonly<{
  nomination: Nomination;
  collectAt: Readonly<Record<DocumentKind, CollectionTime>>;
}>;

/** The pages that follow the question by its answer, in their order. */
const nominationPages = ({ nomination, collectAt }: Asked): readonly NominationPage[] => [
  ...(nomination === 'endorsement' ? (['supervisor'] as const) : []),
  ...documentsAt('application', collectAt).filter(
    (kind) => kind !== 'nomination-letter' || nomination === 'letter',
  ),
];

/**
 * The page after one of them, or after the question itself; undefined after the last. From a page
 * that the answer does not lead to one goes on as from the question.
 */
export const nominationPageAfter = (
  page: NominationPage | 'question',
  asked: Asked,
): NominationPage | undefined => {
  const pages = nominationPages(asked);
  return pages[page === 'question' ? 0 : pages.indexOf(page) + 1];
};

/** The page before it; undefined where that is the question. */
export const nominationPageBefore = (
  page: NominationPage,
  asked: Asked,
): NominationPage | undefined => {
  const pages = nominationPages(asked);
  return pages[pages.indexOf(page) - 1];
};
