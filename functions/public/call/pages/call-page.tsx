import { type CallRecord, type CallState, callState } from '#shared/domain/call/call-window.ts';
import { type EditionText, editionText } from '#shared/domain/call/edition-text.ts';
import { cityTimes, daysText, instantText, lastMinute } from '#shared/domain/call/instant-text.ts';
import { aMinute } from '#shared/domain/time/spans.ts';
import { callWords, pageWords } from '#shared/text/catalogue.ts';
import { seoulTime } from '#shared/text/zone-times.ts';
import { BothTimes } from '#shared/web/pages/deadline.tsx';
import { EditionWords } from '#shared/web/pages/edition-paragraphs.tsx';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { Contacts } from '#shared/web/pages/note-page.tsx';
import { StayTuned } from '../../news/pages/news-form.tsx';

type CallProps = Readonly<{ context: PageContext; call: CallRecord; state: CallState }>;

const List = ({ title, items }: { title: string; items: EditionText<readonly string[]> }) => (
  <>
    <h2>{title}</h2>
    <ul lang={items.lang}>
      {items.said.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  </>
);

const EarlierClosings = ({ context, call }: CallProps) => {
  const text = callWords(context.language);
  if (call.earlierClosings.length === 0)
    return context.edition.deadlineExtended ? <p>{text.extended}</p> : null;
  return (
    <p>
      {text.extended} {text.wasBefore}{' '}
      {call.earlierClosings.map((closing, index) => (
        <>
          {index === 0 ? '' : ', '}
          <s>{instantText(lastMinute(closing), context.edition.zone, context.language)}</s>
        </>
      ))}
    </p>
  );
};

const Deadline = ({ context, call, state }: CallProps) => {
  const text = callWords(context.language);
  const { closesOn } = pageWords(context.language);
  const isOver = state !== 'announced' && state !== 'open';
  return (
    <section class="panel" aria-label={isOver ? text.closedOn : closesOn}>
      <dl>
        {state === 'announced' ? (
          <>
            <dt>{text.opensOn}</dt>
            <dd>
              <BothTimes context={context} instant={call.opensAt} />
            </dd>
          </>
        ) : null}
        <dt>{isOver ? text.closedOn : closesOn}</dt>
        <dd>
          <BothTimes context={context} instant={lastMinute(call.closesAt)} />
        </dd>
      </dl>
      <EarlierClosings context={context} call={call} state={state} />
      {state === 'grace' ? <p>{text.graceNow(seoulTime(context, call.graceEndsAt))}</p> : null}
      {isOver ? null : (
        <p class="note">
          {text.graceNote(Math.round((call.graceEndsAt - call.closesAt) / aMinute))}
        </p>
      )}
    </section>
  );
};

const CityTimes = ({ context, call }: CallProps) => {
  const text = callWords(context.language);
  const rows = cityTimes(context.edition.cities, lastMinute(call.closesAt), context.language);
  return (
    <details id="cities">
      <summary>{pageWords(context.language).inYourCity}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.clockThere}</th>
            <th scope="col">{text.citiesReading}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td>{row.text}</td>
              <td>{row.cities.map(({ name }) => name).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};

const Workshop = ({ context }: { context: PageContext }) => {
  const text = callWords(context.language);
  const { from, to } = context.edition.workshop;
  const partners = editionText(context.edition, 'partners', context.language);
  return (
    <>
      <h2>{text.workshop}</h2>
      <dl>
        <dt>{text.when}</dt>
        <dd>{daysText(from, to, context.language)}</dd>
        <dt>{text.where}</dt>
        <dd>
          <EditionWords context={context} name="place" />
        </dd>
        <dt>{text.heldBy}</dt>
        <dd>
          {pageWords(context.language).organisation} (WeGO),{' '}
          <span lang={partners.lang}>{partners.said.join(', ')}</span>
        </dd>
        <dt>{text.whoMayApply}</dt>
        <dd>
          <EditionWords context={context} name="eligibility" />
        </dd>
        <dt>{text.perCity}</dt>
        <dd>
          <EditionWords context={context} name="perCityNote" />
        </dd>
      </dl>
    </>
  );
};

const ApplyNow = ({ context, state }: CallProps) => {
  const text = callWords(context.language);
  if (state !== 'open') return null;
  return (
    <>
      <p>
        <a class="button" href={`/${context.language}/apply`}>
          {text.apply}
        </a>
      </p>
      <p class="note">{text.needs}</p>
    </>
  );
};

/**
 * The page of the call at the instant of the request: announced, open, grace, closed or archived.
 * `typed` is an address that was typed into its form for news in another language.
 */
export const callPage = (
  context: PageContext,
  call: CallRecord,
  receivedAt: number,
  values = '',
): string => {
  const text = callWords(context.language);
  const { from, to } = context.edition.workshop;
  const listed = (name: 'topics' | 'tours' | 'documents') =>
    editionText(context.edition, name, context.language);
  const tours = listed('tours');
  const state = callState(call, receivedAt);
  const props = { context, call, state };
  const isOver = state !== 'announced' && state !== 'open';
  const isShort = state === 'open' || state === 'grace';
  return layout({
    context,
    form: isShort ? undefined : 'news',
    title: pageWords(context.language).callForApplications,
    children: (
      <>
        <p class={isOver ? 'tag over' : 'tag'}>{text.states[state]}</p>
        <h1>
          <EditionWords context={context} name="title" />
        </h1>
        <p class="lead">
          <EditionWords context={context} name="place" />, {daysText(from, to, context.language)}
        </p>
        <Deadline {...props} />
        <ApplyNow {...props} />
        {isOver ? null : (
          <>
            <CityTimes {...props} />
            <p class="no-print">
              <a href={`/${context.language}/deadline.ics`}>{text.addToCalendar}</a>
            </p>
          </>
        )}
        <Workshop context={context} />
        <List title={text.topics} items={listed('topics')} />
        {tours.said.length > 0 ? <List title={text.tours} items={tours} /> : null}
        {state === 'archived' ? null : (
          <>
            <List title={text.documents} items={listed('documents')} />
            <p class="note">{text.documentsNote}</p>
            <h2>{text.selection}</h2>
            <p>
              <EditionWords context={context} name="selection" />
            </p>
          </>
        )}
        <StayTuned context={context} isShort={isShort} values={values} />
        <h2>{pageWords(context.language).contacts}</h2>
        <Contacts context={context} />
      </>
    ),
  });
};
