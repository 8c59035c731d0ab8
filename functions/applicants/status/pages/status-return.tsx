import { HolderForm } from '#shared/applicant/pages/journey.tsx';
import {
  lastReturn,
  longestAnswer,
  openReturn,
  type Return,
} from '#shared/domain/application/return.ts';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import { statusWords } from '#shared/text/words.ts';
import { exactSeoulTime } from '#shared/text/zone-times.ts';
import { Button } from '#shared/web/fields/buttons.tsx';
import { TextArea } from '#shared/web/fields/text-area.tsx';
import { OwnTimes } from '#shared/web/pages/deadline.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { answerField, questionField } from './answer-fields.ts';
import type { StatusPage, StatusProps } from './status-props.ts';

/** What is said of it; undefined where nothing is wrong. */
export const answerErrorText = (
  { language }: PageContext,
  { notice: { answer }, values }: Pick<StatusPage, 'notice' | 'values'>,
): string | undefined => {
  const text = statusWords(language).question;
  if (answer === 'no-answer') return text.missing;
  if (answer === 'asked-anew') return text.askedAnew;
  return answer === 'too-long'
    ? text.tooLong(longestAnswer, [...(values.get(answerField) ?? '').trim()].length)
    : undefined;
};

const Items = ({ items }: Pick<Return, 'items'>) => (
  <ol>
    {items.map((item) => (
      <li dir="auto">{item}</li>
    ))}
  </ol>
);

const AnswerForm = (props: StatusProps & Readonly<{ question: Return }>) => {
  const { context, holder, question, values } = props;
  const text = statusWords(context.language).question;
  return (
    <HolderForm action={pathTo('answer-return', context)} holder={holder}>
      <input type="hidden" name={questionField} value={String(question.at)} />
      <TextArea
        context={context}
        name={answerField}
        label={text.label}
        hint={text.hint(longestAnswer)}
        value={values.get(answerField) ?? ''}
        error={answerErrorText(context, props)}
        isRequired
      />
      <Button>{text.send}</Button>
    </HolderForm>
  );
};

const Open = (props: StatusProps & Readonly<{ question: Return }>) => {
  const { context, dossier, mayChange, question } = props;
  const text = statusWords(context.language).question;
  return (
    <section id="question" class="panel due">
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      <Items items={question.items} />
      <dl>
        <Fact term={text.answerBy}>
          <OwnTimes
            context={context}
            instant={lastMinute(question.endsAt)}
            cityId={dossier.application?.cityId}
          />
        </Fact>
      </dl>
      {mayChange ? <p>{text.changes}</p> : null}
      <AnswerForm {...props} />
    </section>
  );
};

const Answered = ({
  context,
  question,
  answer,
}: Readonly<{
  context: PageContext;
  question: Return;
  answer: NonNullable<Return['answer']>;
}>) => {
  const text = statusWords(context.language).question;
  return (
    <section id="question">
      <h2>{text.answered}</h2>
      <p>{text.answeredText}</p>
      <Items items={question.items} />
      <dl>
        <Fact term={text.yourAnswer} dir="auto" class="kept-text">
          {answer.text}
        </Fact>
        <Fact term={text.answeredOn}>{exactSeoulTime(context, answer.at)}</Fact>
      </dl>
    </section>
  );
};

/** What staff have asked, with the form to answer; or the answer as it was received. */
export const StatusReturn = (props: StatusProps) => {
  const { context, dossier } = props;
  const { application } = dossier;
  if (!application) return null;
  const open = openReturn(application);
  if (open) return <Open {...props} question={open} />;
  const question = lastReturn(application);
  return question?.answer ? (
    <Answered context={context} question={question} answer={question.answer} />
  ) : null;
};
