import { changePaths } from '#shared/applicant/journey-paths.ts';
import { type Holder, PageLink } from '#shared/applicant/pages/journey.tsx';
import { doubtIn } from '#shared/domain/form/address.ts';
import {
  type Field,
  type FieldName,
  type FieldPage,
  fieldPages,
  fieldsOf,
} from '#shared/domain/form/form-fields.ts';
import { storedText } from '#shared/domain/form/stored-text.ts';
import { hasLatinLetter, isBlank } from '#shared/domain/form/text.ts';
import { plainLabel } from '#shared/text/plain-label.ts';
import { addressWords, fieldWords, journeyWords } from '#shared/text/words.ts';
import { answerText } from '#shared/web/pages/answer-text.ts';
import { Fact } from '#shared/web/pages/fact.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { errorTextOf, type Filled } from '../../parts/fields/filled-form.ts';

/** An answer as it will be stored and mailed, which is not always how it was typed. */
const storedAnswer = (
  context: PageContext,
  { name, field }: Readonly<{ name: FieldName; field: Field }>,
  value: string,
): string => {
  const stored = storedText(field, value);
  if (isBlank(stored)) return journeyWords(context.language).check.nothing;
  return answerText(context, { name, field }, stored);
};

/** The address that may be meant, where one looks mistyped. */
export const LikelyHint = ({ context, value }: { context: PageContext; value: string }) => {
  const doubt = doubtIn(value);
  if (!doubt) return null;
  return <span class="hint">{addressWords(context.language).likely.note(doubt.likely)}</span>;
};

/** The heading of one page's answers, and the link by which they are changed, if they may be. */
export const CheckHeading = ({
  context,
  holder,
  page,
  mayChange,
}: {
  context: PageContext;
  holder: Holder;
  page: FieldPage | 'documents';
  mayChange: boolean;
}) => {
  const { pages, check } = journeyWords(context.language);
  return (
    <div class="head">
      <h2>{pages[page]}</h2>
      {mayChange ? (
        <div class="change">
          <PageLink holder={holder} to={changePaths(context, page)}>
            {check.changeWhat(pages[page])}
          </PageLink>
        </div>
      ) : null}
    </div>
  );
};

/** What is worth a second look about an answer that is taken as it is. */
const AnswerNote = ({
  context,
  name,
  value,
}: {
  context: PageContext;
  name: FieldName;
  value: string;
}) => {
  const text = journeyWords(context.language).check;
  if (name === 'email') return <LikelyHint context={context} value={value} />;
  if (name === 'fullName' && !isBlank(value) && !hasLatinLetter(value))
    return <span class="hint">{text.nameNotLatin}</span>;
  return name === 'level' && value === 'other' ? (
    <span class="hint">{text.levelWarning}</span>
  ) : null;
};

type AnswerProps = Readonly<{
  filled: Filled;
  name: FieldName;
  field: Field;
}>;

const Answer = ({ filled, name, field }: AnswerProps) => {
  const { context } = filled;
  const error = errorTextOf(name, field, filled);
  const value = filled.values.get(name) ?? '';
  if (value === '' && field.required === 'when-city-not-listed' && !error) return null;
  return (
    <Fact
      term={plainLabel(fieldWords(context.language)[name].label)}
      dir="auto"
      class={isBlank(value) ? 'none' : 'kept-text'}
    >
      {storedAnswer(context, { name, field }, value)}
      <AnswerNote context={context} name={name} value={value} />
      {error === undefined ? null : (
        <span class="fault" id={name} tabindex={-1}>
          {error}
        </span>
      )}
    </Fact>
  );
};

type AnswersProps = Readonly<{ filled: Filled; holder: Holder; mayChange: boolean }>;

/** The answers of each page, as they are stored; with `mayChange` the way to change them. */
export const CheckAnswers = ({ filled, holder, mayChange }: AnswersProps) => (
  <>
    {fieldPages.map((page) => (
      <section class="answers">
        <CheckHeading context={filled.context} holder={holder} page={page} mayChange={mayChange} />
        <dl>
          {fieldsOf(page).map(([name, field]) => (
            <Answer filled={filled} name={name} field={field} />
          ))}
        </dl>
      </section>
    ))}
  </>
);
