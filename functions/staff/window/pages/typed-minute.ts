import { lastMinute } from '#shared/domain/call/instant-text.ts';
import { dayAt, twoDigits } from '#shared/domain/time/local-text.ts';
import { type Instant, wallClock } from '#shared/domain/time/zoned-time.ts';

/** The last minute before a closing as it is typed on the clock of `zone`: `2018-05-17 23:59`. */
export const typedMinute = (closesAt: Instant, zone: string): string => {
  const last = lastMinute(closesAt);
  const { hour, minute } = wallClock(last, zone);
  return `${dayAt(last, zone)} ${twoDigits(hour)}:${twoDigits(minute)}`;
};
