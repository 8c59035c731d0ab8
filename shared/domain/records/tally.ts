/**
 * `unchecked` is how many of the applications are held for a check: those take no place in a city.
 */
export type Tally = Readonly<{ applications: number; unchecked: number; cities: number }>;
