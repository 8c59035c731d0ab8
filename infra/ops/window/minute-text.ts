import { instantText, lastMinute } from '#shared/domain/call/instant-text.ts';

/** `Asia/Seoul` → `Seoul time`. */
const zoneText = (zone: string): string =>
  zone === 'UTC' ? 'UTC' : `${(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')} time`;

/** `instant` on the clock of `zone`, which it names. */
export const momentText = (instant: number, zone: string): string =>
  `${instantText(instant, zone, 'en')} (${zoneText(zone)})`;

/** The last minute before the closing `closesAt`, as people are told it. */
export const minuteText = (closesAt: number, zone: string): string =>
  momentText(lastMinute(closesAt), zone);

/** The same where the call is, and in UTC below it. */
export const bothMinutes = (closesAt: number, zone: string, indent: string): string =>
  `${minuteText(closesAt, zone)}\n${indent}${minuteText(closesAt, 'UTC')}`;
