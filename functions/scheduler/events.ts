import middy from '@middy/core';
import { countApplications } from './count-applications.ts';
import { schedulerDeps } from './deps.ts';
import { extendDrafts } from './extend-drafts.ts';
import { noteClosing } from './note-closing.ts';
import { reconcileCall } from './reconcile-call.ts';
import { sendDigests } from './send-digests.ts';
import { tellDrafts } from './tell-drafts.ts';
import { tellSubscribers } from './tell-subscribers.ts';

type ReconcileEvent = Readonly<{ operation: 'reconcile-call'; scheduledAt: string }>;

/** Handles the schedule: does what the state of the call asks for. */
export const schedulerEvents = ({ clock, edition, stores } = schedulerDeps()) => {
  const calls = async () => (await stores()).calls;
  const effects = async () => (await stores()).effects;
  const drafts = async () => (await stores()).unsentDrafts;
  const reconcile = reconcileCall({
    readCall: async () => (await calls()).read(),
    effects,
    noteClosing: noteClosing({ edition, calls }),
    countApplications: countApplications({
      effects,
      tallies: async () => (await stores()).tallies,
    }),
    extendDrafts: extendDrafts({ effects, drafts }),
    tellDrafts: tellDrafts({ edition, effects, drafts }),
    tellSubscribers: tellSubscribers({ effects, list: async () => (await stores()).newsReaders }),
    sendDigests: sendDigests({
      members: async () => (await stores()).members,
      digests: async () => (await stores()).digests,
    }),
    now: () => clock.now(),
  });
  return middy<ReconcileEvent>().handler(({ scheduledAt }) =>
    reconcile(clock.ofEvent(Date.parse(scheduledAt))),
  );
};
