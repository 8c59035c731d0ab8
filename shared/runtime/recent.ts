/**
 * Keeps what `read` found for `ms` milliseconds. For pages, which may be a moment old; what
 * decides reads for itself.
 */
export const recent = <Value>(
  read: () => Promise<Value>,
  ms: number,
  now: () => number,
): (() => Promise<Value>) => {
  let cached: { value: Value; at: number } | undefined;
  return async () => {
    const asked = now();
    if (cached && asked - cached.at >= 0 && asked - cached.at < ms) return cached.value;
    cached = { value: await read(), at: asked };
    return cached.value;
  };
};
