import middy from '@middy/core';
import { calls, clock, edition, effects } from '#shared/runtime/deps.ts';
import { reconcileCall } from './reconcile-call.ts';

type ReconcileEvent = Readonly<{ operation: 'reconcile-call'; scheduledAt: string }>;

const reconcile = reconcileCall({
  edition: edition(),
  readCall: async () => (await calls()).read(),
  effects,
  now: () => clock().now(),
});

export const handler = middy<ReconcileEvent>().handler(({ scheduledAt }) =>
  reconcile(clock().ofEvent(Date.parse(scheduledAt))),
);
