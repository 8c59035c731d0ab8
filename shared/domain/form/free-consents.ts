/**
 * Consents that the application does not depend on: they can be given and taken back while it
 * counts.
 */
export const freeConsents = ['agreesToPublicList', 'wantsNews'] as const;
