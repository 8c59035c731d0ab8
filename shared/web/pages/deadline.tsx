import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { cityName, findCity } from '#shared/domain/call/city.ts';
import { exactInstantText, instantText, lastMinute } from '#shared/domain/call/instant-text.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import { pageWords } from '#shared/text/words.ts';
import { Fact } from './fact.tsx';
import type { PageContext } from './layout.tsx';

type InstantProps = Readonly<{ context: PageContext; instant: Instant }>;
type OwnProps = InstantProps &
  Readonly<{
    cityId: string | undefined;
    /** Whether seconds are said, too, as on a receipt. */
    isExact?: boolean;
  }>;

/** A clock by its name, and what it shows. */
type ClockText = Readonly<{ name: string; text: string }>;

/** The clocks of the applicant's city, of Seoul and UTC; those that show the same stand together. */
const clocksOf = ({ context, instant, cityId, isExact }: OwnProps): readonly ClockText[] => {
  const { edition, language } = context;
  const words = pageWords(language);
  const textOf = isExact ? exactInstantText : instantText;
  const city = findCity(edition, cityId ?? '');
  const zones = [
    ...(city ? [{ name: cityName(city, language), zone: city.zone }] : []),
    { name: words.seoul, zone: edition.zone },
    { name: words.utc, zone: 'UTC' },
  ].map(({ name, zone }) => ({ name, text: textOf(instant, zone, language) }));
  return [...Map.groupBy(zones, ({ text }) => text)].map(([text, same]) => ({
    text,
    name: same.map(({ name }) => name).reduce((one, other) => words.bothClocks(one, other)),
  }));
};

/** The text of a clock with a space at its end that breaks no line: "at 23:59" stays together. */
const unbroken = (text: string): string => {
  const last = text.lastIndexOf(' ');
  return last < 0 ? text : `${text.slice(0, last)}\u00a0${text.slice(last + 1)}`;
};

const ClockLine = ({ name, text, isFirst }: ClockText & Readonly<{ isFirst: boolean }>) => (
  <>
    {isFirst ? null : <br />}
    {isFirst ? <strong>{unbroken(text)}</strong> : unbroken(text)}{' '}
    <span class="whole">({name})</span>
  </>
);

/** An instant on each clock that the applicant knows, their own first. */
export const OwnTimes = (props: OwnProps) => (
  <>
    {clocksOf(props).map((clock, index) => (
      <ClockLine {...clock} isFirst={index === 0} />
    ))}
  </>
);

/** An instant in words, on the first of these clocks alone. */
export const ownTimeText = (props: OwnProps): string =>
  clocksOf(props)
    .slice(0, 1)
    .map(({ text, name }) => `${text} (${name})`)
    .join();

/** An instant in Seoul time and in UTC, each with weekday and date. */
export const BothTimes = (props: InstantProps) => <OwnTimes {...props} cityId={undefined} />;

type DeadlineProps = Readonly<{
  context: PageContext;
  call: CallRecord;
  cityId?: string | undefined;
  /** Until when a late code admits the application; undefined where none was entered. */
  lateUntil?: Instant | undefined;
}>;

/** What ends when: the call, and the time of a late code. */
const deadlines = ({ context, call, lateUntil }: DeadlineProps) => {
  const words = pageWords(context.language);
  return [
    { term: words.closesOn, instant: lastMinute(call.closesAt) },
    ...(lateUntil === undefined ? [] : [{ term: words.lateUntil, instant: lastMinute(lateUntil) }]),
  ];
};

/** The last minute of the call on all clocks, as a panel of a page. */
export const DeadlinePanel = (props: DeadlineProps) => (
  <div class="panel">
    <dl>
      {deadlines(props).map(({ term, instant }) => (
        <Fact term={term}>
          <OwnTimes context={props.context} instant={instant} cityId={props.cityId} />
        </Fact>
      ))}
    </dl>
  </div>
);

/** The same in one line: on the clock of the applicant's city, or of Seoul. */
export const DeadlineLine = (props: DeadlineProps) => (
  <dl class="deadline">
    {deadlines(props).map(({ term, instant }) => (
      <Fact term={term}>
        {clocksOf({ context: props.context, instant, cityId: props.cityId })
          .slice(0, 1)
          .map((clock) => (
            <ClockLine {...clock} isFirst />
          ))}
      </Fact>
    ))}
  </dl>
);
