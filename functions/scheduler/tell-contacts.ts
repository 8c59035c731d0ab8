import {
  closedMails,
  dueEffects,
  type Effect,
  openedMails,
} from '#shared/domain/acts/mails/call-mails.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import type { Tally } from '#shared/domain/records/tally.ts';
import { log } from '#shared/runtime/log.ts';
import type { Effects } from '#shared/store/call/effects.ts';

type Deps = Readonly<{
  effects: () => Promise<Pick<Effects, 'isDone' | 'record'>>;
  /** What came in, for the summary at the closing. */
  countApplications: (now: number) => Promise<Tally>;
}>;

/** Tells the staff that the call has opened or closed; answers how many effects were done. */
export const contactTeller = ({ effects, countApplications }: Deps) => {
  const mailsOf = async (
    { event, instant: at }: Effect,
    call: CallRecord,
    scheduledAt: number,
  ): Promise<readonly Mail[]> => {
    const { closesAt } = call;
    if (event === 'opened') return openedMails({ closesAt, at }, scheduledAt);
    const { applications, unchecked, cities } = await countApplications(scheduledAt);
    return closedMails({ closesAt, applications, unchecked, cities, at }, scheduledAt);
  };

  return async (call: CallRecord, scheduledAt: number): Promise<number> => {
    const store = await effects();
    let done = 0;
    for (const effect of dueEffects(call, scheduledAt)) {
      if (await store.isDone(effect)) continue;
      const mails = await mailsOf(effect, call, scheduledAt);
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
    return done;
  };
};
