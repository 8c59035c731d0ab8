import middy from '@middy/core';
import { clock, edition } from '#shared/runtime/deps.ts';
import { keepDrafts } from './keep-drafts.ts';
import { reconcileCall } from './reconcile-call.ts';
import { tellDrafts } from './tell-drafts.ts';
import { tellSubscribers } from './tell-subscribers.ts';

type ReconcileEvent = Readonly<{ operation: 'reconcile-call'; scheduledAt: string }>;

const table = () => import('./table.ts');

const reconcile = reconcileCall({
  edition: edition(),
  readCall: async () => (await table()).calls.read(),
  effects: async () => (await table()).effects,
  keepDrafts: keepDrafts({
    effects: async () => (await table()).effects,
    drafts: async () => (await table()).unsentDrafts,
  }),
  tellDrafts: tellDrafts({
    edition: edition(),
    effects: async () => (await table()).effects,
    drafts: async () => (await table()).unsentDrafts,
  }),
  tellSubscribers: tellSubscribers({
    effects: async () => (await table()).effects,
    list: async () => (await table()).newsList,
  }),
  now: () => clock().now(),
});

export const handler = middy<ReconcileEvent>().handler(({ scheduledAt }) =>
  reconcile(clock().ofEvent(Date.parse(scheduledAt))),
);
