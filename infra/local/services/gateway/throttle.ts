/** A token bucket: `rate` tokens a second, never more than `burst`. `now` in milliseconds. */
export const tokenBucket = (rate: number, burst: number, now: () => number) => {
  let tokens = burst;
  let filledAt = now();
  return (): boolean => {
    const instant = now();
    tokens = Math.min(burst, tokens + ((instant - filledAt) / 1000) * rate);
    filledAt = instant;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
};
