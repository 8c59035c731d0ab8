import { faultOf, log, logMetrics } from '#shared/runtime/log.ts';
import type { MailName } from '#shared/store/outbox.ts';
import { type Delivered, type Delivery, deliverMail } from './deliver-mail.ts';

/** How many due mails of each shard of the index one round reads. */
const perRound = 25;

type Sweep = Delivery & Readonly<{ millisecondsLeft: () => number }>;

const deliverAll = (due: readonly MailName[], delivery: Delivery): Promise<readonly Delivered[]> =>
  Promise.all(
    due.map((which) =>
      deliverMail(which, delivery).catch((error): Delivered => {
        log('mail-record-failed', { sequence: which.name, fault: faultOf(error).fault });
        return { outcome: 'failed', queuedAt: delivery.now(), givenUp: false };
      }),
    ),
  );

/**
 * The guarantee: sends whatever is due, whoever forgot it, round by round until nothing is or the
 * function's time runs out. Says how much was due and how old the oldest unsent mail is.
 */
export const sweepOutbox = async (sweep: Sweep): Promise<void> => {
  const outbox = await sweep.outbox();
  const began = sweep.now();
  const done: Delivered[] = [];
  // A round takes as long as SES lets its mails through; one in the middle of it must not be cut off.
  while (sweep.millisecondsLeft() > 30_000) {
    const due = await outbox.due(sweep.now(), perRound);
    if (due.length === 0) break;
    done.push(...(await deliverAll(due, sweep)));
  }
  const unsent = done.filter(({ outcome }) => outcome === 'failed' || outcome === 'unclear');
  const oldest = Math.min(began, ...unsent.map(({ queuedAt }) => queuedAt));
  const oldestAgeSeconds = Math.round((began - oldest) / 1000);
  const sent = done.filter(({ outcome }) => outcome === 'sent').length;
  log('outbox-swept', { due: done.length, sent, failed: unsent.length, oldestAgeSeconds });
  logMetrics(sweep.edition.id, began, {
    OutboxOldestAgeSeconds: { value: oldestAgeSeconds, unit: 'Seconds' },
    OutboxDue: { value: done.length, unit: 'Count' },
    MailsGivenUp: { value: done.filter(({ givenUp }) => givenUp).length, unit: 'Count' },
  });
};
