/** What members of the staff are for; somebody may have several roles. */
export const roles = ['reviewer', 'staff', 'decider', 'travel-desk'] as const;
export type Role = (typeof roles)[number];

export const isRole = (word: string): word is Role => roles.some((role) => role === word);

/** Whether somebody with the roles `held` has one of those that are `asked` for. */
export const hasRole = (held: readonly Role[], asked: readonly Role[]): boolean =>
  held.some((role) => asked.includes(role));

/** Those who run the call: they see every application with its contact data. */
export const secretariat: readonly Role[] = ['staff', 'decider'];
