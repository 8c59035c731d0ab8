import { changePaths } from '#shared/applicant/journey-paths.ts';
import { nominatedIn } from '#shared/applicant/nomination-form.ts';
import { PageLink } from '#shared/applicant/pages/journey.tsx';
import { verdictOf } from '#shared/domain/documents/document.ts';
import { hasUnsent } from '#shared/domain/draft/draft.ts';
import type { Dossier } from '#shared/domain/records/application-record.ts';
import { documentWords, journeyWords, taskWords } from '#shared/text/words.ts';
import { Fact } from '#shared/web/pages/fact.tsx';
import { CheckAnswers } from '../../../form/pages/check-answers.tsx';
import type { StatusProps } from '../status-props.ts';

/** What was written, to read and print; each part can be changed while the call takes changes. */
export const OwnAnswers = ({ context, holder, dossier, mayChange }: StatusProps) => {
  const { application, draft } = dossier;
  if (!application && mayChange) return null;
  const text = taskWords(context.language);
  const hasChanges = mayChange && draft !== undefined && hasUnsent(draft);
  const filled = { context, values: nominatedIn(dossier), errors: new Map() };
  return (
    <>
      <p class="note no-print">{text.print}</p>
      {hasChanges ? <p>{text.asSubmitted}</p> : null}
      <CheckAnswers filled={filled} holder={holder} mayChange={mayChange} />
    </>
  );
};

/** The way to change how one is nominated. */
export const ChangeNomination = ({ context, holder, dossier, mayChange }: StatusProps) => {
  const { pages, check } = journeyWords(context.language);
  if (!dossier.application || !mayChange) return null;
  return (
    <div class="change">
      <PageLink holder={holder} to={changePaths(context, 'documents')}>
        {check.changeWhat(pages.documents)}
      </PageLink>
    </div>
  );
};

export const verdictsIn = ({ files }: Pick<Dossier, 'files'>) =>
  new Map(files.map(({ key, verdict }) => [key, verdict]));

/** The files that were sent, each with what a scanner said of it. */
export const SentFiles = ({ context, dossier }: StatusProps) => {
  const files = dossier.application?.documents ?? [];
  const { kinds, verdicts } = documentWords(context.language);
  if (files.length === 0) return null;
  return (
    <dl>
      {files.map((file) => (
        <Fact term={kinds[file.kind]} dir="auto">
          {file.name}
          <br />
          <span class="note">{verdicts[verdictOf(verdictsIn(dossier), file)]}</span>
        </Fact>
      ))}
    </dl>
  );
};
