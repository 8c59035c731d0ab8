import type { Instant } from '../time/zoned-time.ts';

/** What is counted in each span of `ms` milliseconds; `what` names no person but by a digest. */
export type Counted = Readonly<{ what: string; ms: number; now: Instant }>;

/** A rate limit: the write is refused once `most` were counted in a span, and else counts. */
export type Limit = Counted & Readonly<{ most: number }>;

/**
 * A count that a plan rests on. The write counts once more, and is refused if the count has reached
 * `plannedBelow` since it was read: the plan would be another one by now. This is no rate limit.
 */
export type SeenCount = Counted &
  Readonly<{
    /** Undefined where no higher count would change the plan. */
    plannedBelow: number | undefined;
    /** Who is stored as the first of the span, if that is asked for. */
    by?: string;
  }>;
