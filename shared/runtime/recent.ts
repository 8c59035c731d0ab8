/**
 * Caches the result of `read` for `ms` milliseconds. For pages, which may be slightly old;
 * decisions read for themselves. One that `isEnough` refuses is read again at once.
 */
export const recent = <Value>(
  read: () => Promise<Value>,
  ms: number,
  now: () => number,
): ((isEnough?: (value: Value) => boolean) => Promise<Value>) => {
  let cached: { value: Value; at: number } | undefined;
  return async (isEnough = () => true) => {
    const asked = now();
    const isRecent = cached !== undefined && asked - cached.at >= 0 && asked - cached.at < ms;
    if (cached && isRecent && isEnough(cached.value)) return cached.value;
    cached = { value: await read(), at: asked };
    return cached.value;
  };
};
