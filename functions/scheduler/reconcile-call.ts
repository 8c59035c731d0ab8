import { type CallRecord, callState } from '#shared/domain/call/call-window.ts';
import type { Tally } from '#shared/domain/records/tally.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import type { Effects } from '#shared/store/call/effects.ts';
import { contactTeller } from './tell-contacts.ts';
import { throwAll } from './throw-all.ts';

type Duty = (call: CallRecord, now: number) => Promise<void>;

type Deps = Readonly<{
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
  /** Sends members of the staff their digests. */
  sendDigests: Duty;
  /** The function’s own clock: only for how late it runs. */
  now: () => number;
}>;

/** Runs duties so that one that fails stops none of the others; its fault is logged, and kept to be thrown. */
const eachDutyAlone = () => {
  const faults: unknown[] = [];
  const alone = async <Answer>(
    duty: string,
    work: () => Promise<Answer>,
  ): Promise<Answer | undefined> => {
    try {
      return await work();
    } catch (error) {
      faults.push(error);
      log('duty-failed', { duty, ...faultOf(error) });
      return undefined;
    }
  };
  return { alone, faults };
};

/**
 * Does the side effects that were due at `scheduledAt`, each once however often this runs. It uses
 * the schedule’s own time: a wrong clock, or a schedule that fires late, twice or out of order,
 * makes no effect early or double. It decides nothing about the call. Extending drafts comes first,
 * and a duty that fails stops no other.
 */
export const reconcileCall = (deps: Deps) => {
  const tellContacts = contactTeller(deps);

  return async (scheduledAt: number): Promise<void> => {
    const { alone, faults } = eachDutyAlone();
    const read = await deps.readCall();
    const call = (await alone('note-closing', () => deps.noteClosing(read, scheduledAt))) ?? read;
    await alone('extend-drafts', () => deps.extendDrafts(call, scheduledAt));
    const done = await alone('tell-contacts', () => tellContacts(call, scheduledAt));
    await alone('tell-subscribers', () => deps.tellSubscribers(call, scheduledAt));
    await alone('tell-drafts', () => deps.tellDrafts(call, scheduledAt));
    await alone('send-digests', () => deps.sendDigests(call, scheduledAt));
    const state = callState(call, scheduledAt);
    log('call-reconciled', {
      state,
      scheduledAt,
      lateByMs: deps.now() - scheduledAt,
      effects: done ?? 0,
    });
    throwAll(faults);
  };
};
