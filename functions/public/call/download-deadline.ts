import { editionText } from '#shared/domain/call/edition-text.ts';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import { callWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { calendarFile } from './calendar-file.ts';
import type { CallDeps } from './show-call.ts';

/** Calendars count in seconds. */
const aDay = 86_400;

/**
 * The deadline for a calendar: its last minute, with reminders a week and a day before. Each
 * extension makes another version, which takes the place of the one that somebody has.
 */
export const downloadDeadline =
  ({ contextIn, readCall, siteUrl }: CallDeps & { siteUrl: string }): Operation =>
  async ({ language, receivedAt }) => {
    const { edition } = contextIn(language);
    const call = await readCall();
    const text = callWords(language).calendar;
    const entry = {
      id: `deadline-${edition.id}@we-gov.org`,
      start: lastMinute(call.closesAt),
      end: call.closesAt,
      version: call.earlierClosings.length,
      changedAt: call.changedAt,
      summary: text.deadline(editionText(edition, 'title', language).text),
      description: text.description,
      url: `${siteUrl}${pathTo('show-call', { language })}`,
      reminders: [7 * aDay, aDay],
    };
    return calendarFile(`deadline-${edition.id}.ics`, entry, receivedAt);
  };
