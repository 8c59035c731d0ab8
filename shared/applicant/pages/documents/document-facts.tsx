import {
  mayBeOpened,
  type ScanVerdicts,
  type StoredDocument,
  verdictOf,
} from '#shared/domain/documents/document.ts';
import { documentWords, uploadWords } from '#shared/text/words.ts';
import { exactSeoulTime } from '#shared/text/zone-times.ts';
import { Fact } from '#shared/web/pages/fact.tsx';
import { fileSize } from '#shared/web/pages/file-size.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { type Holder, HolderForm } from '../journey.tsx';
import { wantedField } from './document-fields.ts';

type FileProps = Readonly<{
  context: PageContext;
  holder: Holder;
  document: StoredDocument;
  verdicts: ScanVerdicts;
}>;

/** Fetches one file of the holder's own: by POST, so that its address opens nothing. */
const DownloadForm = ({ context, holder, document }: FileProps) => (
  <HolderForm
    action={pathTo('download-document', { language: context.language, kind: document.kind })}
    holder={holder}
    isInline
  >
    <input type="hidden" name={wantedField} value={document.key.split('/').at(-1)} />
    <button class="link" type="submit">
      {uploadWords(context.language).download(documentWords(context.language).kinds[document.kind])}
    </button>
  </HolderForm>
);

const Facts = ({ context, document, verdicts }: FileProps) => {
  const text = uploadWords(context.language);
  return (
    <dl>
      <Fact term={text.file} dir="auto">
        {document.name}
      </Fact>
      <Fact term={text.size}>{fileSize(document.bytes, context.language)}</Fact>
      <Fact term={text.received}>{exactSeoulTime(context, document.uploadedAt)}</Fact>
      <Fact term={text.sha256}>
        <code>{document.receivedSha256}</code>
      </Fact>
      <Fact term={text.scan}>
        {documentWords(context.language).verdicts[verdictOf(verdicts, document)]}
      </Fact>
    </dl>
  );
};

/** What is known of a stored file, with the button that fetches it. */
export const DocumentFacts = (file: FileProps) => {
  const { context, document, verdicts } = file;
  const isRemade = document.receivedSha256 !== document.storedSha256;
  return (
    <>
      <Facts {...file} />
      {isRemade ? <p class="note">{uploadWords(context.language).remade}</p> : null}
      {mayBeOpened(verdictOf(verdicts, document)) ? <DownloadForm {...file} /> : null}
    </>
  );
};
