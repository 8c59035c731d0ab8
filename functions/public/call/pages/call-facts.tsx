import { type EditionText, editionText } from '#shared/domain/call/edition-text.ts';
import { daysText } from '#shared/domain/call/instant-text.ts';
import { collectionTimes, documentsAt } from '#shared/domain/documents/document.ts';
import { callWords, pageWords } from '#shared/text/words.ts';
import { EditionWords } from '#shared/web/pages/edition-paragraphs.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { type CallProps, isOver } from './call-deadline.tsx';

const List = ({ title, items }: { title: string; items: EditionText<readonly string[]> }) => (
  <>
    <h2>{title}</h2>
    <ul lang={items.lang}>
      {items.text.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  </>
);

const HeldBy = ({ context }: { context: PageContext }) => {
  const partners = editionText(context.edition, 'partners', context.language);
  return (
    <Fact term={callWords(context.language).heldBy}>
      {pageWords(context.language).organisation} (WeGO),{' '}
      <span lang={partners.lang}>{partners.text.join(', ')}</span>
    </Fact>
  );
};

const Workshop = ({ context }: { context: PageContext }) => {
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
        <HeldBy context={context} />
        <Fact term={text.whoMayApply}>
          <EditionWords context={context} name="eligibility" />
        </Fact>
        <Fact term={text.perCity}>
          <EditionWords context={context} name="perCityNote" />
        </Fact>
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

/** What the call is about and, while there is a selection to come, how it is made. */
export const CallFacts = ({ context, state }: CallProps) => {
  const text = callWords(context.language);
  const listed = (name: 'topics' | 'tours' | 'documents') =>
    editionText(context.edition, name, context.language);
  const tours = listed('tours');
  return (
    <>
      <Workshop context={context} />
      <List title={text.topics} items={listed('topics')} />
      {tours.text.length > 0 ? <List title={text.tours} items={tours} /> : null}
      {state === 'archived' ? null : (
        <>
          <List title={text.documents} items={listed('documents')} />
          <DocumentTimes context={context} state={state} />
          <h2>{text.selection}</h2>
          <p>
            <EditionWords context={context} name="selection" />
          </p>
        </>
      )}
    </>
  );
};
