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

/** The files that are sent with it. */
const Files = ({ context, draft: { documents }, verdicts }: FilesProps) => {
  const { kinds, verdicts: verdictTexts } = documentWords(context.language);
  return documents.length === 0 ? null : (
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

/** Where it stands; of a letter that is not there yet, that one can send all the same. */
const State = (props: NominationProps) => {
  const { context, draft, mayChange } = props;
  const text = uploadWords(context.language);
  if (mayChange && documentOf(draft.documents, 'nomination-letter') === undefined) {
    if (draft.nomination === 'letter') return <p class="panel">{text.letterMissing}</p>;
    if (draft.nomination === 'later') return <p>{text.laterLetter}</p>;
  }
  return <p>{nominationState(context, props, mayChange)}</p>;
};

/** How one is nominated, and the documents. */
export const CheckNomination = (props: NominationProps) => {
  const { context, holder, draft, verdicts, mayChange } = props;
  return (
    <section class="answers">
      <CheckHeading context={context} holder={holder} page="documents" mayChange={mayChange} />
      <State {...props} />
      {draft.nomination === 'endorsement' ? (
        <LikelyHint context={context} value={draft.values['superiorAddress'] ?? ''} />
      ) : null}
      <Files context={context} draft={draft} verdicts={verdicts} />
    </section>
  );
};
