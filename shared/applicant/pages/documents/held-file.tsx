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

const isInfected = ({ document, verdicts }: HeldProps): boolean =>
  verdictOf(verdicts, document) === 'infected';

/**
 * Another file in its place: open where what was chosen was not taken, and the next step where what
 * is there helps nobody.
 */
const Replace = (props: HeldProps) => {
  const { context, holder, document, notice } = props;
  return (
    <details open={notice?.error !== undefined || isInfected(props)}>
      <summary>{nominationWords(context.language).file.replaceWith}</summary>
      <UploadForm
        context={context}
        holder={holder}
        kind={document.kind}
        replaces
        isFirst={isInfected(props)}
        notice={notice}
      />
    </details>
  );
};

/** The file that is there, the way on, and what can be done with the file. */
export const HeldFile = (props: HeldProps) => {
  const { context, holder, document, verdicts, next } = props;
  const { verdicts: texts } = documentWords(context.language);
  return (
    <>
      <div class={isInfected(props) ? 'panel wrong' : 'panel'}>
        <p class="kept-text" dir="auto">
          <strong>{document.name}</strong>
        </p>
        <p>{fileSize(document.bytes, context.language)}</p>
        <p class={isInfected(props) ? 'fault' : undefined}>
          {texts[verdictOf(verdicts, document)]}
        </p>
      </div>
      {isInfected(props) ? <Replace {...props} /> : null}
      <WayLink holder={holder} to={next} button={!isInfected(props)}>
        {nominationWords(context.language).file.continue}
      </WayLink>
      {isInfected(props) ? null : <Replace {...props} />}
      <RemoveForm context={context} holder={holder} kind={document.kind} />
      <Details {...props} />
    </>
  );
};
