import { once } from './once.ts';

/**
 * A handler that is loaded by its first event. INIT then takes no longer than an empty function's;
 * what the event does not need (a form's checks, when a page is shown) is not loaded at all.
 */
export const onFirstUse = <Given extends readonly unknown[], Answer>(
  load: () => Promise<(...given: Given) => Promise<Answer>>,
): ((...given: Given) => Promise<Answer>) => {
  const loaded = once(load);
  return async (...given) => (await loaded())(...given);
};
