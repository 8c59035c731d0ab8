import { findCity } from '#shared/domain/call/city.ts';
import { editionText } from '#shared/domain/call/edition-text.ts';
import { endorsementAnswers, endorsementEndsAt } from '#shared/domain/endorsement/endorsement.ts';
import {
  type AnswerErrors,
  type AnswerField,
  answerFields,
  mostOfName,
  mostOfReason,
} from '#shared/domain/endorsement/endorsement-form.ts';
import { cleanParagraphs, countCharacters } from '#shared/domain/form/text.ts';
import type { AskedOf } from '#shared/domain/records/asked-of.ts';
import { endorsementWords, formWords, pageWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import type { PageErrors } from '#shared/web/fields/error-summary.tsx';
import { Honeypot } from '#shared/web/fields/honeypot.tsx';
import { Radios } from '#shared/web/fields/radios.tsx';
import { TextArea } from '#shared/web/fields/text-area.tsx';
import { TextField } from '#shared/web/fields/text-field.tsx';
import { BothTimes } from '#shared/web/pages/deadline.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import { formLayout } from '#shared/web/pages/form-layout.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { Contacts } from '#shared/web/pages/note-page.tsx';

type EndorsementPage = Readonly<{
  asked: AskedOf;
  /** Where the page stands, and its form posts to. */
  path: string;
  values: ReadonlyMap<string, string>;
  errors: AnswerErrors;
  pageError?: string | undefined;
}>;

const errorTextsOf = (context: PageContext, { values, errors }: EndorsementPage): PageErrors => {
  const { errorText } = formWords(context.language);
  const text = endorsementWords(context.language).page;
  const missing = { verdict: text.verdictMissing, answeredAs: text.answeredAsMissing, reason: '' };
  const labels = { verdict: text.verdict, answeredAs: text.answeredAs, reason: text.reason };
  const most = { verdict: 0, answeredAs: mostOfName, reason: mostOfReason };
  const count = (name: AnswerField): number =>
    countCharacters(cleanParagraphs(values.get(name) ?? ''));
  return new Map(
    [...errors].map(([name, error]) => [
      name,
      error === 'missing'
        ? missing[name]
        : errorText(error, labels[name], { min: 0, max: most[name], count: count(name) }),
    ]),
  );
};

/** Who asks: name, position and city, and nothing else of the application. */
const Who = ({ context, asked }: { context: PageContext; asked: AskedOf }) => {
  const text = endorsementWords(context.language).page;
  const { answers, cityId } = asked.application;
  return (
    <section class="panel" aria-label={text.who}>
      <dl>
        <Fact term={text.name} dir="auto">
          <strong>{answers.fullName}</strong>
        </Fact>
        <Fact term={text.position} dir="auto">
          {answers.position}
        </Fact>
        <Fact term={text.city} dir="auto">
          {findCity(context.edition, cityId ?? '')?.name ?? answers.otherCity}
        </Fact>
        <Fact term={text.until}>
          <BothTimes context={context} instant={endorsementEndsAt(asked.call) - 60_000} />
        </Fact>
      </dl>
    </section>
  );
};

type AnswerProps = Readonly<{ context: PageContext; page: EndorsementPage; errors: PageErrors }>;

const Verdict = ({ context, page, errors }: AnswerProps) => {
  const text = endorsementWords(context.language).page;
  return (
    <Radios
      context={context}
      name="verdict"
      label={text.verdict}
      options={endorsementAnswers.map((value) => ({ value, text: text.verdicts[value] ?? value }))}
      chosen={page.values.get('verdict')}
      error={errors.get('verdict')}
    />
  );
};

const AnsweredAs = ({ context, page, errors }: AnswerProps) => {
  const text = endorsementWords(context.language).page;
  return (
    <TextField
      context={context}
      name="answeredAs"
      label={text.answeredAs}
      hint={text.answeredAsHint}
      value={page.values.get('answeredAs') ?? ''}
      error={errors.get('answeredAs')}
      autocomplete="name"
      dir="auto"
      isName
      order="value-first"
    />
  );
};

const Reason = ({ context, page, errors }: AnswerProps) => {
  const text = endorsementWords(context.language).page;
  return (
    <TextArea
      context={context}
      name="reason"
      label={text.reason}
      hint={text.reasonHint}
      value={page.values.get('reason') ?? ''}
      error={errors.get('reason')}
      isLow
      order="state-last"
    />
  );
};

const AnswerForm = (props: AnswerProps) => {
  const { context, page } = props;
  return (
    <MainForm action={page.path}>
      <Honeypot label={pageWords(context.language).honeypot} />
      <Verdict {...props} />
      <AnsweredAs {...props} />
      <Reason {...props} />
      <SubmitButton>{endorsementWords(context.language).page.answer}</SubmitButton>
    </MainForm>
  );
};

/** What an endorser is asked, and the form of the answer. */
export const endorsementPage = (context: PageContext, page: EndorsementPage): string => {
  const text = endorsementWords(context.language).page;
  const errors = errorTextsOf(context, page);
  return formLayout({
    context,
    title: text.title,
    errors,
    pageError: page.pageError,
    typed: answerFields.map((name) => page.values.get(name)),
    form: page.path,
    children: (
      <>
        <p class="lead">
          {text.lead(editionText(context.edition, 'title', context.language).text)}
        </p>
        <Who context={context} asked={page.asked} />
        <h2>{text.meaning}</h2>
        <ul>
          {text.meanings.map((meaning) => (
            <li>{meaning}</li>
          ))}
        </ul>
        <AnswerForm context={context} page={page} errors={errors} />
        <Contacts context={context} />
      </>
    ),
  });
};
