import {
  type ScanVerdicts,
  type StoredDocument,
  verdictOf,
} from '#shared/domain/documents/document.ts';
import { documentWords, nominationWords } from '#shared/text/words.ts';
import { fileSize } from '#shared/web/pages/file-size.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import type { PagePaths } from '#shared/web/routes/paths.ts';
import { type Holder, WayLink } from '../journey.tsx';
import { DocumentFacts } from './document-facts.tsx';
import type { UploadNotice } from './document-fields.ts';
import { RemoveForm, UploadForm } from './upload-form.tsx';

type HeldProps = Readonly<{
  context: PageContext;
  holder: Holder;
  document: StoredDocument;
  verdicts: ScanVerdicts;
  notice: UploadNotice | undefined;
  next: PagePaths;
}>;

const Details = ({ context, holder, document, verdicts }: HeldProps) => (
  <details>
    <summary>{nominationWords(context.language).file.details}</summary>
    <DocumentFacts context={context} holder={holder} document={document} verdicts={verdicts} />
  </details>
);

/** Another file in its place: open where what was chosen was not taken. */
const Replace = ({ context, holder, document: { kind }, notice }: HeldProps) => (
  <details open={notice?.error !== undefined}>
    <summary>{nominationWords(context.language).file.replaceWith}</summary>
    <UploadForm context={context} holder={holder} kind={kind} replaces notice={notice} />
  </details>
);

/** The file that is there, the way on, and what can be done with the file. */
export const HeldFile = (props: HeldProps) => {
  const { context, holder, document, verdicts, next } = props;
  const { verdicts: texts } = documentWords(context.language);
  return (
    <>
      <div class="panel">
        <p class="kept-text" dir="auto">
          <strong>{document.name}</strong>
        </p>
        <p>{fileSize(document.bytes, context.language)}</p>
        <p>{texts[verdictOf(verdicts, document)]}</p>
      </div>
      <WayLink holder={holder} to={next} button>
        {nominationWords(context.language).file.continue}
      </WayLink>
      <Replace {...props} />
      <RemoveForm context={context} holder={holder} kind={document.kind} />
      <Details {...props} />
    </>
  );
};
