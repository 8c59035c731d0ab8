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
    `--to ${to} is not after the deadline, ${minuteText(call.closesAt, edition.zone)}. Give a later time, or use shorten-call.`,
  'no-time-left': ({ to }) =>
    `--to ${to} is in the past, or less than a minute away. Give a later time.`,
  'closing-now': () =>
    'The call closes within a minute, so it is too late to extend it now. Wait until it has closed, then run this again with --reopen.',
  'has-closed': ({ call, edition }) =>
    `The call has closed. The deadline was ${minuteText(call.closesAt, edition.zone)}, and every page says so. To open it again, add --reopen.`,
  'after-workshop': ({ edition, to }) =>
    `--to ${to} is after the start of the workshop (${edition.workshop.from}). Give an earlier time.`,
  'no-reason': () => `--reason: give a reason of ${longestReason} characters or fewer.`,
  nobody: () => '--by: give the name of the person who extends the deadline.',
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
  if (!saved.ok) throw new Refusal('Someone else has changed the deadline. Run this again.');
};
