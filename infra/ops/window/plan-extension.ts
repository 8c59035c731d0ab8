import type { Audience } from '#shared/domain/acts/window-preview.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import {
  type Extension,
  type ExtensionRefusal,
  extendCall,
  longestReason,
} from '#shared/domain/call/extension.ts';
import { startOfDay } from '#shared/domain/time/zoned-time.ts';
import { callStore } from '#shared/store/call/calls.ts';
import { Refusal } from '../../refusal.ts';
import { audienceOf, callAt, closingOf, type Place } from './call-place.ts';
import { minuteText } from './minute-text.ts';

export type Wish = Readonly<{ to: string; reason: string; by: string; reopens: boolean }>;

type Words = (given: Readonly<{ call: CallRecord; edition: Edition; to: string }>) => string;

const words: Readonly<Record<ExtensionRefusal, Words>> = {
  'not-later': ({ call, edition, to }) =>
    `--to ${to} is not after the deadline, ${minuteText(call.closesAt, edition.zone)}: a deadline is only ever put off.`,
  'no-time-left': ({ to }) => `--to ${to} is past, or less than a minute away: give a later one.`,
  'closing-now': () =>
    'The call closes within a minute, and nobody could say which deadline an application has met. Wait until it has closed, and run this again with --reopen.',
  'has-closed': ({ call, edition }) =>
    `The call has closed: ${minuteText(call.closesAt, edition.zone)} was its last minute, and people see so on every page. To open it again, add --reopen.`,
  'after-workshop': ({ edition, to }) =>
    `--to ${to} is after the workshop has begun (${edition.workshop.from}): give an earlier one.`,
  'no-reason': () => `--reason: say why, in ${longestReason} characters or fewer.`,
  nobody: () => '--by: say who extends the call.',
};

/** The extension as it stands at this moment; refuses in words what cannot be. Writes nothing. */
const extensionNow = async (place: Place, wish: Wish): Promise<Extension> => {
  const { edition, now } = place;
  const { to, by, reason, reopens } = wish;
  const closesAt = closingOf(to, edition);
  const call = await callAt(place);
  const workshopAt = startOfDay(edition.workshop.from, edition.zone);
  const said = { by, reason, reopens, workshopAt };
  const extended = extendCall(call, { ...said, closesAt, at: now() });
  if (!extended.ok) throw new Refusal(words[extended.error]({ call, edition, to }));
  return extended.value;
};

/** What an extension would do, and who will hear of it; refuses in words what cannot be. */
export const planExtension = async (
  place: Place,
  wish: Wish,
): Promise<Readonly<{ extension: Extension; audience: Audience }>> => ({
  extension: await extensionNow(place, wish),
  audience: await audienceOf(place),
});

/** Does it, if it can be done still: counting has taken its time, and the call may close meanwhile. */
export const carryOut = async (place: Place, wish: Wish): Promise<void> => {
  const { client, table, edition } = place;
  const extension = await extensionNow(place, wish);
  const saved = await callStore(client, table, edition).extend(extension);
  if (!saved.ok)
    throw new Refusal('Somebody else has moved the deadline meanwhile: run this again.');
};
