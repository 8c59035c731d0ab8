import type { Audience } from '#shared/domain/acts/window-preview.ts';
import { countAudience } from '#shared/store/call/audience.ts';
import type { Calls } from '#shared/store/call/calls.ts';
import type { LateCodes } from '#shared/store/call/late-codes.ts';
import type { Shortenings } from '#shared/store/staff/shortenings.ts';

/** Megabytes of the table that a preview reads: it waits for them, about 0.1 s each. */
const mostPages = 10;

type Stores = Readonly<{
  calls: Pick<Calls, 'read' | 'extend' | 'shorten' | 'history'>;
  shortenings: Shortenings;
  lateCodes: LateCodes;
}>;

/** What the page of the deadline reads and writes. */
export type WindowStores = Stores &
  Readonly<{
    /** Counts who hears of a moved deadline. */
    audience: (now: number) => Promise<Audience>;
  }>;

type Counted = Parameters<typeof countAudience>[0];

export const windowStores = ({
  unsentDrafts,
  newsList,
  ...stores
}: Stores & Counted): WindowStores => ({
  ...stores,
  audience: (now) => countAudience({ unsentDrafts, newsList }, now, mostPages),
});
