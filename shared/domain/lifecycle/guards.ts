/** What the guards of a transition look at. */
export type GuardFacts = Readonly<{
  /** The id of the member who makes it. */
  memberId: string;
  /** What the member gave as the reason. */
  reason?: string | undefined;
  /** The id of the member who asked for it, where it needs two. */
  askedBy?: string | undefined;
}>;

/** The longest reason, in code points. */
export const longestReason = 500;

/** What has to be true before a member makes some transitions. The table names them. */
export const guards = {
  hasReason: ({ reason = '' }) => reason.trim() !== '' && [...reason].length <= longestReason,
  isSecondPerson: ({ memberId, askedBy }) => askedBy !== undefined && askedBy !== memberId,
} as const satisfies Readonly<Record<string, (facts: GuardFacts) => boolean>>;

export type GuardName = keyof typeof guards;
