import type { Instant } from '../time/zoned-time.ts';

/** What is counted in each span of `ms` milliseconds; `what` names no person but by a digest. */
export type Counted = Readonly<{ what: string; ms: number; now: Instant }>;

/** A rate limit: what it is in is written at most `most` times in each span, and counted. */
export type Limit = Counted & Readonly<{ most: number }>;

/**
 * A count that a plan rests on. It goes up by what is written, and the write is refused where it has
 * come to `plannedBelow` since it was read: the plan would be another by now. No rate limit.
 */
export type SeenCount = Counted &
  Readonly<{
    /** Undefined where no later count changes the plan. */
    plannedBelow: number | undefined;
    /** Who is noted as the first of the span, where that is asked. */
    by?: string;
  }>;
