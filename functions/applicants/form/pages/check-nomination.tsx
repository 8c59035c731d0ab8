import type { Holder } from '#shared/applicant/pages/journey.tsx';
import type { Application } from '#shared/domain/application/application.ts';
import { documentOf, type ScanVerdicts, verdictOf } from '#shared/domain/documents/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { documentWords, uploadWords } from '#shared/text/words.ts';
import { Fact } from '#shared/web/pages/fact.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { nominationState } from '../../parts/fields/nomination-panel.tsx';
import { CheckHeading, LikelyHint } from './check-answers.tsx';

type NominationProps = Readonly<{
  context: PageContext;
  holder: Holder;
  draft: Draft;
  application: Application | undefined;
  verdicts: ScanVerdicts;
  mayChange: boolean;
}>;

type FilesProps = Pick<NominationProps, 'context' | 'draft' | 'verdicts'>;

/** The files that are sent with it, and what is said where the letter is not among them. */
const Files = ({ context, draft: { documents, nomination }, verdicts }: FilesProps) => {
  const text = uploadWords(context.language);
  const { kinds, verdicts: verdictTexts } = documentWords(context.language);
  const hasLetter = documentOf(documents, 'nomination-letter') !== undefined;
  return (
    <>
      <dl>
        {documents.map((document) => (
          <Fact term={kinds[document.kind]} dir="auto">
            {document.name}
            <br />
            <span class="note">{verdictTexts[verdictOf(verdicts, document)]}</span>
          </Fact>
        ))}
      </dl>
      {nomination === 'letter' && !hasLetter ? <p class="panel">{text.letterMissing}</p> : null}
      {nomination === 'later' && !hasLetter ? <p>{text.laterLetter}</p> : null}
    </>
  );
};

/** How one is nominated, and the documents. */
export const CheckNomination = (props: NominationProps) => {
  const { context, holder, draft, verdicts, mayChange } = props;
  return (
    <section class="answers">
      <CheckHeading context={context} holder={holder} page="documents" mayChange={mayChange} />
      <p>{nominationState(context, props, mayChange)}</p>
      {draft.nomination === 'endorsement' ? (
        <LikelyHint context={context} value={draft.values['superiorAddress'] ?? ''} />
      ) : null}
      <Files context={context} draft={draft} verdicts={verdicts} />
    </section>
  );
};
