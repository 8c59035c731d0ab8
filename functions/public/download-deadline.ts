import { editionText } from '#shared/domain/edition-text.ts';
import { lastMinute } from '#shared/domain/instant-text.ts';
import { download } from '#shared/http/answer.ts';
import type { Operation } from '#shared/http/site.ts';
import { callWords } from '#shared/text/catalogue.ts';
import type { CallDeps } from './show-call.ts';

/** The deadline for a calendar: its last minute, with reminders a week and a day before. */
export const downloadDeadline =
  ({ frameIn, readCall, siteUrl }: CallDeps & { siteUrl: string }): Operation =>
  async ({ language, receivedAt }) => {
    const { default: ical, ICalAlarmType } = await import('ical-generator');
    const { edition } = frameIn(language);
    const call = await readCall();
    const text = callWords(language).calendar;
    const summary = text.deadline(editionText(edition, 'title', language).said);
    const calendar = ical({ prodId: { company: 'WeGO', product: 'Call for applications' } });
    const event = calendar.createEvent({
      id: `deadline-${edition.id}@we-gov.org`,
      start: new Date(lastMinute(call.closesAt)),
      end: new Date(call.closesAt),
      stamp: new Date(receivedAt),
      summary,
      description: text.description,
      url: `${siteUrl}/${language}`,
    });
    for (const before of [7 * 86_400, 86_400])
      event.createAlarm({
        type: ICalAlarmType.display,
        triggerBefore: before,
        description: summary,
      });
    return download(
      `deadline-${edition.id}.ics`,
      'text/calendar; charset=utf-8',
      calendar.toString(),
    );
  };
