import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import { OwnTimes, ownTimeText } from '#shared/web/pages/deadline.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';

/** The applicant's city; undefined for whoever has no access. */
type Located = Readonly<{ cityId: string | undefined }>;

type ReceivedProps = Located & Readonly<{ context: PageContext; receivedAt: Instant }>;

/** When it was received: on the clock of the applicant's city, in Seoul and in UTC. */
export const ReceivedAt = ({ context, receivedAt, cityId }: ReceivedProps) => (
  <OwnTimes context={context} instant={receivedAt} cityId={cityId} isExact />
);

/** The deadline on the first of these clocks, in one line. */
export const closingText = (
  context: PageContext,
  { call, cityId }: Located & Readonly<{ call: CallRecord }>,
): string => ownTimeText({ context, instant: lastMinute(call.closesAt), cityId });
