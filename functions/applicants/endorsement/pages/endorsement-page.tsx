import { findCity } from '#shared/domain/call/city.ts';
import { editionText } from '#shared/domain/call/edition-text.ts';
import { endorsementAnswers, endorsementEndsAt } from '#shared/domain/endorsement/endorsement.ts';
import {
  type AnswerErrors,
  type AnswerField,
  mostOfName,
  mostOfReason,
} from '#shared/domain/endorsement/endorsement-form.ts';
import { cleanParagraphs, countCharacters } from '#shared/domain/form/text.ts';
import { aMinute } from '#shared/domain/time/spans.ts';
import type { AskedOf } from '#shared/store/applications/endorsements.ts';
import { endorsementWords, formWords, pageWords } from '#shared/text/catalogue.ts';
import { Summary } from '#shared/web/fields/error-summary.tsx';
import { FieldError } from '#shared/web/fields/field-error.tsx';
import { Honeypot } from '#shared/web/fields/honeypot.tsx';
import { Radios } from '#shared/web/fields/radios.tsx';
import { BothTimes } from '#shared/web/pages/deadline.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { Contacts } from '#shared/web/pages/note-page.tsx';
import { OneField } from '../../return/pages/return-page.tsx';

type EndorsementPage = Readonly<{
  asked: AskedOf;
  /** Where the page stands, and its form posts to. */
  path: string;
  values: ReadonlyMap<string, string>;
  errors: AnswerErrors;
  trouble?: string | undefined;
}>;

type Said = ReadonlyMap<string, string>;

const saidOf = (context: PageContext, { values, errors }: EndorsementPage): Said => {
  const endorsement = endorsementWords(context.language);
  const { errorText } = formWords(context.language);
  const text = endorsement.page;
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
        <dt>{text.name}</dt>
        <dd dir="auto">
          <strong>{answers.fullName}</strong>
        </dd>
        <dt>{text.position}</dt>
        <dd dir="auto">{answers.position}</dd>
        <dt>{text.city}</dt>
        <dd dir="auto">{findCity(context.edition, cityId ?? '')?.name ?? answers.otherCity}</dd>
        <dt>{text.until}</dt>
        <dd>
          <BothTimes context={context} instant={endorsementEndsAt(asked.call) - aMinute} />
        </dd>
      </dl>
    </section>
  );
};

const Reason = ({
  context,
  values,
  error,
}: {
  context: PageContext;
  values: string;
  error?: string;
}) => {
  const endorsement = endorsementWords(context.language);
  const text = endorsement.page;
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for="reason">{text.reason}</label>
      <span class="hint" id="reason-hint">
        {text.reasonHint}
      </span>
      <FieldError id="reason" said={error} text={pageWords(context.language)} />
      <textarea
        id="reason"
        name="reason"
        class="few"
        dir="auto"
        aria-describedby={error ? 'reason-hint reason-fault' : 'reason-hint'}
        aria-invalid={error ? 'true' : undefined}
      >
        {`\n${values}`}
      </textarea>
    </div>
  );
};

const AnswerForm = ({
  context,
  page,
  said,
}: {
  context: PageContext;
  page: EndorsementPage;
  said: Said;
}) => {
  const text = endorsementWords(context.language).page;
  const { path, values } = page;
  return (
    <MainForm action={path}>
      <Honeypot label={pageWords(context.language).honeypot} />
      <Radios
        context={context}
        name="verdict"
        label={text.verdict}
        options={endorsementAnswers.map((verdict) => [verdict, text.verdicts[verdict] ?? verdict])}
        chosen={values.get('verdict')}
        error={said.get('verdict')}
      />
      <OneField
        context={context}
        name="answeredAs"
        label={text.answeredAs}
        hint={text.answeredAsHint}
        values={values.get('answeredAs') ?? ''}
        error={said.get('answeredAs')}
        autocomplete="name"
        dir="auto"
      />
      <Reason
        context={context}
        values={values.get('reason') ?? ''}
        {...(said.has('reason') ? { error: said.get('reason') ?? '' } : {})}
      />
      <p>
        <button class="button" type="submit">
          {text.answer}
        </button>
      </p>
    </MainForm>
  );
};

/** What a superior is asked, and the form of the answer. */
export const endorsementPage = (context: PageContext, page: EndorsementPage): string => {
  const text = endorsementWords(context.language).page;
  const said = saidOf(context, page);
  const hasErrors = said.size > 0 || page.trouble !== undefined;
  const errors = [...said].map(([name, words]) => ({ name, said: words }));
  return layout({
    context,
    title: text.title,
    hasErrors,
    form: page.path.replace(/^\/[^/]*\//, ''),
    children: (
      <>
        {hasErrors ? <Summary context={context} errors={errors} trouble={page.trouble} /> : null}
        <h1>{text.title}</h1>
        <p class="lead">
          {text.lead(editionText(context.edition, 'title', context.language).said)}
        </p>
        <Who context={context} asked={page.asked} />
        <h2>{text.meaning}</h2>
        <ul>
          {text.meanings.map((meaning) => (
            <li>{meaning}</li>
          ))}
        </ul>
        <AnswerForm context={context} page={page} said={said} />
        <Contacts context={context} />
      </>
    ),
  });
};
