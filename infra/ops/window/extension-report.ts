import {
  type Audience,
  type WindowPreview,
  windowPreview,
} from '#shared/domain/acts/window-preview.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { Extension } from '#shared/domain/call/extension.ts';
import { bothMinutes, minuteText, momentText } from './minute-text.ts';

const indent = ' '.repeat(18);

/** Lines of `label  text`, the texts under each other. */
const linesOf = (rows: readonly (readonly [string, string])[]): string =>
  rows.map(([label, text]) => `${label.padEnd(indent.length)}${text}`).join('\n');

const remindersText = ({ remindsNow, reminders }: WindowPreview, zone: string): string => {
  const later = reminders.map((instant) => momentText(instant, zone));
  const times = [...(remindsNow ? ['within a minute'] : []), ...later];
  if (times.length === 0) return 'none, because too little time is left';
  return [...times, 'where it is then night in the city, at 07:00 local time'].join(`\n${indent}`);
};

type Report = Readonly<{ extension: Extension; audience: Audience; edition: Edition; now: number }>;

const subscribersText = ({ tellsSubscribers }: WindowPreview, { subscribers }: Audience): string =>
  tellsSubscribers
    ? `${subscribers} subscribers get an email within a minute that the deadline is extended`
    : `${subscribers} subscribers get no email: they are told only of an extension`;

/** What a moved deadline changes and who hears of it: counts, and no address. */
export const extensionReport = ({ extension, audience, edition, now }: Report): string => {
  const { audit } = extension;
  const { zone } = edition;
  const preview = windowPreview(extension, now);
  return linesOf([
    ['Deadline now', bothMinutes(preview.before, zone, indent)],
    ['New deadline', bothMinutes(preview.after, zone, indent)],
    ['Grace period', `${Math.round(preview.grace / 60_000)} minutes after the deadline, as before`],
    ...(preview.reopens ? [['State', 'the call has closed and opens again'] as const] : []),
    [
      'Struck through',
      preview.struckThrough.map((one) => minuteText(one, zone)).join(`\n${indent}`),
    ],
    ['Reason', audit.reason],
    ['Who', audit.by],
    ['Email updates', subscribersText(preview, audience)],
    [
      'Not submitted',
      `${audience.drafts} applications, ${audience.draftsWithAddress} of them with an email address, are kept until\n${indent}${momentText(preview.keptUntil, zone)}`,
    ],
    ['Their reminders', remindersText(preview, zone)],
    [
      'Unsent emails',
      'those that name the old deadline are not sent, or are sent with the new one',
    ],
    [
      'Old schedules',
      'Closing and GraceEnd still run at the old times. They have no effect: leave them',
    ],
  ]);
};
