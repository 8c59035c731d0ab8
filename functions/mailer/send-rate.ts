import { setTimeout as wait } from 'node:timers/promises';
import { type Urgency, urgencies } from '#shared/domain/mail/outbox.ts';
import { elapsed, realTime } from '#shared/runtime/clock.ts';

/**
 * Waits for one mail's turn at SES, the most urgent first. False when the rate is used up, and the
 * mail may not wait longer than `patience` (in ms) for more of it.
 */
export type Turn = (urgency: Urgency, patience?: number) => Promise<boolean>;

export type SendRate = Readonly<{
  turn: Turn;
  /** Whether others have just waited in vain, so that starting is useless. */
  isCrowded: () => boolean;
  /** Ends the crowded state. */
  calm: () => void;
}>;

type Options = Readonly<{
  /** What SES takes of the account in a second. */
  perSecond: number;
  /** Takes up to so many mails out of this second's, which all mailers share; answers how many it got. */
  take: (wanted: number) => Promise<number>;
}>;

type Waiter = Readonly<{
  urgency: Urgency;
  until: number;
  answer: (isIn: boolean) => void;
  fail: (error: unknown) => void;
}>;

/** Each takes a few at a time, so that another mailer gets its part of the same second. */
const shareOf = (perSecond: number): number => Math.ceil(perSecond / 4);

/** How long the crowded state lasts after a mail was turned away, unless `calm` ends it. */
const crowdedMs = 30_000;

const untilNextSecond = (): number => 1000 - (realTime() % 1000);

const rank = ({ urgency }: Waiter): number => urgencies.indexOf(urgency);

/**
 * Lets mails through at the rate of the account, evenly: SES refuses what goes beyond it.
 * https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas.html
 */
export const sendRate = ({ perSecond, take }: Options): SendRate => {
  const gap = 1000 / perSecond;
  let waiting: Waiter[] = [];
  let isRunning = false;
  let free = 0;
  let crowdedUntil = 0;

  const evenly = async (): Promise<void> => {
    const now = elapsed();
    const at = Math.max(now, free);
    free = at + gap;
    if (at > now) await wait(at - now);
  };
  const admitOne = async (): Promise<void> => {
    await evenly();
    waiting.shift()?.answer(true);
  };
  const sendAway = (): void => {
    const now = elapsed();
    const late = waiting.filter(({ until }) => until <= now);
    if (late.length > 0) crowdedUntil = now + crowdedMs;
    waiting = waiting.filter(({ until }) => until > now);
    for (const { answer } of late) answer(false);
  };
  const admitSome = async (): Promise<void> => {
    const taken = await take(Math.min(waiting.length, shareOf(perSecond)));
    for (let mail = 0; mail < taken; mail += 1) await admitOne();
    if (taken > 0) return;
    sendAway();
    if (waiting.length > 0) await wait(untilNextSecond());
  };
  const run = async (): Promise<void> => {
    isRunning = true;
    try {
      while (waiting.length > 0) await admitSome();
    } catch (error) {
      for (const { fail } of waiting.splice(0)) fail(error);
    } finally {
      isRunning = false;
    }
  };

  const turn: Turn = (urgency, patience = Number.POSITIVE_INFINITY) => {
    const now = elapsed();
    const { promise, resolve, reject } = Promise.withResolvers<boolean>();
    waiting.push({ urgency, until: now + patience, answer: resolve, fail: reject });
    waiting.sort((a, b) => rank(a) - rank(b));
    if (!isRunning) void run();
    return promise;
  };
  return {
    turn,
    isCrowded: () => elapsed() < crowdedUntil,
    calm: () => {
      crowdedUntil = 0;
    },
  };
};
