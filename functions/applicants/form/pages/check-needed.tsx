import { changePaths } from '#shared/applicant/journey-paths.ts';
import { type Holder, PageLink } from '#shared/applicant/pages/journey.tsx';
import type { NominationGap } from '#shared/domain/draft/progress.ts';
import { pageOfField } from '#shared/domain/draft/progress.ts';
import { taskWords } from '#shared/text/words.ts';
import { type Filled, formErrors } from '../../parts/fields/filled-form.ts';

type NeededProps = Readonly<{
  /** The answers, with what is missing or wrong of them. */
  filled: Filled;
  holder: Holder;
  nomination: NominationGap | undefined;
  isGrace: boolean;
}>;

/** Each answer that is missing or wrong, as a link to its field. */
const Fields = ({ filled, holder }: NeededProps) => (
  <>
    <p>{taskWords(filled.context.language).needed.text}</p>
    <ul>
      {[...formErrors(filled)].map(([name, text]) => (
        <li>
          <PageLink
            holder={holder}
            to={changePaths(filled.context, pageOfField(name) ?? 'you', name)}
          >
            {text}
          </PageLink>
        </li>
      ))}
    </ul>
  </>
);

const Nomination = ({ filled: { context }, holder, isGrace }: NeededProps) => {
  const text = taskWords(context.language).needed;
  return (
    <>
      <p>{isGrace ? text.nominationInGrace : text.nomination}</p>
      <PageLink holder={holder} to={changePaths(context, 'documents')}>
        {text.nominationLink}
      </PageLink>
    </>
  );
};

/** What is still needed, before anybody has tried to send it; null where nothing is. */
export const StillNeeded = (props: NeededProps) => {
  const { filled, nomination } = props;
  // That a letter is not there yet is said where the nomination stands.
  const asksNomination = nomination === 'no-choice' || nomination === 'no-supervisor';
  if (filled.errors.size === 0 && !asksNomination) return null;
  return (
    <section class="panel due" aria-labelledby="needed">
      <h2 id="needed">{taskWords(filled.context.language).needed.title}</h2>
      {filled.errors.size > 0 ? <Fields {...props} /> : null}
      {asksNomination ? <Nomination {...props} /> : null}
    </section>
  );
};
