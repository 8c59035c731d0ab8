import { scheduleInForce } from '#shared/domain/call/call-in-force.ts';
import { type EditionText, editionText } from '#shared/domain/call/edition-text.ts';
import { daysText } from '#shared/domain/call/instant-text.ts';
import { collectionTimes, documentsAt } from '#shared/domain/documents/document.ts';
import { callFactWords, callWords } from '#shared/text/words.ts';
import { EditionFact, EditionWords } from '#shared/web/pages/edition-paragraphs.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { Questions } from '../../parts/questions.tsx';
import { type CallProps, isOver } from './call-deadline.tsx';

type In = Readonly<{ context: PageContext }>;

const Items = ({ text, lang }: EditionText<readonly string[]>) => (
  <ul lang={lang}>
    {text.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);

const List = ({ title, items }: { title: string; items: EditionText<readonly string[]> }) => (
  <>
    <h2>{title}</h2>
    <Items {...items} />
  </>
);

const HeldBy = ({ context }: In) => {
  const partners = editionText(context.edition, 'partners', context.language);
  return (
    <Fact term={callWords(context.language).heldBy}>
      {callWords(context.language).us}, <span lang={partners.lang}>{partners.text.join(', ')}</span>
    </Fact>
  );
};

/** What it costs, whether a visa is needed, what is spoken: as far as the edition says it. */
const Conditions = ({ context }: In) => {
  const { edition, language } = context;
  const text = callFactWords(language);
  const costs = editionText(edition, 'costs', language);
  return (
    <>
      {costs.text.length === 0 ? null : (
        <Fact term={text.costs}>
          <Items {...costs} />
        </Fact>
      )}
      <EditionFact term={text.visa} context={context} name="visa" />
      <EditionFact term={text.language} context={context} name="workingLanguage" />
      <EditionFact term={text.interpretation} context={context} name="interpretation" />
      <EditionFact term={text.answerLanguages} context={context} name="answerLanguages" />
    </>
  );
};

/** How participants are selected, and when, while there is a selection to come. */
const Selection = ({ context, call }: CallProps) => {
  const { edition, language } = context;
  const text = callFactWords(language);
  const { interviews, results } = scheduleInForce(edition, call);
  return (
    <>
      <Fact term={text.selection}>
        <EditionWords context={context} name="selection" />
      </Fact>
      {interviews === undefined ? null : (
        <Fact term={text.interviews}>{daysText(interviews.from, interviews.to, language)}</Fact>
      )}
      {results === undefined ? null : (
        <Fact term={text.results}>{text.resultsBy(daysText(results, results, language))}</Fact>
      )}
    </>
  );
};

const Workshop = (props: CallProps) => {
  const { context, state } = props;
  const text = callWords(context.language);
  const { from, to } = context.edition.workshop;
  return (
    <>
      <h2>{text.workshop}</h2>
      <dl>
        <Fact term={text.when}>{daysText(from, to, context.language)}</Fact>
        <Fact term={text.where}>
          <EditionWords context={context} name="place" />
        </Fact>
        <Fact term={text.whoMayApply}>
          <EditionWords context={context} name="eligibility" />
        </Fact>
        <Conditions context={context} />
        <Fact term={text.perCity}>
          <EditionWords context={context} name="perCityNote" />
        </Fact>
        {state === 'archived' ? null : <Selection {...props} />}
        <HeldBy context={context} />
      </dl>
    </>
  );
};

/** Which documents are asked for when. */
const DocumentTimes = ({ context, state }: Pick<CallProps, 'context' | 'state'>) => {
  const text = callWords(context.language);
  const times = collectionTimes.map((time) => ({
    time,
    kinds: documentsAt(time, context.edition.collectAt),
  }));
  return (
    <>
      {isOver(state) ? null : <p>{text.documentsStart}</p>}
      <dl>
        {times.map(({ time, kinds }) =>
          kinds.length === 0 ? null : (
            <Fact term={text.documentsWhen[time]}>
              {kinds.map((kind, index) => (
                <>
                  {index === 0 ? null : <br />}
                  {text.documentKinds[kind]}
                </>
              ))}
            </Fact>
          ),
        )}
      </dl>
    </>
  );
};

/** What the call is about and, while there is a selection to come, what it asks for. */
export const CallFacts = (props: CallProps) => {
  const { context, state } = props;
  const { edition, language } = context;
  const text = callWords(language);
  const listed = (name: 'topics' | 'tours' | 'documents') => editionText(edition, name, language);
  const tours = listed('tours');
  return (
    <>
      <Workshop {...props} />
      {state === 'archived' ? null : (
        <>
          <List title={text.documents} items={listed('documents')} />
          <DocumentTimes context={context} state={state} />
        </>
      )}
      <List title={text.topics} items={listed('topics')} />
      {tours.text.length > 0 ? <List title={text.tours} items={tours} /> : null}
      {edition.questions.length === 0 || state === 'archived' ? null : (
        <section class="no-print">
          <h2>{callFactWords(language).questions}</h2>
          <Questions {...editionText(edition, 'questions', language)} />
        </section>
      )}
    </>
  );
};
