import { instantText } from '#shared/domain/call/instant-text.ts';
import {
  mayBeOpened,
  readDocumentKey,
  type ScanVerdicts,
  type StoredDocument,
  verdictOf,
} from '#shared/domain/documents/document.ts';
import { type DocumentView, viewsOf } from '#shared/domain/documents/document-view.ts';
import { type OpenedOf, roleThatOpens } from '#shared/domain/documents/who-opens.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffDocumentWords, staffFrameWords } from '#shared/text/words.ts';
import { Fact } from '#shared/web/pages/fact.tsx';
import { fileSize } from '#shared/web/pages/file-size.ts';
import { pathTo } from '#shared/web/routes/paths.ts';

/** How many views of one document are listed. */
const mostListed = 5;

type CaseProps = Readonly<{
  visit: Pick<StaffVisit, 'context' | 'member'>;
  reference: string;
  /** What decides on who opens what: see `openedOf`. */
  of: OpenedOf;
  /** Documents that were submitted, with the version that counts or with an earlier one. */
  documents: readonly StoredDocument[];
  verdicts: ScanVerdicts;
  /** Who has opened which; left out for members who are not to see it. */
  views?: readonly DocumentView[];
}>;

type DocumentProps = Omit<CaseProps, 'documents'> & Readonly<{ document: StoredDocument }>;

const timeOf = ({ visit: { context, member } }: DocumentProps, at: number): string =>
  instantText(at, member.zone, context.language);

const typeNames: Readonly<Record<StoredDocument['type'], string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
};

/** The way to a file that may be opened; why there is none to one with malware, its verdict says. */
const OpenLink = ({ visit: { context }, reference, document, verdicts }: DocumentProps) => {
  const { kind, key, type, bytes } = document;
  const text = staffDocumentWords(context.language);
  const id = readDocumentKey(key)?.id;
  if (!id || !mayBeOpened(verdictOf(verdicts, document))) return null;
  const path = pathTo('view-document', { language: context.language, reference, kind, id });
  return (
    <p class="no-print">
      <a href={path}>
        {text.open(text.kinds[kind], typeNames[type], fileSize(bytes, context.language))}
      </a>
    </p>
  );
};

const Views = (props: DocumentProps) => {
  const { language } = props.visit.context;
  const text = staffDocumentWords(language);
  const views = viewsOf(props.views ?? [], props.document);
  const before = views.length - mostListed;
  if (views.length === 0) return null;
  return (
    <Fact term={text.seen}>
      {views.slice(0, mostListed).map(({ by, role, at }, index) => (
        <>
          {index === 0 ? null : <br />}
          {text.seenBy(by.name, staffFrameWords(language).roles[role], timeOf(props, at))}
        </>
      ))}
      {before > 0 ? (
        <>
          <br />
          {text.seenBefore(before)}
        </>
      ) : null}
    </Fact>
  );
};

/** All that is known of a document that the member may open. */
const Facts = (props: DocumentProps) => {
  const { visit, document, verdicts } = props;
  const { language } = visit.context;
  const text = staffDocumentWords(language);
  const isRemade = document.receivedSha256 !== document.storedSha256;
  return (
    <>
      <dl>
        <Fact term={text.file} dir="auto">
          {document.name}
        </Fact>
        <Fact term={text.received}>{timeOf(props, document.uploadedAt)}</Fact>
        <Fact term={text.scan}>{text.verdicts[verdictOf(verdicts, document)]}</Fact>
        <Fact term={text.sha256}>
          <code>{document.storedSha256}</code>
        </Fact>
        {isRemade ? (
          <Fact term={text.receivedSha256}>
            <code>{document.receivedSha256}</code>
          </Fact>
        ) : null}
        <Views {...props} />
      </dl>
      {isRemade ? <p class="note">{text.remade}</p> : null}
    </>
  );
};

/** A file's name may name a person, so who may not open it sees that it is there, and no more. */
const Document = (props: DocumentProps) => {
  const { visit, of, document } = props;
  const { context, member } = visit;
  const text = staffDocumentWords(context.language);
  const opens = roleThatOpens(document.kind, member, of, context.edition) !== undefined;
  return (
    <section class="answers">
      <h3>{text.titles[document.kind]}</h3>
      {opens ? (
        <>
          <OpenLink {...props} />
          <Facts {...props} />
        </>
      ) : (
        <>
          <dl>
            <Fact term={text.received}>{timeOf(props, document.uploadedAt)}</Fact>
          </dl>
          <p>{text.notYours}</p>
        </>
      )}
    </section>
  );
};

/** The documents of an application for the staff, under a heading that the page gives: an `h2`. */
export const DocumentsOfCase = ({ documents, ...props }: CaseProps) => {
  const text = staffDocumentWords(props.visit.context.language);
  if (documents.length === 0) return <p>{text.none}</p>;
  return (
    <>
      <p class="note no-print">{text.told}</p>
      {documents.map((document) => (
        <Document {...props} document={document} />
      ))}
    </>
  );
};
