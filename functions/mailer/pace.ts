import { setTimeout as wait } from 'node:timers/promises';

/**
 * Lets through `perSecond` callers a second, evenly, in the order in which they came: SES refuses
 * what goes beyond the account's rate.
 * https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas.html
 */
export const pace = (perSecond: number): (() => Promise<void>) => {
  const gap = 1000 / perSecond;
  let free = 0;
  return async () => {
    const asked = performance.now();
    const turn = Math.max(asked, free);
    free = turn + gap;
    if (turn > asked) await wait(turn - asked);
  };
};
