import {
  closedMails,
  dueEffects,
  type Effect,
  openedMails,
} from '#shared/domain/acts/mails/call-mails.ts';
import { callInForce } from '#shared/domain/call/call-in-force.ts';
import { type CallRecord, callState } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import type { Tally } from '#shared/domain/records/tally.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { Effects } from '#shared/store/call/effects.ts';
import { throwAll } from './throw-all.ts';

type Duty = (call: CallRecord, now: number) => Promise<void>;

type Deps = Readonly<{
  edition: Edition;
  readCall: () => Promise<CallRecord>;
  effects: () => Promise<Pick<Effects, 'isDone' | 'record'>>;
  /** Records a closing that a deployment has moved; answers the call as it is then. */
  noteClosing: (call: CallRecord, now: number) => Promise<CallRecord>;
  /** What came in, for the summary at the closing. */
  countApplications: (now: number) => Promise<Tally>;
  /** Lets drafts live until the closing that stands now. */
  extendDrafts: Duty;
  /** Reminds those who have begun and not sent. */
  tellDrafts: Duty;
  /** Tells the list for news what is due. */
  tellSubscribers: Duty;
  /** The function’s own clock: only for how late it runs. */
  now: () => number;
}>;

/**
 * Does the side effects that were due at `scheduledAt`, each once however often this runs. It uses
 * the schedule’s own time: a wrong clock, or a schedule that fires late, twice or out of order,
 * makes no effect early or double. It decides nothing about the call. Extending drafts comes first,
 * and a duty that fails stops no other.
 */
export const reconcileCall = (deps: Deps) => {
  const { edition, readCall, effects, countApplications, now } = deps;

  const mailsOf = async (
    { event, instant: at }: Effect,
    call: CallRecord,
    scheduledAt: number,
  ): Promise<readonly Mail[]> => {
    const { closesAt } = call;
    const inForce = callInForce(edition, call);
    if (event === 'opened') return openedMails(inForce, { closesAt, at }, scheduledAt);
    const { applications, unchecked, cities } = await countApplications(scheduledAt);
    return closedMails(inForce, { closesAt, applications, unchecked, cities, at }, scheduledAt);
  };

  /** Tells the contacts; answers how many effects were done. */
  const tellContacts = async (call: CallRecord, scheduledAt: number): Promise<number> => {
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

  return async (scheduledAt: number): Promise<void> => {
    const faults: unknown[] = [];
    const alone = async <Outcome>(
      duty: string,
      work: () => Promise<Outcome>,
    ): Promise<Outcome | undefined> => {
      try {
        return await work();
      } catch (error) {
        faults.push(error);
        log('duty-failed', { duty, ...faultOf(error) });
        return undefined;
      }
    };
    const read = await readCall();
    const call = (await alone('note-closing', () => deps.noteClosing(read, scheduledAt))) ?? read;
    await alone('extend-drafts', () => deps.extendDrafts(call, scheduledAt));
    const done = await alone('tell-contacts', () => tellContacts(call, scheduledAt));
    await alone('tell-subscribers', () => deps.tellSubscribers(call, scheduledAt));
    await alone('tell-drafts', () => deps.tellDrafts(call, scheduledAt));
    const state = callState(call, scheduledAt);
    log('call-reconciled', {
      state,
      scheduledAt,
      lateByMs: now() - scheduledAt,
      effects: done ?? 0,
    });
    throwAll(faults);
  };
};
