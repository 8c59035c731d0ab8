import { editionText } from '#shared/domain/call/edition-text.ts';
import type { Endorsement } from '#shared/domain/endorsement/endorsement.ts';
import type { AskedOf } from '#shared/domain/records/asked-of.ts';
import { supervisorPageWords } from '#shared/text/words.ts';
import { OwnTimes } from '#shared/web/pages/deadline.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { ApplicantFacts, SupervisorContacts, WorkshopFacts } from './asked-facts.tsx';

type Answered = Readonly<{
  asked: AskedOf;
  verdict: 'endorsed' | 'refused';
  answer: Endorsement['answer'];
}>;

/** What was answered, by whom and when. */
const AnswerFacts = ({ context, page }: { context: PageContext; page: Answered }) => {
  const text = supervisorPageWords(context.language);
  const { asked, verdict, answer } = page;
  const said = text.verdicts[verdict === 'endorsed' ? 'endorse' : 'refuse'];
  return (
    <>
      <Fact term={text.given.verdict}>
        <strong>{said}</strong>
      </Fact>
      {answer ? (
        <>
          <Fact term={text.answeredAs} dir="auto">
            {answer.name}
          </Fact>
          {answer.position ? (
            <Fact term={text.answeredPosition} dir="auto">
              {answer.position}
            </Fact>
          ) : null}
          {answer.reason ? (
            <Fact term={text.given.reason} dir="auto" class="kept-text">
              {answer.reason}
            </Fact>
          ) : null}
          <Fact term={text.given.at}>
            <OwnTimes context={context} instant={answer.at} cityId={asked.application.cityId} />
          </Fact>
        </>
      ) : null}
    </>
  );
};

/** What an endorser has answered, to print, each time the link is opened. */
export const answeredPage = (context: PageContext, page: Answered): string => {
  const { given } = supervisorPageWords(context.language);
  const { title, text, next } = given[page.verdict];
  return layout({
    context,
    title,
    children: (
      <>
        <h1>{title}</h1>
        <p class="lead">{text(editionText(context.edition, 'title', context.language).text)}</p>
        <section class="panel" aria-label={given.verdict}>
          <dl>
            <AnswerFacts context={context} page={page} />
            <ApplicantFacts context={context} asked={page.asked} />
            <WorkshopFacts context={context} />
          </dl>
        </section>
        <p class="no-print">{given.keep}</p>
        <h2>{given.next}</h2>
        <ul>
          {next.map((step) => (
            <li>{step}</li>
          ))}
        </ul>
        {context.typedToCopy?.()}
        <SupervisorContacts context={context}>{given.change}</SupervisorContacts>
      </>
    ),
  });
};
