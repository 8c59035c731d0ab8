import { faultOf, log, logMetrics } from '#shared/runtime/log.ts';
import type { MailName } from '#shared/store/outbox.ts';
import { type Delivered, type Delivery, deliverMail } from './deliver-mail.ts';
import { mailTags } from './mail-tags.ts';

/** How many due mails of each shard of the index one round reads. */
const perRound = 25;
/** How many of them are on their way to SES at a time. */
const atATime = 10;
/** A mail that was begun has this long to end: SES answers within 10 s, or it is unclear. */
const lastStart = 20_000;
/** The same for one that had to wait for its turn; it is not even claimed then. */
const lastTurn = 14_000;

class OutOfTime extends Error {}

type Sweep = Delivery & Readonly<{ millisecondsLeft: () => number }>;

const nameOf = (which: MailName): string => Object.values(mailTags(which)).join(' ');

const deliver = (which: MailName, delivery: Delivery): Promise<Delivered> =>
  deliverMail(which, delivery).catch((error): Delivered => {
    if (error instanceof OutOfTime) return { outcome: 'not-ours', givenUp: false };
    log('mail-record-failed', { sequence: which.name, fault: faultOf(error).fault });
    return { outcome: 'failed', givenUp: false };
  });

/** Delivers a few at a time, and begins no further one when the function's time runs out. */
const deliverAll = async (due: readonly MailName[], sweep: Sweep): Promise<Delivered[]> => {
  const done: Delivered[] = [];
  const waiting = [...due];
  const turn = async (): Promise<void> => {
    await sweep.turn();
    if (sweep.millisecondsLeft() < lastTurn) throw new OutOfTime();
  };
  const worker = async (): Promise<void> => {
    while (sweep.millisecondsLeft() > lastStart) {
      const which = waiting.shift();
      if (which === undefined) return;
      done.push(await deliver(which, { ...sweep, turn }));
    }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  return done;
};

/**
 * The guarantee: sends whatever is due, whoever forgot it, round by round until nothing is or the
 * function's time runs out. Each mail once a sweep, so that one that cannot be read holds up no
 * other. Says how much was due and how old the oldest unsent mail is.
 */
export const sweepOutbox = async (sweep: Sweep): Promise<void> => {
  const outbox = await sweep.outbox();
  const done: Delivered[] = [];
  const seen = new Set<string>();
  while (sweep.millisecondsLeft() > lastStart) {
    const found = await outbox.due(sweep.now(), perRound + seen.size);
    const due = found.filter((which) => !seen.has(nameOf(which)));
    if (due.length === 0) break;
    for (const which of due) seen.add(nameOf(which));
    done.push(...(await deliverAll(due, sweep)));
  }
  const now = sweep.now();
  const oldest = Math.min(now, (await outbox.oldestUnsent()) ?? now);
  const oldestAgeSeconds = Math.round((now - oldest) / 1000);
  const failed = done.filter(({ outcome }) => outcome === 'failed' || outcome === 'unclear').length;
  const sent = done.filter(({ outcome }) => outcome === 'sent').length;
  log('outbox-swept', { due: seen.size, sent, failed, oldestAgeSeconds });
  logMetrics(sweep.edition.id, {
    OutboxOldestAgeSeconds: { value: oldestAgeSeconds, unit: 'Seconds' },
    OutboxDue: { value: seen.size, unit: 'Count' },
    MailsGivenUp: { value: done.filter(({ givenUp }) => givenUp).length, unit: 'Count' },
  });
};
