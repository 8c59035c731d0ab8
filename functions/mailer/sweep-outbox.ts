import { type MailName, mailerLivesMs, sweepEvery } from '#shared/domain/mail/outbox.ts';
import { faultOf, log, logMetrics } from '#shared/runtime/log.ts';
import { type DueQueue, dueQueueNames } from '#shared/store/table.ts';
import { deliverMail } from './delivery/deliver-mail.ts';
import type { Delivered, Deliveries, Delivery } from './delivery/delivery.ts';
import { mailTags } from './mail-tags.ts';

/** How many due mails of each shard of the index one round reads: a code waits for a round at most. */
const perRound = 15;
/** How many of them are on their way to SES at a time. */
const atATime = 10;
/**
 * With less time left no mail is begun: a sweep ends before the next one starts. A mail that was
 * begun has enough time: SES answers within 10 s, or the send is unclear.
 */
const lastStart = mailerLivesMs - sweepEvery + 3_000;
/** The same for a mail that had to wait for its turn; it stays due. */
const lastTurn = lastStart - 5_000;

type Sweep = Deliveries & Readonly<{ millisecondsLeft: () => number }>;

/** A mail that is due, and in which queue it was found. */
type Due = Readonly<{ which: MailName; queue: DueQueue }>;

type Swept = Delivered & Readonly<{ queue: DueQueue }>;

const nameOf = (which: MailName): string => Object.values(mailTags(which)).join(' ');

const deliver = (which: MailName, delivery: Delivery): Promise<Delivered> =>
  deliverMail(which, delivery).catch((error): Delivered => {
    log('mail-failed', { ...mailTags(which), fault: faultOf(error).fault });
    return { outcome: 'failed', givenUp: false };
  });

/**
 * Due mails that were not seen yet, of the first queue that has any. Up to `besides` of the due
 * ones were seen before.
 */
const nextDue = async (
  sweep: Sweep,
  seen: ReadonlySet<string>,
  besides: number,
): Promise<readonly Due[]> => {
  const outbox = await sweep.outbox();
  for (const queue of dueQueueNames) {
    const found = await outbox.due(sweep.now(), perRound + besides, [queue]);
    const mails = found.filter((which) => !seen.has(nameOf(which)));
    if (mails.length > 0) return mails.map((which) => ({ which, queue }));
  }
  return [];
};

/** Results that leave a mail due: the same sweep does not try it again. */
const staysDue: ReadonlySet<Delivered['outcome']> = new Set(['not-ours', 'left', 'failed']);

/** The stream should have brought these at once. */
const wasOverlooked = ({ isFirst, queue }: Swept): boolean =>
  isFirst === true && (queue === 'code' || queue === 'receipt');

/** Yields due mails one by one, and looks for more once those are handed out. */
const dueMails = (sweep: Sweep, done: readonly Swept[]) => {
  const seen = new Set<string>();
  let found: Due[] = [];
  let isDry = false;
  let looking: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    const stuck = done.filter(({ outcome }) => staysDue.has(outcome)).length;
    found = [...(await nextDue(sweep, seen, stuck + atATime))];
    for (const { which } of found) seen.add(nameOf(which));
    isDry = found.length === 0;
    looking = undefined;
  };
  return async (): Promise<Due | undefined> => {
    while (found.length === 0 && !isDry) {
      looking ??= look();
      await looking;
    }
    return found.shift();
  };
};

/** Delivers a few at a time, and begins no further one when the function's time runs out. */
const drain = async (sweep: Sweep): Promise<readonly Swept[]> => {
  const done: Swept[] = [];
  const next = dueMails(sweep, done);
  const turnOf = (queue: DueQueue) => async (): Promise<boolean> => {
    const isIn = await sweep.turn(queue === 'aside' ? 'other' : queue);
    return isIn && sweep.millisecondsLeft() >= lastTurn;
  };
  const worker = async (): Promise<void> => {
    while (sweep.millisecondsLeft() > lastStart) {
      const due = await next();
      if (!due) return;
      const { which, queue } = due;
      done.push({ ...(await deliver(which, { ...sweep, turn: turnOf(queue) })), queue });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atATime }, worker));
  // Lambda freezes running work when the handler fails: the mail would wait for its claim to end.
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return done;
};

/** Says how old the oldest unsent mail is, and what has become of those that were due. */
const report = async (sweep: Sweep, done: readonly Swept[]): Promise<void> => {
  const outbox = await sweep.outbox();
  const now = sweep.now();
  const oldest = Math.min(now, (await outbox.oldestUnsent()) ?? now);
  const oldestAgeSeconds = Math.round((now - oldest) / 1000);
  const failed = done.filter(({ outcome }) => outcome === 'failed' || outcome === 'unclear').length;
  const sent = done.filter(({ outcome }) => outcome === 'sent').length;
  log('outbox-swept', { due: done.length, sent, failed, oldestAgeSeconds });
  logMetrics(sweep.edition.id, {
    OutboxOldestAgeSeconds: oldestAgeSeconds,
    OutboxDue: done.length,
    MailsGivenUp: done.filter(({ givenUp }) => givenUp).length,
    MailsOverlooked: done.filter(wasOverlooked).length,
    // Written even if 0: the alarm compares it with the relay’s metric.
    MailsRelayed: 0,
  });
};

/**
 * The guarantee: sends everything that is due, round by round, the most urgent first, until nothing
 * is left or time runs out. Each mail once a sweep, so that one that cannot be read holds up no
 * other.
 */
export const sweepOutbox = async (sweep: Sweep): Promise<void> => report(sweep, await drain(sweep));

/** The report of a sweep that found another one running, and leaves the work to it. */
export const reportOutbox = (sweep: Sweep): Promise<void> => report(sweep, []);
