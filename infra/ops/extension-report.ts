import { dueDraftEffect, remindersOf } from '#shared/domain/acts/mails/draft-mails.ts';
import { callState } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { Extension } from '#shared/domain/call/extension.ts';
import { draftEndsAt } from '#shared/domain/draft/draft.ts';
import { bothMinutes, minuteText, momentText } from './minute-text.ts';
import type { Audience } from './plan-extension.ts';

const indent = ' '.repeat(18);

/** Lines of `label  text`, the texts under each other. */
const linesOf = (rows: readonly (readonly [string, string])[]): string =>
  rows.map(([label, text]) => `${label.padEnd(indent.length)}${text}`).join('\n');

const remindersText = ({ after }: Extension, edition: Edition, now: number): string => {
  const isDue = dueDraftEffect(after, now) !== undefined;
  const later = remindersOf(after)
    .filter(({ instant }) => instant > now)
    .map(({ instant }) => momentText(instant, edition.zone));
  const times = [...(isDue ? ['within a minute'] : []), ...later];
  if (times.length === 0) return 'none, too little time is left';
  return [...times, 'where it is night in the city then, at 07:00 there'].join(`\n${indent}`);
};

type Report = Readonly<{ extension: Extension; audience: Audience; edition: Edition; now: number }>;

/** What an extension changes and who hears of it: counts, and no address. */
export const extensionReport = ({ extension, audience, edition, now }: Report): string => {
  const { before, after, audit } = extension;
  const { zone } = edition;
  const wasOpen = ['announced', 'open'].includes(callState(before, now));
  const graceMinutes = Math.round((after.graceEndsAt - after.closesAt) / 60_000);
  return linesOf([
    ['Deadline now', bothMinutes(before.closesAt, zone, indent)],
    ['New deadline', bothMinutes(after.closesAt, zone, indent)],
    ['Grace period', `${graceMinutes} minutes after it, as before`],
    ...(wasOpen ? [] : [['State', 'the call has closed, and opens again'] as const]),
    [
      'Struck through',
      after.earlierClosings.map((one) => minuteText(one, zone)).join(`\n${indent}`),
    ],
    ['Reason', audit.reason],
    ['Who', audit.by],
    [
      'Email updates',
      `${audience.subscribers} subscribers are told within a minute that the deadline is extended`,
    ],
    [
      'Not submitted',
      `${audience.drafts} applications, ${audience.draftsWithAddress} of them with an email address, are kept until\n${indent}${momentText(draftEndsAt(after), zone)}`,
    ],
    ['Their reminders', remindersText(extension, edition, now)],
    [
      'Emails that wait',
      'what still waits and tells the old deadline is not sent, or tells the new one',
    ],
    [
      'Old schedules',
      'Closing and GraceEnd still fire at the old times. They decide nothing: leave them',
    ],
  ]);
};
