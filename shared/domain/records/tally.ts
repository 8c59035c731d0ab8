/** `unchecked` are those among the applications that may be robots'; they take no place in a city. */
export type Tally = Readonly<{ applications: number; unchecked: number; cities: number }>;
