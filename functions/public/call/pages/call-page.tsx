import { type CallRecord, type CallState, callState } from '#shared/domain/call/call-window.ts';
import { type EditionText, editionText } from '#shared/domain/call/edition-text.ts';
import { cityTimes, daysText, instantText, lastMinute } from '#shared/domain/call/instant-text.ts';
import { callWords, pageWords } from '#shared/text/catalogue.ts';
import { BothTimes } from '#shared/web/pages/deadline.tsx';
import { EditionWords } from '#shared/web/pages/edition-paragraphs.tsx';
import { type Frame, layout } from '#shared/web/pages/layout.tsx';
import { Contacts } from '#shared/web/pages/note-page.tsx';
import { StayTuned } from '../../news/pages/news-form.tsx';

type CallProps = Readonly<{ frame: Frame; call: CallRecord; state: CallState }>;

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

const EarlierClosings = ({ frame, call }: CallProps) => {
  const text = callWords(frame.language);
  if (call.earlierClosings.length === 0)
    return frame.edition.deadlineExtended ? <p>{text.extended}</p> : null;
  return (
    <p>
      {text.extended} {text.wasBefore}{' '}
      {call.earlierClosings.map((closing, index) => (
        <>
          {index === 0 ? '' : ', '}
          <s>{instantText(lastMinute(closing), frame.edition.zone, frame.language)}</s>
        </>
      ))}
    </p>
  );
};

const Deadline = ({ frame, call, state }: CallProps) => {
  const text = callWords(frame.language);
  const { closesOn } = pageWords(frame.language);
  const isOver = state !== 'announced' && state !== 'open';
  return (
    <section class="panel" aria-label={isOver ? text.closedOn : closesOn}>
      <dl>
        {state === 'announced' ? (
          <>
            <dt>{text.opensOn}</dt>
            <dd>
              <BothTimes frame={frame} instant={call.opensAt} />
            </dd>
          </>
        ) : null}
        <dt>{isOver ? text.closedOn : closesOn}</dt>
        <dd>
          <BothTimes frame={frame} instant={lastMinute(call.closesAt)} />
        </dd>
      </dl>
      <EarlierClosings frame={frame} call={call} state={state} />
      {state === 'grace' ? (
        <p>
          {text.graceNow(
            `${instantText(call.graceEndsAt, frame.edition.zone, frame.language)} (${pageWords(frame.language).seoul})`,
          )}
        </p>
      ) : null}
      {isOver ? null : (
        <p class="note">
          {text.graceNote(Math.round((call.graceEndsAt - call.closesAt) / 60_000))}
        </p>
      )}
    </section>
  );
};

const CityTimes = ({ frame, call }: CallProps) => {
  const text = callWords(frame.language);
  const rows = cityTimes(frame.edition.cities, lastMinute(call.closesAt), frame.language);
  return (
    <details id="cities">
      <summary>{pageWords(frame.language).inYourCity}</summary>
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

const Workshop = ({ frame }: { frame: Frame }) => {
  const text = callWords(frame.language);
  const { from, to } = frame.edition.workshop;
  const partners = editionText(frame.edition, 'partners', frame.language);
  return (
    <>
      <h2>{text.workshop}</h2>
      <dl>
        <dt>{text.when}</dt>
        <dd>{daysText(from, to, frame.language)}</dd>
        <dt>{text.where}</dt>
        <dd>
          <EditionWords frame={frame} name="place" />
        </dd>
        <dt>{text.heldBy}</dt>
        <dd>
          {pageWords(frame.language).organisation} (WeGO),{' '}
          <span lang={partners.lang}>{partners.said.join(', ')}</span>
        </dd>
        <dt>{text.whoMayApply}</dt>
        <dd>
          <EditionWords frame={frame} name="eligibility" />
        </dd>
        <dt>{text.perCity}</dt>
        <dd>
          <EditionWords frame={frame} name="perCityNote" />
        </dd>
      </dl>
    </>
  );
};

const ApplyNow = ({ frame, state }: CallProps) => {
  const text = callWords(frame.language);
  if (state !== 'open') return null;
  return (
    <>
      <p>
        <a class="button" href={`/${frame.language}/apply`}>
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
  frame: Frame,
  call: CallRecord,
  receivedAt: number,
  values = '',
): string => {
  const text = callWords(frame.language);
  const { from, to } = frame.edition.workshop;
  const listed = (name: 'topics' | 'tours' | 'documents') =>
    editionText(frame.edition, name, frame.language);
  const tours = listed('tours');
  const state = callState(call, receivedAt);
  const props = { frame, call, state };
  const isOver = state !== 'announced' && state !== 'open';
  const isShort = state === 'open' || state === 'grace';
  return layout({
    frame,
    form: isShort ? undefined : 'news',
    title: pageWords(frame.language).callForApplications,
    children: (
      <>
        <p class={isOver ? 'tag over' : 'tag'}>{text.states[state]}</p>
        <h1>
          <EditionWords frame={frame} name="title" />
        </h1>
        <p class="lead">
          <EditionWords frame={frame} name="place" />, {daysText(from, to, frame.language)}
        </p>
        <Deadline {...props} />
        <ApplyNow {...props} />
        {isOver ? null : (
          <>
            <CityTimes {...props} />
            <p class="no-print">
              <a href={`/${frame.language}/deadline.ics`}>{text.addToCalendar}</a>
            </p>
          </>
        )}
        <Workshop frame={frame} />
        <List title={text.topics} items={listed('topics')} />
        {tours.said.length > 0 ? <List title={text.tours} items={tours} /> : null}
        {state === 'archived' ? null : (
          <>
            <List title={text.documents} items={listed('documents')} />
            <p class="note">{text.documentsNote}</p>
            <h2>{text.selection}</h2>
            <p>
              <EditionWords frame={frame} name="selection" />
            </p>
          </>
        )}
        <StayTuned frame={frame} isShort={isShort} values={values} />
        <h2>{pageWords(frame.language).contacts}</h2>
        <Contacts frame={frame} />
      </>
    ),
  });
};
