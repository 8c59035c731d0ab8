import type { Child } from 'hono/jsx';
import {
  type DocumentKind,
  documentOf,
  documentsAt,
  type ScanVerdicts,
  type StoredDocument,
} from '#shared/domain/documents/document.ts';
import { type Draft, hasUnsent } from '#shared/domain/draft/draft.ts';
import { documentWords, uploadWords } from '#shared/text/words.ts';
import { DoneNotice } from '#shared/web/pages/done-notice.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import type { Holder } from '../journey.tsx';
import { DocumentFacts } from './document-facts.tsx';
import type { UploadNotice } from './document-fields.ts';
import { RemoveForm, UploadForm } from './upload-form.tsx';

type DocumentsProps = Readonly<{
  context: PageContext;
  holder: Holder;
  documents: readonly StoredDocument[];
  verdicts: ScanVerdicts;
  notice?: UploadNotice | undefined;
  /** The draft's versions: what is said of files that are not submitted. */
  versions: Pick<Draft, 'version' | 'sentVersion'>;
}>;

type DocumentProps = Omit<DocumentsProps, 'documents' | 'versions'> &
  Readonly<{ kind: DocumentKind; document: StoredDocument | undefined }>;

const doneText = ({ context, kind, notice }: DocumentProps): string | undefined =>
  notice?.done &&
  uploadWords(context.language)[notice.done](documentWords(context.language).kinds[kind]);

/** One document: what was just done, the file that is there, and what can be done with it. */
const DocumentSection = (props: DocumentProps) => {
  const { context, holder, kind, document, verdicts, notice } = props;
  const form = { context, holder, kind };
  return (
    <section class="answers" id={`document-${kind}`}>
      <h3>{documentWords(context.language).kinds[kind]}</h3>
      <DoneNotice text={doneText(props)} />
      {document ? (
        <DocumentFacts context={context} holder={holder} document={document} verdicts={verdicts} />
      ) : (
        <p>{uploadWords(context.language).none}</p>
      )}
      <UploadForm {...form} replaces={document !== undefined} notice={notice} />
      {document ? <RemoveForm {...form} /> : null}
    </section>
  );
};

/** When the files become a part of the application; nothing where they are. */
const Unsent = ({
  context,
  documents,
  versions,
}: Pick<DocumentsProps, 'context' | 'documents' | 'versions'>) => {
  const text = uploadWords(context.language);
  if (!hasUnsent(versions)) return null;
  if (versions.sentVersion > 0) return <p class="note">{text.unsentChanges}</p>;
  return documents.length > 0 ? <p class="note">{text.unsent}</p> : null;
};

/**
 * The documents that are asked for with the application, a form each; null where none is. Works
 * without scripts and without cookies.
 */
export const DocumentUploads = ({
  documents,
  versions,
  children,
  ...props
}: DocumentsProps & { children?: Child }) => {
  const { context, notice } = props;
  const text = uploadWords(context.language);
  const kinds = documentsAt('application', context.edition.collectAt);
  if (kinds.length === 0) return null;
  return (
    <section id="uploads">
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      <p class="note">{text.limit}</p>
      {children}
      {kinds.map((kind) => (
        <DocumentSection
          {...props}
          kind={kind}
          document={documentOf(documents, kind)}
          notice={notice?.kind === kind ? notice : undefined}
        />
      ))}
      <Unsent context={context} documents={documents} versions={versions} />
    </section>
  );
};
