import middy from '@middy/core';
import { clock, edition } from '#shared/runtime/deps.ts';
import { countApplications } from './count-applications.ts';
import { extendDrafts } from './extend-drafts.ts';
import { noteClosing } from './note-closing.ts';
import { reconcileCall } from './reconcile-call.ts';
import { tellDrafts } from './tell-drafts.ts';
import { tellSubscribers } from './tell-subscribers.ts';

type ReconcileEvent = Readonly<{ operation: 'reconcile-call'; scheduledAt: string }>;

const table = () => import('./table.ts');
const calls = async () => (await table()).calls;
const effects = async () => (await table()).effects;
const drafts = async () => (await table()).unsentDrafts;

const reconcile = reconcileCall({
  edition: edition(),
  readCall: async () => (await calls()).read(),
  effects,
  noteClosing: noteClosing({ edition: edition(), calls }),
  countApplications: countApplications({
    effects,
    tallies: async () => (await table()).tallies,
  }),
  extendDrafts: extendDrafts({ effects, drafts }),
  tellDrafts: tellDrafts({ edition: edition(), effects, drafts }),
  tellSubscribers: tellSubscribers({ effects, list: async () => (await table()).newsReaders }),
  now: () => clock().now(),
});

export const handler = middy<ReconcileEvent>().handler(({ scheduledAt }) =>
  reconcile(clock().ofEvent(Date.parse(scheduledAt))),
);
