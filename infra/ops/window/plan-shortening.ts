import type { Audience } from '#shared/domain/acts/window-preview.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { type Extension, longestReason } from '#shared/domain/call/extension.ts';
import { type ShorteningRefusal, shortenCall } from '#shared/domain/call/shortening.ts';
import { callStore } from '#shared/store/call/calls.ts';
import { Refusal } from '../../refusal.ts';
import { audienceOf, callAt, closingOf, type Place } from './call-place.ts';
import { minuteText } from './minute-text.ts';

export type ShorterWish = Readonly<{ to: string; reason: string; by: string }>;

type Words = (given: Readonly<{ call: CallRecord; edition: Edition; to: string }>) => string;

const words: Readonly<Record<ShorteningRefusal, Words>> = {
  'not-earlier': ({ call, edition, to }) =>
    `--to ${to} is not before the deadline, ${minuteText(call.closesAt, edition.zone)}. To extend it, use extend-call.`,
  'too-soon': ({ to }) =>
    `--to ${to} is less than 24 hours from now, or from the opening. People rely on the published deadline. Give a later time.`,
  'has-closed': () => 'The call has closed, so its deadline cannot be earlier.',
  'no-reason': () => `--reason: give a reason of ${longestReason} characters or fewer.`,
  nobody: () => '--by: give the name of the person who sets the earlier deadline.',
};

/** The shortening as it stands at this moment; refuses in words what cannot be. Writes nothing. */
const shorteningNow = async (place: Place, { to, by, reason }: ShorterWish): Promise<Extension> => {
  const { edition, now } = place;
  const closesAt = closingOf(to, edition);
  const call = await callAt(place);
  const shortened = shortenCall(call, { closesAt, by, reason, at: now() });
  if (!shortened.ok) throw new Refusal(words[shortened.error]({ call, edition, to }));
  return shortened.value;
};

/** What a shortening would do, and whom it concerns; refuses in words what cannot be. */
export const planShortening = async (
  place: Place,
  wish: ShorterWish,
): Promise<Readonly<{ extension: Extension; audience: Audience }>> => ({
  extension: await shorteningNow(place, wish),
  audience: await audienceOf(place),
});

/** Does it, if it can be done still. */
export const carryOutShortening = async (place: Place, wish: ShorterWish): Promise<void> => {
  const { client, table, edition } = place;
  const shortening = await shorteningNow(place, wish);
  const saved = await callStore(client, table, edition).shorten(shortening);
  if (!saved.ok) throw new Refusal('Someone else has changed the deadline. Run this again.');
};
