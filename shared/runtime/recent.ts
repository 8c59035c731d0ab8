/**
 * Caches the result of `read` for `ms` milliseconds. For pages, which may be slightly old;
 * decisions read for themselves.
 */
export const recent = <Value>(
  read: () => Promise<Value>,
  ms: number,
  now: () => number,
): (() => Promise<Value>) => {
  let kept: { value: Value; at: number } | undefined;
  return async () => {
    const asked = now();
    if (kept && asked - kept.at >= 0 && asked - kept.at < ms) return kept.value;
    kept = { value: await read(), at: asked };
    return kept.value;
  };
};
