import { lastMinute } from '#shared/domain/call/instant-text.ts';
import { type Instant, wallClock } from '#shared/domain/time/zoned-time.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** The last minute before a closing as it is typed on the clock of `zone`: `2018-05-17 23:59`. */
export const typedMinute = (closesAt: Instant, zone: string): string => {
  const { year, month, day, hour, minute } = wallClock(lastMinute(closesAt), zone);
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
};
