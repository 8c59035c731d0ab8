import { download, type WebResponse } from '#shared/web/response.ts';

/** One entry of a calendar; a later version of it takes the place of an earlier one. */
export type CalendarEntry = Readonly<{
  /** The same for all versions, in all languages. */
  id: string;
  start: number;
  end: number;
  /** Counts the versions from 0: a calendar takes none that is older than what it has. */
  version: number;
  /** When this version came to be; undefined for the first one. */
  changedAt: number | undefined;
  summary: string;
  description: string;
  url: string;
  /** How long before it begins one is reminded, in seconds. */
  reminders: readonly number[];
}>;

/** A calendar file as RFC 5545 has it, made at `now`: every line ends in CRLF, the last one too. */
const calendarText = async (entry: CalendarEntry, now: number): Promise<string> => {
  const { default: ical, ICalAlarmType } = await import('ical-generator');
  const calendar = ical({ prodId: { company: 'WeGO', product: 'Call for applications' } });
  const event = calendar.createEvent({
    id: entry.id,
    sequence: entry.version,
    start: new Date(entry.start),
    end: new Date(entry.end),
    // Whoever extended the call may have a clock that is ahead of this one.
    stamp: new Date(Math.max(now, entry.changedAt ?? now)),
    summary: entry.summary,
    description: entry.description,
    url: entry.url,
  });
  if (entry.changedAt !== undefined) event.lastModified(new Date(entry.changedAt));
  for (const before of entry.reminders)
    event.createAlarm({
      type: ICalAlarmType.display,
      triggerBefore: before,
      description: entry.summary,
    });
  return `${calendar.toString().trimEnd()}\r\n`;
};

export const calendarFile = async (
  name: string,
  entry: CalendarEntry,
  now: number,
): Promise<WebResponse> =>
  download(name, 'text/calendar; charset=utf-8', await calendarText(entry, now));
