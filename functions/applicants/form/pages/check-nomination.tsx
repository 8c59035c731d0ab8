import type { Holder } from '#shared/applicant/pages/journey.tsx';
import type { Application } from '#shared/domain/application/application.ts';
import { documentOf, type ScanVerdicts, verdictOf } from '#shared/domain/documents/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { documentWords, taskWords, uploadWords } from '#shared/text/words.ts';
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
  /** Whether the deadline has passed: then nothing can be added before it. */
  isLate: boolean;
}>;

/** What can be done about a letter that is not there. */
const NoLetter = ({ context, draft, isLate }: NominationProps) => {
  const text = uploadWords(context.language);
  const { nomination, documents } = draft;
  if (documentOf(documents, 'nomination-letter')) return null;
  if (nomination !== 'letter' && nomination !== 'later') return null;
  if (isLate) return <p class="panel">{taskWords(context.language).needed.nominationInGrace}</p>;
  return nomination === 'letter' ? (
    <p class="panel">{text.letterMissing}</p>
  ) : (
    <p>{text.laterLetter}</p>
  );
};

type FilesProps = Pick<NominationProps, 'context' | 'draft' | 'verdicts'>;

/** The files that are sent with it. */
const Files = ({ context, draft: { documents }, verdicts }: FilesProps) => {
  const { kinds, verdicts: verdictTexts } = documentWords(context.language);
  return (
    <dl>
      {documents.map((document) => (
        <Fact term={kinds[document.kind]} dir="auto">
          {document.name}
          <br />
          <span class="note">{verdictTexts[verdictOf(verdicts, document)]}</span>
        </Fact>
      ))}
    </dl>
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
      {mayChange ? <NoLetter {...props} /> : null}
    </section>
  );
};
