import type { CallRecord, CallState } from '#shared/domain/call/call-window.ts';
import { cityTimes, instantText, lastMinute } from '#shared/domain/call/instant-text.ts';
import { aMinute } from '#shared/domain/time/spans.ts';
import { callWords, pageWords } from '#shared/text/words.ts';
import { seoulTime } from '#shared/text/zone-times.ts';
import { BothTimes } from '#shared/web/pages/deadline.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { DeviceTime } from './device-time.tsx';

export type CallProps = Readonly<{ context: PageContext; call: CallRecord; state: CallState }>;

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
  const text = callWords(context.language);
  const minutes = Math.round((call.graceEndsAt - call.closesAt) / aMinute);
  return (
    <>
      {state === 'grace' ? <p>{text.graceNow(seoulTime(context, call.graceEndsAt))}</p> : null}
      {isOver(state) ? null : <p class="note">{text.graceNote(minutes)}</p>}
    </>
  );
};

/** When the call opens and closes, when it was to close before, and what the grace time is. */
export const CallDeadline = (props: CallProps) => {
  const { context, call, state } = props;
  const { closedOn } = callWords(context.language);
  const label = isOver(state) ? closedOn : pageWords(context.language).closesOn;
  return (
    <section class="panel" aria-label={label}>
      <dl>
        {state === 'announced' ? <OpensOn {...props} /> : null}
        <Fact term={label}>
          <BothTimes context={context} instant={lastMinute(call.closesAt)} />
        </Fact>
      </dl>
      {isOver(state) ? null : <DeviceTime context={context} instant={lastMinute(call.closesAt)} />}
      <EarlierClosings {...props} />
      <Grace {...props} />
    </section>
  );
};

export const CityTimes = ({ context, call }: CallProps) => {
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
