import type { Edition } from '#shared/domain/call/edition.ts';
import { exactInstantText, instantText } from '#shared/domain/call/instant-text.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import { pageWords } from './words.ts';

/** The edition whose clock is read, and the language in which: a page's context, or a mail's. */
type Where = Readonly<{ edition: Pick<Edition, 'zone'>; language: string }>;

/** An instant by the clock of the call, to the minute, with the name of that clock in brackets. */
export const seoulTime = ({ edition, language }: Where, instant: Instant): string =>
  `${instantText(instant, edition.zone, language)} (${pageWords(language).seoul})`;

/** The same to the second. */
export const exactSeoulTime = ({ edition, language }: Where, instant: Instant): string =>
  `${exactInstantText(instant, edition.zone, language)} (${pageWords(language).seoul})`;

/** An instant in UTC, to the minute, which says so in brackets. */
export const utcTime = ({ language }: Pick<Where, 'language'>, instant: Instant): string =>
  `${instantText(instant, 'UTC', language)} (${pageWords(language).utc})`;

/** The same to the second. */
export const exactUtcTime = ({ language }: Pick<Where, 'language'>, instant: Instant): string =>
  `${exactInstantText(instant, 'UTC', language)} (${pageWords(language).utc})`;
