import type { Mail } from '#shared/domain/mail/outbox.ts';
import { err, ok } from '#shared/domain/result.ts';
import type { Done, Effects, Progress } from '#shared/store/call/effects.ts';

const nameOf = ({ event, instant }: Done): string => `${event} ${instant}`;

/** What was done, and how far the rest has got, in memory; each effect is recorded once. */
export const fakeEffects = () => {
  const done = new Map<string, number>();
  const progress = new Map<string, Progress>();
  const mails: Mail[] = [];
  const port: Effects = {
    doneAt: async (one) => done.get(nameOf(one)),
    isDone: async (one) => done.has(nameOf(one)),
    record: async (one, owed, now) => {
      if (done.has(nameOf(one))) return err('changed');
      done.set(nameOf(one), now);
      mails.push(...owed);
      return ok(undefined);
    },
    progress: async (one) => progress.get(nameOf(one)) ?? { cursor: undefined, failed: 0 },
    storeProgress: async (one, got) => void progress.set(nameOf(one), got),
  };
  return { port, mails, done: (): readonly string[] => [...done.keys()] };
};
