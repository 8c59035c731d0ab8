import type { Child } from 'hono/jsx';
import {
  acceptedTypes,
  type DocumentKind,
  documentOf,
  documentsAt,
  mayBeOpened,
  needsOwnConsent,
  type ScanVerdicts,
  type StoredDocument,
  verdictOf,
} from '#shared/domain/documents/document.ts';
import { documentWords, pageWords, uploadWords } from '#shared/text/catalogue.ts';
import { exactSeoulTime } from '#shared/text/zone-times.ts';
import { FieldError } from '#shared/web/fields/field-error.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { type Holder, HolderFields } from './journey.tsx';

/** The fields of the forms about documents. */
export const fileField = 'file';
export const consentField = 'consent';
export const wantedField = 'wanted';

/** What was just done with one document, or what is wrong with it. */
export type UploadNews = Readonly<{
  kind: DocumentKind;
  done?: 'kept' | 'removed';
  error?: string;
  /** Which of the two fields of the form the error is about. */
  at?: 'file' | 'consent';
  /** The box as it was posted. */
  isTicked?: boolean;
}>;

type DocumentsProps = Readonly<{
  context: PageContext;
  holder: Holder;
  documents: readonly StoredDocument[];
  verdicts: ScanVerdicts;
  news?: UploadNews | undefined;
}>;

type OneProps = Omit<DocumentsProps, 'documents'> &
  Readonly<{ kind: DocumentKind; document: StoredDocument | undefined }>;

/** Where the fields of a document stand on the page. */
export const fieldId = (name: 'file' | 'consent', kind: DocumentKind): string => `${name}-${kind}`;

const pathOf = (context: PageContext, kind: DocumentKind, act = ''): string =>
  `/${context.language}/documents/${kind}${act}`;

const numberText = (context: PageContext, value: number): string =>
  new Intl.NumberFormat(`${context.language}-u-nu-latn`).format(value);

/** Fetches one file of the holder's own: by POST, so that its address opens nothing. */
const DownloadForm = ({ context, holder, document }: OneFile) => {
  const text = uploadWords(context.language);
  return (
    <form
      class="inline"
      method="post"
      action={pathOf(context, document.kind, '/download')}
      accept-charset="utf-8"
    >
      <HolderFields holder={holder} />
      <input type="hidden" name={wantedField} value={document.key.split('/').at(-1)} />
      <button class="link" type="submit">
        {text.download(documentWords(context.language).kinds[document.kind])}
      </button>
    </form>
  );
};

type OneFile = Readonly<{
  context: PageContext;
  holder: Holder;
  document: StoredDocument;
  verdicts: ScanVerdicts;
}>;

/** What is known of a stored file, with the button that fetches it. */
export const DocumentFacts = (file: OneFile) => {
  const { context, document, verdicts } = file;
  const text = uploadWords(context.language);
  const documents = documentWords(context.language);
  const verdict = verdictOf(verdicts, document);
  const isRemade = document.receivedSha256 !== document.storedSha256;
  return (
    <>
      <dl>
        <dt>{text.file}</dt>
        <dd dir="auto">{document.name}</dd>
        <dt>{text.size}</dt>
        <dd>{text.bytes(numberText(context, document.bytes))}</dd>
        <dt>{text.received}</dt>
        <dd>{exactSeoulTime(context, document.uploadedAt)}</dd>
        <dt>{text.sha256}</dt>
        <dd>
          <code>{document.receivedSha256}</code>
        </dd>
        <dt>{text.scan}</dt>
        <dd>{documents.verdicts[verdict]}</dd>
      </dl>
      {isRemade ? <p class="note">{text.remade}</p> : null}
      {mayBeOpened(verdict) ? <DownloadForm {...file} /> : null}
    </>
  );
};

const RemoveForm = ({ context, holder, kind }: OneProps) => {
  const text = uploadWords(context.language);
  const documents = documentWords(context.language);
  const words = needsOwnConsent[kind] ? text.takeBack : text.remove;
  return (
    <form method="post" action={pathOf(context, kind, '/remove')} accept-charset="utf-8">
      <HolderFields holder={holder} />
      <p>
        <button class="button second" type="submit">
          {words(documents.kinds[kind])}
        </button>
      </p>
    </form>
  );
};

