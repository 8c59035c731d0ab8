import type { StoredDocument } from '#shared/domain/documents/document.ts';
import { staffCaseWords } from '#shared/text/words.ts';
import { DocumentsOfCase } from '../../pages/documents-of-case.tsx';
import { applicationOf, type CaseView } from '../read-case.ts';
import type { CaseProps } from './case-props.ts';

/** Files that counted with an earlier version and do no more, each once. */
const earlierOf = (view: CaseView): readonly StoredDocument[] => {
  if (view.kind !== 'whole') return [];
  const now = new Set(applicationOf(view).documents.map(({ key }) => key));
  const before = view.dossier.versions.flatMap(({ documents }) => documents);
  return [...new Map(before.map((one) => [one.key, one])).values()].filter(
    ({ key }) => !now.has(key),
  );
};

/** What was uploaded, with who of the staff has opened it. */
export const CaseDocuments = ({ visit, view, files }: CaseProps) => {
  const text = staffCaseWords(visit.context.language);
  const { reference, documents } = applicationOf(view);
  const earlier = earlierOf(view);
  return (
    <section id="documents">
      <h2>{text.documents}</h2>
      <DocumentsOfCase visit={visit} reference={reference} documents={documents} {...files} />
      {earlier.length > 0 && (
        <details>
          <summary>{text.earlierDocuments}</summary>
          <DocumentsOfCase visit={visit} reference={reference} documents={earlier} {...files} />
        </details>
      )}
    </section>
  );
};
