import { callState } from '../call/call-window.ts';
import { type Extension, graceOf } from '../call/extension.ts';
import { draftEndsAt } from '../draft/draft.ts';
import type { Instant } from '../time/zoned-time.ts';
import { dueDraftEffect, remindersOf } from './mails/draft-mails.ts';

/** How many hear of a moved deadline, and how many have begun and not sent. */
export type Audience = Readonly<{
  subscribers: number;
  drafts: number;
  draftsWithAddress: number;
  /** False where only a part of the table was read: there are as many drafts, or more. */
  isWhole: boolean;
}>;

/** All that follows when the closing moves, as pages and commands show it before it is done. */
export type WindowPreview = Readonly<{
  before: Instant;
  after: Instant;
  /** In milliseconds; the same as before. */
  grace: number;
  /** The call has closed, and opens again. */
  reopens: boolean;
  /** Every date that pages then strike through, oldest first. */
  struckThrough: readonly Instant[];
  /** A reminder is due already by the new closing: it goes out within a minute. */
  remindsNow: boolean;
  /** The reminders that are still to come. */
  reminders: readonly Instant[];
  /** Until when drafts that were not sent are kept at least. */
  keptUntil: Instant;
  /** Whether people who signed up for email updates are told: of an extension alone. */
  tellsSubscribers: boolean;
  /** Mails that wait and say that the call has closed are dropped. */
  dropsClosedMails: boolean;
}>;

/** What follows when the closing moves at `now`. */
export const windowPreview = ({ before, after }: Extension, now: Instant): WindowPreview => {
  const wasOpen = ['announced', 'open'].includes(callState(before, now));
  return {
    before: before.closesAt,
    after: after.closesAt,
    grace: graceOf(after),
    reopens: !wasOpen,
    struckThrough: after.earlierClosings,
    remindsNow: dueDraftEffect(after, now) !== undefined,
    reminders: remindersOf(after)
      .map(({ instant }) => instant)
      .filter((instant) => instant > now),
    keptUntil: Math.max(draftEndsAt(before), draftEndsAt(after)),
    tellsSubscribers: after.closesAt > before.closesAt,
    dropsClosedMails: !wasOpen,
  };
};
