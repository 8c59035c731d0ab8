import { editionText } from '#shared/domain/call/edition-text.ts';
import { anHour } from '#shared/domain/time/spans.ts';
import { onwardWords } from '#shared/text/words.ts';
import type { Operation } from '#shared/web/area-handler.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { calendarFile } from './calendar-file.ts';
import type { CallDeps } from './show-call.ts';

/** Calendars count in seconds. */
const aDay = 86_400;

/** The opening for a calendar, with a reminder a day before. Nothing moves it once it is published. */
export const downloadOpening =
  ({ contextIn, readCall, siteUrl }: CallDeps & { siteUrl: string }): Operation =>
  async ({ language, receivedAt }) => {
    const { edition } = contextIn(language);
    const { opensAt } = await readCall();
    const text = onwardWords(language).calendar;
    const entry = {
      id: `opening-${edition.id}@we-gov.org`,
      start: opensAt,
      end: opensAt + anHour,
      version: 0,
      changedAt: undefined,
      summary: text.opening(editionText(edition, 'title', language).text),
      description: text.description,
      url: `${siteUrl}${pathTo('show-call', { language })}`,
      reminders: [aDay],
    };
    return calendarFile(`opening-${edition.id}.ics`, entry, receivedAt);
  };
