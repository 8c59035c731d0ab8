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

/** Resolves so that calls go through evenly, one each `gap` milliseconds. */
const evenly = (gap: number) => {
  let free = 0;
  return async (): Promise<void> => {
    const now = elapsed();
    const at = Math.max(now, free);
    free = at + gap;
    if (at > now) await wait(at - now);
  };
};

/** Those who wait for their turn, the most urgent first. */
const waitingRoom = () => {
  let waiting: Waiter[] = [];
  return {
    size: () => waiting.length,
    add: (waiter: Waiter): void => {
      waiting.push(waiter);
      waiting.sort((a, b) => rank(a) - rank(b));
    },
    admitFirst: (): void => waiting.shift()?.answer(true),
    /** Sends away who can wait no longer; answers how many went. */
    sendAway: (now: number): number => {
      const late = waiting.filter(({ until }) => until <= now);
      waiting = waiting.filter(({ until }) => until > now);
      for (const { answer } of late) answer(false);
      return late.length;
    },
    failAll: (error: unknown): void => {
      for (const { fail } of waiting.splice(0)) fail(error);
    },
  };
};

/**
 * Lets mails through at the rate of the account, evenly: SES refuses what goes beyond it.
 * https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas.html
 */
export const sendRate = ({ perSecond, take }: Options): SendRate => {
  const room = waitingRoom();
  const nextPlace = evenly(1000 / perSecond);
  let isRunning = false;
  let crowdedUntil = 0;

  const admitSome = async (): Promise<void> => {
    const taken = await take(Math.min(room.size(), shareOf(perSecond)));
    for (let mail = 0; mail < taken; mail += 1) {
      await nextPlace();
      room.admitFirst();
    }
    if (taken > 0) return;
    const now = elapsed();
    if (room.sendAway(now) > 0) crowdedUntil = now + crowdedMs;
    if (room.size() > 0) await wait(untilNextSecond());
  };
  const run = async (): Promise<void> => {
    isRunning = true;
    try {
      while (room.size() > 0) await admitSome();
    } catch (error) {
      room.failAll(error);
    } finally {
      isRunning = false;
    }
  };

  const turn: Turn = (urgency, patience = Number.POSITIVE_INFINITY) => {
    const { promise, resolve, reject } = Promise.withResolvers<boolean>();
    room.add({ urgency, until: elapsed() + patience, answer: resolve, fail: reject });
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
