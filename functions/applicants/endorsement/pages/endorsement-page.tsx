import { editionText } from '#shared/domain/call/edition-text.ts';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import {
  type AnswerErrors,
  type AnswerField,
  answerFields,
  mostOfName,
  mostOfReason,
} from '#shared/domain/endorsement/endorsement-form.ts';
import { replyBy } from '#shared/domain/endorsement/reply-by.ts';
import { cleanParagraphs, countCharacters } from '#shared/domain/form/text.ts';
import type { AskedOf } from '#shared/domain/records/asked-of.ts';
import { formWords, supervisorPageWords, supervisorWords } from '#shared/text/words.ts';
import type { PageErrors } from '#shared/web/fields/error-summary.tsx';
import { OwnTimes } from '#shared/web/pages/deadline.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import { formLayout } from '#shared/web/pages/form-layout.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { AnswerForm } from './answer-form.tsx';
import { ApplicantFacts, SupervisorContacts, WorkshopFacts } from './asked-facts.tsx';

type EndorsementPage = Readonly<{
  asked: AskedOf;
  /** When the page was asked for. */
  now: number;
  /** Where the page stands, and its form posts to. */
  path: string;
  values: ReadonlyMap<string, string>;
  errors: AnswerErrors;
  pageError?: string | undefined;
}>;

const errorTextsOf = (context: PageContext, { values, errors }: EndorsementPage): PageErrors => {
  const { errorText } = formWords(context.language);
  const text = supervisorPageWords(context.language);
  const missing = {
    verdict: text.verdictMissing,
    answeredAs: text.answeredAsMissing,
    answeredPosition: text.answeredPositionMissing,
    reason: '',
  };
  const most = {
    verdict: 0,
    answeredAs: mostOfName,
    answeredPosition: mostOfName,
    reason: mostOfReason,
  };
  const count = (name: AnswerField): number =>
    countCharacters(cleanParagraphs(values.get(name) ?? ''));
  return new Map(
    [...errors].map(([name, error]) => [
      name,
      error === 'missing'
        ? missing[name]
        : errorText(error, text[name], { min: 0, max: most[name], count: count(name) }),
    ]),
  );
};

/** Until when an answer is asked for, the same in the mail. */
const AnswerBy = ({
  context,
  page: { asked, now },
}: {
  context: PageContext;
  page: EndorsementPage;
}) => {
  const { call, application } = asked;
  const askedAt = application.endorsement?.requestedAt ?? now;
  return (
    <Fact term={supervisorWords(context.language).answerBy}>
      <OwnTimes
        context={context}
        instant={lastMinute(replyBy(call, { askedAt, now }))}
        cityId={application.cityId}
      />
    </Fact>
  );
};

const Meaning = ({ context }: { context: PageContext }) => {
  const text = supervisorPageWords(context.language);
  return (
    <>
      <h2>{text.meaning}</h2>
      <ul>
        {text.meanings.map((meaning) => (
          <li>{meaning}</li>
        ))}
      </ul>
    </>
  );
};

/** What an endorser is asked, and the form of the answer. */
export const endorsementPage = (context: PageContext, page: EndorsementPage): string => {
  const text = supervisorPageWords(context.language);
  const both = supervisorWords(context.language);
  const errors = errorTextsOf(context, page);
  const { asked, path, values, pageError } = page;
  return formLayout({
    context,
    title: text.title,
    errors,
    pageError,
    typed: answerFields.map((name) => values.get(name)),
    form: path,
    children: (
      <>
        <p class="lead">
          {text.lead(editionText(context.edition, 'title', context.language).text)}
        </p>
        <p>{both.time}</p>
        <section class="panel" aria-label={both.applicant}>
          <dl>
            <ApplicantFacts context={context} asked={asked} />
            <AnswerBy context={context} page={page} />
          </dl>
        </section>
        <h2>{text.who}</h2>
        <p>{both.about}</p>
        <dl>
          <WorkshopFacts context={context} />
        </dl>
        <Meaning context={context} />
        <AnswerForm context={context} path={path} values={values} errors={errors} />
        <SupervisorContacts context={context}>{both.safe}</SupervisorContacts>
      </>
    ),
  });
};
