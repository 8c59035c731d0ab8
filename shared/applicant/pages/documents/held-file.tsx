import {
  type ScanVerdicts,
  type StoredDocument,
  verdictOf,
} from '#shared/domain/documents/document.ts';
import { type Draft, hasUnsent } from '#shared/domain/draft/draft.ts';
import { wasSent } from '#shared/domain/draft/draft-documents.ts';
import { documentWords, nominationWords } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import type { PagePaths } from '#shared/web/routes/paths.ts';
import { type Holder, WayLink } from '../journey.tsx';
import { DocumentFacts } from './document-facts.tsx';
import type { UploadNotice } from './document-fields.ts';
import { RemoveForm, UploadForm } from './upload-form.tsx';

type HeldProps = Readonly<{
  context: PageContext;
  holder: Holder;
  draft: Draft;
  document: StoredDocument;
  verdicts: ScanVerdicts;
  notice: UploadNotice | undefined;
  next: PagePaths;
}>;

/** 15,944 bytes → 0.1 MB; 1,234,567 → 1.2 MB. */
const sizeText = ({ language }: PageContext, bytes: number): string => {
  const megabytes = Math.max(bytes / 1e6, 0.1);
  const number = new Intl.NumberFormat(`${language}-u-nu-latn`, { maximumFractionDigits: 1 });
  return nominationWords(language).file.size(number.format(megabytes));
};

const NotSubmitted = ({ context, draft, document }: HeldProps) => {
  const text = nominationWords(context.language).file;
  if (!hasUnsent(draft) || wasSent(draft, document)) return null;
  return <p class="note">{draft.sentVersion > 0 ? text.notSubmittedAgain : text.notSubmitted}</p>;
};

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
        <p>{sizeText(context, document.bytes)}</p>
        <p>{texts[verdictOf(verdicts, document)]}</p>
      </div>
      <NotSubmitted {...props} />
      <WayLink holder={holder} to={next} button>
        {nominationWords(context.language).file.continue}
      </WayLink>
      <Replace {...props} />
      <RemoveForm context={context} holder={holder} kind={document.kind} />
      <Details {...props} />
    </>
  );
};
