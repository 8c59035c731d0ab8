/** So many applications can be ticked for one act: each is written by itself, in one request. */
export const mostTicked = 200;

const prefix = 'tick-';

/** The name of the box by which an application of a list is ticked. */
export const tickBox = (reference: string): string => `${prefix}${reference}`;

/**
 * The references that are ticked, each once: those of other pages in `ticked`, and the boxes of this
 * page. What is no reference is passed over. Of more than `mostTicked` one is kept too many, by which
 * the act on them sees that it would leave some out.
 */
export const tickedIn = (params: ReadonlyMap<string, string>): readonly string[] => {
  const boxes = [...params.keys()].flatMap((name) =>
    name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
  );
  const all = [...(params.get('ticked') ?? '').split(','), ...boxes];
  return [...new Set(all)]
    .filter((text) => /^[0-9A-HJKMNP-TV-Z]{8}$/.test(text))
    .slice(0, mostTicked + 1);
};
