import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { cityName, findCity } from '#shared/domain/call/city.ts';
import { exactInstantText, instantText, lastMinute } from '#shared/domain/call/instant-text.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import { exactSeoulTime, exactUtcTime, seoulTime, utcTime } from '#shared/text/zone-times.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';

/** The applicant's city; undefined for whoever has no access. */
type Located = Readonly<{ cityId: string | undefined }>;

/** What the clock of the applicant's city shows, in one text; none where it is Seoul's clock. */
const thereOnly = (
  context: PageContext,
  cityId: string | undefined,
  say: (zone: string) => string,
): readonly string[] => {
  const city = findCity(context.edition, cityId ?? '');
  if (!city || city.zone === context.edition.zone) return [];
  return [`${say(city.zone)} (${cityName(city, context.language)})`];
};

type ReceivedProps = Located & Readonly<{ context: PageContext; receivedAt: Instant }>;

/** When it was received: on the clock of the applicant's city, in Seoul and in UTC. */
export const ReceivedAt = ({ context, receivedAt, cityId }: ReceivedProps) => (
  <>
    {thereOnly(context, cityId, (zone) => exactInstantText(receivedAt, zone, context.language)).map(
      (there) => (
        <>
          {there}
          <br />
        </>
      ),
    )}
    {exactSeoulTime(context, receivedAt)}
    <br />
    {exactUtcTime(context, receivedAt)}
  </>
);

/** The deadline on the same clocks, in one line. */
export const closingText = (
  context: PageContext,
  { call, cityId }: Located & Readonly<{ call: CallRecord }>,
): string => {
  const minute = lastMinute(call.closesAt);
  return [
    ...thereOnly(context, cityId, (zone) => instantText(minute, zone, context.language)),
    seoulTime(context, minute),
    utcTime(context, minute),
  ].join(', ');
};
