import { onceLoaded } from './once.ts';

/**
 * A handler that is loaded with its first event, so that INIT takes no longer than that of an empty
 * function, and nothing is loaded that the event does not need.
 */
export const onFirstUse = <Given extends readonly unknown[], Answer>(
  load: () => Promise<(...given: Given) => Promise<Answer>>,
): ((...given: Given) => Promise<Answer>) => {
  const loaded = onceLoaded(load);
  return async (...given) => (await loaded())(...given);
};
