import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { findCity } from '#shared/domain/call/city.ts';
import { instantText, lastMinute } from '#shared/domain/call/instant-text.ts';
import { pageWords } from '#shared/text/catalogue.ts';
import type { Frame } from './layout.tsx';

/** An instant in Seoul time and in UTC, each with weekday and date. */
export const BothTimes = ({ frame, instant }: { frame: Frame; instant: number }) => {
  const text = pageWords(frame.language);
  return (
    <>
      <strong>{instantText(instant, frame.edition.zone, frame.language)}</strong> ({text.seoul})
      <br />
      {instantText(instant, 'UTC', frame.language)} ({text.utc})
    </>
  );
};

/** An instant where the applicant's city is known: on the clock there, in Seoul and in UTC. */
export const OwnTimes = ({
  frame,
  instant,
  cityId,
}: {
  frame: Frame;
  instant: number;
  cityId: string | undefined;
}) => {
  const city = findCity(frame.edition, cityId ?? '');
  return (
    <>
      {city ? (
        <>
          <strong>{instantText(instant, city.zone, frame.language)}</strong> ({city.name})
          <br />
        </>
      ) : null}
      <BothTimes frame={frame} instant={instant} />
    </>
  );
};

/** The last minute of the call, as a panel of a page. */
export const DeadlinePanel = ({
  frame,
  call,
  cityId,
}: {
  frame: Frame;
  call: CallRecord;
  cityId?: string | undefined;
}) => (
  <div class="panel">
    <dl>
      <dt>{pageWords(frame.language).closesOn}</dt>
      <dd>
        <OwnTimes frame={frame} instant={lastMinute(call.closesAt)} cityId={cityId} />
      </dd>
    </dl>
  </div>
);
