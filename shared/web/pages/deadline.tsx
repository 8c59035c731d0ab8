import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { cityName, findCity } from '#shared/domain/call/city.ts';
import { instantText, lastMinute } from '#shared/domain/call/instant-text.ts';
import { offsetAt } from '#shared/domain/time/zoned-time.ts';
import { pageWords } from '#shared/text/words.ts';
import { Fact } from './fact.tsx';
import type { PageContext } from './layout.tsx';

type TimesProps = Readonly<{
  context: PageContext;
  instant: number;
  /** A city whose clock shows the same. */
  alsoIn?: string | undefined;
  /** Whether another time before it is the one that the reader lives by. */
  isSecond?: boolean;
}>;

/** An instant in Seoul time and in UTC, each with weekday and date. */
export const BothTimes = ({ context, instant, alsoIn, isSecond = false }: TimesProps) => {
  const text = pageWords(context.language);
  const seoul = instantText(instant, context.edition.zone, context.language);
  const named = alsoIn === undefined ? text.seoul : `${alsoIn}, ${text.seoul}`;
  return (
    <>
      {isSecond ? seoul : <strong>{seoul}</strong>} ({named})
      <br />
      {instantText(instant, 'UTC', context.language)} ({text.utc})
    </>
  );
};

/** An instant where the applicant's city is known: on the clock there, in Seoul and in UTC. */
export const OwnTimes = ({
  context,
  instant,
  cityId,
}: {
  context: PageContext;
  instant: number;
  cityId: string | undefined;
}) => {
  const { edition, language } = context;
  const city = findCity(edition, cityId ?? '');
  if (!city) return <BothTimes context={context} instant={instant} />;
  const name = cityName(city, language);
  if (offsetAt(instant, city.zone) === offsetAt(instant, edition.zone))
    return <BothTimes context={context} instant={instant} alsoIn={name} />;
  return (
    <>
      <strong>{instantText(instant, city.zone, language)}</strong> ({name})
      <br />
      <BothTimes context={context} instant={instant} isSecond />
    </>
  );
};

/** The last minute of the call, as a panel of a page. */
export const DeadlinePanel = ({
  context,
  call,
  cityId,
  lateUntil,
}: {
  context: PageContext;
  call: CallRecord;
  cityId?: string | undefined;
  /** Until when a late code admits the application; undefined where none was entered. */
  lateUntil?: number | undefined;
}) => (
  <div class="panel">
    <dl>
      <Fact term={pageWords(context.language).closesOn}>
        <OwnTimes context={context} instant={lastMinute(call.closesAt)} cityId={cityId} />
      </Fact>
      {lateUntil === undefined ? null : (
        <Fact term={pageWords(context.language).lateUntil}>
          <OwnTimes context={context} instant={lastMinute(lateUntil)} cityId={cityId} />
        </Fact>
      )}
    </dl>
  </div>
);