const Consent = ({ context, kind, error, isTicked }: ConsentProps) => {
  const id = fieldId('consent', kind);
  return (
    <div class={error === undefined ? 'field' : 'field bad'}>
      <FieldError id={id} said={error} text={pageWords(context.language)} />
      <div class="pick">
        <input
          type="checkbox"
          id={id}
          name={consentField}
          value="yes"
          checked={isTicked}
          aria-describedby={error === undefined ? undefined : `${id}-fault`}
          aria-invalid={error === undefined ? undefined : 'true'}
        />
        <label for={id}>{uploadWords(context.language).consent(kind)}</label>
      </div>
    </div>
  );
};

type ConsentProps = Readonly<{
  context: PageContext;
  kind: DocumentKind;
  error: string | undefined;
  isTicked: boolean;
}>;

/** `accept` makes telephones offer JPEG; what arrives is judged by its bytes alone. */
const FileInput = ({ context, kind, error }: Omit<ConsentProps, 'isTicked'>) => {
  const text = uploadWords(context.language);
  const documents = documentWords(context.language);
  const id = fieldId('file', kind);
  return (
    <div class={error === undefined ? 'field' : 'field bad'}>
      <label for={id}>{text.choose(documents.kinds[kind])}</label>
      <span class="hint" id={`${id}-hint`}>
        {documents.accepted(kind)}
      </span>
      <FieldError id={id} said={error} text={pageWords(context.language)} />
      <input
        type="file"
        id={id}
        name={fileField}
        accept={acceptedTypes[kind].join(',')}
        aria-describedby={error === undefined ? `${id}-hint` : `${id}-hint ${id}-fault`}
        aria-invalid={error === undefined ? undefined : 'true'}
      />
    </div>
  );
};

const UploadForm = ({ context, holder, kind, document, news }: OneProps) => {
  const text = uploadWords(context.language);
  const documents = documentWords(context.language);
  const words = document ? text.replace : text.upload;
  const errorAt = (at: UploadNews['at']) => (news?.at === at ? news?.error : undefined);
  return (
    <form
      method="post"
      action={pathOf(context, kind)}
      enctype="multipart/form-data"
      accept-charset="utf-8"
      novalidate
    >
      <HolderFields holder={holder} />
      <FileInput context={context} kind={kind} error={errorAt('file')} />
      {needsOwnConsent[kind] ? (
        <Consent
          context={context}
          kind={kind}
          error={errorAt('consent')}
          isTicked={news?.isTicked ?? false}
        />
      ) : null}
      <p>
        <button class="button second" type="submit">
          {words(documents.kinds[kind])}
        </button>
      </p>
    </form>
  );
};

const OneDocument = (one: OneProps) => {
  const { context, holder, kind, document, verdicts, news } = one;
  const text = uploadWords(context.language);
  const documents = documentWords(context.language);
  const name = documents.kinds[kind];
  return (
    <section class="answers" id={`document-${kind}`}>
      <h3>{name}</h3>
      {news?.done === undefined ? null : (
        <p class="done" role="status">
          {text[news.done](name)}
        </p>
      )}
      {document ? (
        <DocumentFacts context={context} holder={holder} document={document} verdicts={verdicts} />
      ) : (
        <p>{text.none}</p>
      )}
      <UploadForm {...one} />
      {document ? <RemoveForm {...one} /> : null}
    </section>
  );
};

/**
 * The documents that are asked for with the application, a form each; null where none is. Works
 * without scripts and without cookies.
 */
export const DocumentUploads = ({
  documents,
  children,
  ...props
}: DocumentsProps & { children?: Child }) => {
  const { context, news } = props;
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
        <OneDocument
          {...props}
          kind={kind}
          document={documentOf(documents, kind)}
          news={news?.kind === kind ? news : undefined}
        />
      ))}
      {documents.length > 0 ? <p class="note">{text.unsent}</p> : null}
    </section>
  );
};
