import type { CallRecord, CallState } from '#shared/domain/call/call-window.ts';
import { cityTimes } from '#shared/domain/call/cities/city-times.ts';
import { cityNameOf } from '#shared/domain/call/city.ts';
import { instantText, lastMinute } from '#shared/domain/call/instant-text.ts';
import { aMinute } from '#shared/domain/time/spans.ts';
import { callFactWords, callWords, pageWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { memberOptions } from '#shared/web/fields/cities/city-options.ts';
import { SelectField } from '#shared/web/fields/select-field.tsx';
import { BothTimes, OwnTimes } from '#shared/web/pages/deadline.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { DeviceTime } from './device-time.tsx';

export type CallProps = Readonly<{
  context: PageContext;
  call: CallRecord;
  state: CallState;
  /** The member city whose time was asked for. */
  cityId?: string | undefined;
}>;

/** The city in the address of the page: `?city=dhulikhel`. */
export const cityField = 'city';

/** The part of the page that says the deadline: who asks for their city's sees it first. */
const deadlinePart = 'deadline';

export const isOver = (state: CallState): boolean => state !== 'announced' && state !== 'open';

const EarlierClosings = ({ context, call, state }: CallProps) => {
  const text = callWords(context.language);
  if (call.earlierClosings.length === 0)
    // Before the opening nobody has been told another date.
    return context.edition.deadlineExtended && state !== 'announced' ? (
      <p>{text.extended}</p>
    ) : null;
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

const OpensOn = ({ context, call }: CallProps) => (
  <Fact term={callWords(context.language).opensOn}>
    <BothTimes context={context} instant={call.opensAt} />
  </Fact>
);

const Grace = ({ context, call, state }: CallProps) => {
  const minutes = Math.round((call.graceEndsAt - call.closesAt) / aMinute);
  if (isOver(state)) return null;
  return <p class="note">{callWords(context.language).graceNote(minutes)}</p>;
};

/** Whoever has chosen their city reads that it is a member: every city of the list is. */
const Member = ({ context, cityId }: CallProps) => {
  const city = cityNameOf(context.edition, cityId, context.language);
  return city === undefined ? null : <p>{callFactWords(context.language).isMember(city)}</p>;
};

/** When the call opens and closes, when it was to close before, and what the grace time is. */
export const CallDeadline = (props: CallProps) => {
  const { context, call, state } = props;
  const { closedOn } = callWords(context.language);
  const label = isOver(state) ? closedOn : pageWords(context.language).closesOn;
  return (
    <section class="panel" aria-label={label} id={deadlinePart}>
      <dl>
        {state === 'announced' ? <OpensOn {...props} /> : null}
        <Fact term={label}>
          <OwnTimes context={context} instant={lastMinute(call.closesAt)} cityId={props.cityId} />
        </Fact>
      </dl>
      {isOver(state) ? null : <DeviceTime context={context} instant={lastMinute(call.closesAt)} />}
      <Member {...props} />
      <EarlierClosings {...props} />
      <Grace {...props} />
    </section>
  );
};

/** Asks for the own city; the answer is the same page, with its time first in the panel. */
export const CityChoice = ({ context, cityId }: CallProps) => {
  const text = callFactWords(context.language);
  return (
    <form class="no-print" method="get" action={`${pathTo('show-call', context)}#${deadlinePart}`}>
      <SelectField
        context={context}
        name={cityField}
        label={text.yourCity}
        error={undefined}
        placeholder={text.chooseCity}
        options={memberOptions(context)}
        chosen={cityId}
      />
      <SubmitButton isSecond>{text.showDeadline}</SubmitButton>
    </form>
  );
};

/** The deadline on the clock of every city, each row led by its city. */
export const CityTimes = ({ context, call }: CallProps) => {
  const text = callFactWords(context.language);
  const rows = cityTimes(context.edition.cities, lastMinute(call.closesAt), context.language);
  return (
    <details id="cities">
      <summary>{text.everyCity}</summary>
      <table>
        <caption>{text.everyCityCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.city}</th>
            <th scope="col">{text.localTime}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{row.name}</th>
              <td>{row.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
