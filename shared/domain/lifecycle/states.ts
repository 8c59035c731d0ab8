/**
 * The states of an application that exist so far; `draft` and `expired` are those of one never sent.
 * A `duplicate` is kept, and another application of the same person counts in its place.
 */
export const applicationStates = [
  'draft',
  'submitted',
  'held-for-city',
  'held-as-duplicate',
  'held-for-check',
  'returned',
  'duplicate',
  'withdrawn',
  'expired',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** What staff may ask its applicant about. Of what may be a robot’s they clear the check first. */
export const askable = ['submitted', 'held-for-city', 'held-as-duplicate'] as const;
/**
 * States that later applications are compared with. What may be a robot’s must not affect others.
 */
const compared = [...askable, 'returned'] as const;
/** What an applicant may still change or withdraw. */
export const alive = [...compared, 'held-for-check'] as const;
export const begun = ['nothing', 'draft'] as const;

/** An application as far as its place and its turn go. */
export type Standing = Readonly<{
  state: ApplicationState;
  /** What staff asked of it, the newest last, each with the state that it was in before. */
  returns?: readonly Readonly<{ from: ApplicationState }>[] | undefined;
}>;

/** The state that counts for places and queues: of one that is returned, the state before. */
export const standingOf = ({ state, returns = [] }: Standing): ApplicationState =>
  state === 'returned' ? (returns.at(-1)?.from ?? 'submitted') : state;

/** Whether it has one of the places of its city. */
export const holdsPlace = (one: Standing): boolean => standingOf(one) === 'submitted';

/** Whether it stands in the queue of its city. */
export const isQueued = (one: Standing): boolean => standingOf(one) === 'held-for-city';

/** Whether it waits for a place of its city, and so has a turn. */
export const hasTurn = (one: Standing): boolean => {
  const standing = standingOf(one);
  return standing === 'held-for-city' || standing === 'held-for-check';
};

/** Whether later applications are compared with one in this state: see `duplicateKeys`. */
export const isCompared = (state: ApplicationState): boolean =>
  compared.some((one) => one === state);

/** What is in no count and gets no news: somebody has taken it back, or another one counts. */
export const isOut = (state: ApplicationState): boolean =>
  state === 'withdrawn' || state === 'duplicate';
