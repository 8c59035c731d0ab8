import { type CallRecord, callState } from '#shared/domain/call-window.ts';
import type { Edition } from '#shared/domain/edition.ts';
import { dueEffects, type Effect, effectMails } from '#shared/domain/mail-plan.ts';
import { log } from '#shared/runtime/log.ts';
import type { Effects } from '#shared/store/effects.ts';

type Deps = Readonly<{
  edition: Edition;
  readCall: () => Promise<CallRecord>;
  effects: () => Promise<Effects>;
  /** Lets drafts live until an extended closing. */
  keepDrafts: (call: CallRecord, now: number) => Promise<void>;
  /** Reminds those who have begun and not sent. */
  tellDrafts: (call: CallRecord, now: number) => Promise<void>;
  /** Tells the list for news what is due. */
  tellSubscribers: (call: CallRecord, now: number) => Promise<void>;
  /** The function's own clock, which says only how late it runs. */
  now: () => number;
}>;

/**
 * Does the side effects that were due at `scheduledAt`, each once however often this runs. It goes
 * by the schedule's own time, so neither a wrong clock here nor a schedule that fires late, twice
 * or out of order makes an effect come early or twice. It decides nothing about the call.
 */
export const reconcileCall =
  ({ edition, readCall, effects, keepDrafts, tellDrafts, tellSubscribers, now }: Deps) =>
  async (scheduledAt: number): Promise<void> => {
    const call = await readCall();
    const store = await effects();

    const facts = async ({ event }: Effect): Promise<Record<string, string>> => {
      const closesAt = String(call.closesAt);
      if (event === 'opened') return { closesAt };
      const { applications, unchecked, cities } = await store.tally();
      return {
        closesAt,
        applications: String(applications),
        unchecked: unchecked > 0 ? String(unchecked) : '',
        cities: String(cities),
      };
    };

    let done = 0;
    for (const effect of dueEffects(call, scheduledAt)) {
      if (await store.isDone(effect)) continue;
      const mails = effectMails(edition, effect, await facts(effect), scheduledAt);
      const recorded = await store.record(effect, mails, scheduledAt);
      if (!recorded.ok) {
        if (recorded.error === 'busy')
          throw new Error(`${effect.event} met another run: try again`);
        continue;
      }
      done += 1;
      const { event, instant } = effect;
      log('effect-done', { effect: event, instant, mails: mails.length });
    }
    await tellDrafts(call, scheduledAt);
    await tellSubscribers(call, scheduledAt);
    await keepDrafts(call, scheduledAt);
    const state = callState(call, scheduledAt);
    log('call-reconciled', { state, scheduledAt, lateByMs: now() - scheduledAt, effects: done });
  };
