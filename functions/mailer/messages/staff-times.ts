import { exactInstantText, instantText } from '#shared/domain/call/instant-text.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import { bothExactTimes, bothTimes, type MessageContext } from './context.ts';

type Where = Pick<MessageContext<unknown>, 'edition' | 'language' | 'made'>;

/** `America/New_York` → `New York`. */
const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

const withOwn = (
  { edition, language, made: { zone } }: Where,
  instant: Instant,
  text: typeof instantText,
): string =>
  zone === undefined || zone === edition.zone || zone === 'UTC'
    ? ''
    : `${text(instant, zone, language)} (${cityOf(zone)}); `;

/** An instant on the clock of the member who reads it, in Seoul time and in UTC, to the minute. */
export const staffTimes = (context: Where, instant: Instant): string =>
  `${withOwn(context, instant, instantText)}${bothTimes(context, instant)}`;

/** The same to the second. */
export const exactStaffTimes = (context: Where, instant: Instant): string =>
  `${withOwn(context, instant, exactInstantText)}${bothExactTimes(context, instant)}`;
