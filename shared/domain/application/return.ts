import type { ApplicationState, Standing } from '../lifecycle/lifecycle.ts';
import type { Instant } from '../time/zoned-time.ts';

/** What staff asked of an applicant, and what the applicant answered. */
export type Return = Readonly<{
  /** The state that it was in, and goes back to. It changes if a place becomes free meanwhile. */
  from: ApplicationState;
  at: Instant;
  /** Until when staff ask for the answer. One that is later is taken all the same. */
  endsAt: Instant;
  /** One line each. */
  items: readonly string[];
  answer?: Readonly<{ at: Instant; text: string }> | undefined;
}>;

/** Each application is written whole with every change, so it cannot be returned without end. */
export const mostReturns = 5;
export const mostItems = 10;
/** In code points. */
export const longestItem = 300;
export const longestAnswer = 3_000;

type Returned = Readonly<{ returns?: readonly Return[] | undefined }>;

export const lastReturn = ({ returns = [] }: Returned): Return | undefined => returns.at(-1);

/** What its applicant has to answer now; undefined where there is nothing. */
export const openReturn = (application: Returned & Standing): Return | undefined =>
  application.state === 'returned' ? lastReturn(application) : undefined;

/** The same with other words of the newest one. */
export const withLastReturn = (
  { returns = [] }: Returned,
  changed: Partial<Return>,
): readonly Return[] =>
  returns.map((one, index) => (index === returns.length - 1 ? { ...one, ...changed } : one));
